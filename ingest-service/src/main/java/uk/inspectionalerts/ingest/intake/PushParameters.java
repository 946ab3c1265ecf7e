package uk.inspectionalerts.ingest.intake;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import uk.inspectionalerts.ingest.report.AlertChoice;
import uk.inspectionalerts.ingest.report.Given;
import uk.inspectionalerts.ingest.report.ReportId;
import uk.inspectionalerts.ingest.report.Urn;
import uk.inspectionalerts.web.ProblemException;

/** What comes with a document, as sent; what cannot be meant is refused on reading it. */
record PushParameters(
        @QueryParam("urn") @Parameter(description = "Number of the local authority, if known", example = "80465")
                String urn,
        @QueryParam("publishedOn")
                @Parameter(description = "Day of publication, not in the future", example = "2022-07-05")
                String publishedOn,
        @QueryParam("sourceUrl")
                @Parameter(description = "Where the public can read the document: an http or https address")
                String sourceUrl,
        @QueryParam("alerts")
                @DefaultValue("auto")
                @Parameter(
                        description = "auto: alert if published within the last 14 days; never: it is history; always",
                        schema = @Schema(enumeration = {"auto", "never", "always"}))
                String alerts,
        @QueryParam("replaces")
                @Parameter(description = "Id of the latest version of a report that this document revises")
                String replaces,
        @HeaderParam("Idempotency-Key")
                @Parameter(description = "The sender's own name for this request, so that it can be repeated safely")
                String idempotencyKey) {

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
    private static final int LONGEST_URL = 2_000;
    private static final int LONGEST_KEY = 255;

    /**
     * What was said about the document. Whether its day of publication has come is judged by the day in England.
     */
    Given given(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ENGLAND);
        return new Given(
                Optional.ofNullable(urn).map(PushParameters::readUrn),
                Optional.ofNullable(publishedOn).map(text -> readPublishedOn(text, today)),
                Optional.ofNullable(sourceUrl).map(PushParameters::readSourceUrl),
                readAlerts());
    }

    /** The version that the document revises. */
    Optional<ReportId> replacedReport() {
        return Optional.ofNullable(replaces).map(PushParameters::readReplaces);
    }

    /** The sender's name for the request. */
    Optional<String> key() {
        if (idempotencyKey != null && (idempotencyKey.isBlank() || idempotencyKey.length() > LONGEST_KEY)) {
            throw ProblemException.badRequest(
                    "Idempotency-Key",
                    "The Idempotency-Key is blank or too long: give 1 to " + LONGEST_KEY + " characters.");
        }
        return Optional.ofNullable(idempotencyKey);
    }

    private static Urn readUrn(String text) {
        try {
            return new Urn(text);
        } catch (IllegalArgumentException notDigits) {
            throw Refusal.notUrn(text);
        }
    }

    private static LocalDate readPublishedOn(String text, LocalDate today) {
        LocalDate date;
        try {
            date = LocalDate.parse(text);
        } catch (DateTimeException notIsoDate) {
            throw Refusal.notDate(text);
        }
        if (date.isAfter(today)) {
            throw Refusal.notPublishedYet(date, today);
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
        throw ProblemException.badRequest(
                "sourceUrl",
                "sourceUrl is no http or https address of at most " + LONGEST_URL + " characters: \"" + text + "\".");
    }

    private AlertChoice readAlerts() {
        return Arrays.stream(AlertChoice.values())
                .filter(choice -> choice.name().toLowerCase(Locale.ROOT).equals(alerts))
                .findAny()
                .orElseThrow(() -> ProblemException.badRequest(
                        "alerts", "alerts is \"" + alerts + "\": give auto, never or always."));
    }

    private static ReportId readReplaces(String text) {
        try {
            return new ReportId(UUID.fromString(text));
        } catch (IllegalArgumentException notUuid) {
            throw ProblemException.badRequest(
                    "replaces", "replaces is \"" + text + "\": give the id of a report, as GET /reports shows it.");
        }
    }
}
