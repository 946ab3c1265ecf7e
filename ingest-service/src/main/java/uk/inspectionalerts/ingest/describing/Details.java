package uk.inspectionalerts.ingest.describing;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.ingest.report.AlertChoice;
import uk.inspectionalerts.ingest.report.England;
import uk.inspectionalerts.ingest.report.Given;
import uk.inspectionalerts.ingest.report.ReportId;
import uk.inspectionalerts.ingest.report.Urn;
import uk.inspectionalerts.web.ProblemException;

/**
 * What comes with a document, as sent.
 *
 * @param urn number of the local authority
 * @param publishedOn day of publication, ISO
 * @param sourceUrl where the public can read the document
 * @param alerts one of the words that {@link AlertWords} reads
 * @param replaces id of the version that the document revises
 */
public record Details(
        Optional<String> urn,
        Optional<String> publishedOn,
        Optional<String> sourceUrl,
        Optional<String> alerts,
        Optional<String> replaces) {

    private static final int LONGEST_URL = 2_000;

    /**
     * The same, checked. Whether the day of publication has come is judged by the day in England.
     *
     * @param otherwise what to do about alerts if nothing is said
     * @throws ProblemException 400 or 422 with what cannot be meant and what to write instead
     */
    public Description read(AlertChoice otherwise, Instant now) {
        LocalDate today = England.dayOf(now);
        Given given = new Given(
                urn.map(Details::readUrn),
                publishedOn.map(text -> readPublishedOn(text, today)),
                sourceUrl.map(Details::readSourceUrl),
                alerts.map(AlertWords::read).orElse(otherwise));
        return new Description(given, replaces.map(Details::readReplaces));
    }

    private static Urn readUrn(String text) {
        try {
            return new Urn(text);
        } catch (IllegalArgumentException notDigits) {
            throw Misstatement.notUrn(text);
        }
    }

    private static LocalDate readPublishedOn(String text, LocalDate today) {
        LocalDate date;
        try {
            date = LocalDate.parse(text);
        } catch (DateTimeException notIsoDate) {
            throw Misstatement.notDate(text);
        }
        if (date.isAfter(today)) {
            throw Misstatement.notPublishedYet(date, today);
        }
        return date;
    }

    private static URI readSourceUrl(String text) {
        try {
            URI url = new URI(new URI(text).toASCIIString());
            boolean web = "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
            if (web && url.getHost() != null && url.toString().length() <= LONGEST_URL) {
                return url;
            }
        } catch (URISyntaxException notUrl) {
            // told below, with the other reasons
        }
        throw Misstatement.notWebAddress(text, LONGEST_URL);
    }

    private static ReportId readReplaces(String text) {
        try {
            return new ReportId(UUID.fromString(text));
        } catch (IllegalArgumentException notUuid) {
            throw Misstatement.notReportId(text);
        }
    }
}
