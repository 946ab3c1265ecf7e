package uk.inspectionalerts.ingest.describing;

import java.util.Objects;
import java.util.Optional;
import uk.inspectionalerts.ingest.report.AlertChoice;
import uk.inspectionalerts.ingest.report.Given;
import uk.inspectionalerts.ingest.report.ReportId;

/**
 * What comes with a document, checked.
 *
 * @param given what is said about it
 * @param replaces the version that it revises
 */
public record Description(Given given, Optional<ReportId> replaces) {
    public Description {
        Objects.requireNonNull(given, "given");
        Objects.requireNonNull(replaces, "replaces");
    }

    /** Nothing is said but whether to alert. */
    public static Description none(AlertChoice alerts) {
        return new Description(
                new Given(Optional.empty(), Optional.empty(), Optional.empty(), alerts), Optional.empty());
    }
}
