package uk.inspectionalerts.ingest.batching;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import uk.inspectionalerts.ingest.describing.AlertWords;
import uk.inspectionalerts.ingest.describing.IdempotencyKey;
import uk.inspectionalerts.ingest.report.AlertChoice;

/** What comes with a delivery, as sent. */
record BatchParameters(
        @QueryParam("alerts")
                @DefaultValue("never")
                @Parameter(
                        description = "For documents of which the manifest does not say."
                                + " never: they are history; auto: alert if published within the last 14 days; always",
                        schema = @Schema(enumeration = {"auto", "never", "always"}))
                String alerts,
        @HeaderParam("Idempotency-Key")
                @Parameter(description = "The sender's own name for this request, so that it can be repeated safely")
                String idempotencyKey) {

    AlertChoice alertChoice() {
        return AlertWords.read(alerts);
    }

    Optional<String> key() {
        return IdempotencyKey.read(idempotencyKey);
    }
}
