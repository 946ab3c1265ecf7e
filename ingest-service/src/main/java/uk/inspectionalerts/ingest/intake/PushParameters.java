package uk.inspectionalerts.ingest.intake;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import uk.inspectionalerts.ingest.describing.Description;
import uk.inspectionalerts.ingest.describing.Details;
import uk.inspectionalerts.ingest.describing.IdempotencyKey;
import uk.inspectionalerts.ingest.report.AlertChoice;
import uk.inspectionalerts.web.ProblemException;

/** What comes with a document, as sent. */
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

    /**
     * What comes with the document.
     *
     * @throws ProblemException 400 or 422, as {@link Details#read} says
     */
    Description description(Instant now) {
        return new Details(
                        Optional.ofNullable(urn),
                        Optional.ofNullable(publishedOn),
                        Optional.ofNullable(sourceUrl),
                        Optional.of(alerts),
                        Optional.ofNullable(replaces))
                .read(AlertChoice.AUTO, now);
    }

    /** The sender's name for the request. */
    Optional<String> key() {
        return IdempotencyKey.read(idempotencyKey);
    }
}
