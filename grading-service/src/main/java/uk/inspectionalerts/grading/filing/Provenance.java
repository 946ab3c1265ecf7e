package uk.inspectionalerts.grading.filing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import uk.inspectionalerts.grading.history.AlertChoice;

/**
 * Where a document came from and what was said about it when it was handed in.
 *
 * @param sha256 of the bytes, in hexadecimal
 * @param urn the authority that it is said to be about
 * @param publishedOn the day on which it is said to have been published, Europe/London
 * @param sourceUrl where it was published
 */
public record Provenance(
        String sha256,
        Instant receivedAt,
        Optional<String> urn,
        Optional<LocalDate> publishedOn,
        Optional<String> sourceUrl,
        AlertChoice alerts) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** The same, with another wish for alerts. */
    public Provenance withAlerts(AlertChoice wished) {
        return new Provenance(sha256, receivedAt, urn, publishedOn, sourceUrl, wished);
    }

    /** The day of receipt, Europe/London. */
    public LocalDate receivedOn() {
        return LocalDate.ofInstant(receivedAt, LONDON);
    }
}
