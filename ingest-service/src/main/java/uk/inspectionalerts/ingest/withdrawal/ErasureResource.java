package uk.inspectionalerts.ingest.withdrawal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import uk.inspectionalerts.ingest.archive.ReportBody;
import uk.inspectionalerts.ingest.report.Erasure;
import uk.inspectionalerts.ingest.report.ReportId;
import uk.inspectionalerts.web.Caller;
import uk.inspectionalerts.web.Roles;

/** Erasing a withdrawn report. */
@Path("/reports/{id}/erasure")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
class ErasureResource {

    private final EraseReport eraseReport;
    private final Caller caller;
    private final Clock clock;

    ErasureResource(EraseReport eraseReport, Caller caller, Clock clock) {
        this.eraseReport = eraseReport;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            summary = "Erase a withdrawn report",
            description = "Bytes and text of all its versions are deleted here, and its words in the other services."
                    + " Hash and dates stay, with who erased it, when and why. Events that were sent before stay on"
                    + " the broker, and in this service for a week, until their time is over. It cannot be undone;"
                    + " repeating it changes nothing.")
    @APIResponse(responseCode = "200", description = "The version, erased")
    @APIResponse(responseCode = "400", description = "The reason is missing or too long")
    @APIResponse(responseCode = "404", description = "There is no version with this id")
    @APIResponse(responseCode = "409", description = "The report stands: withdraw it first")
    public ReportBody erase(@RestPath UUID id, @NotNull @Valid ErasureBody body) {
        var now = clock.instant();
        return ReportBody.of(
                eraseReport.handle(new ReportId(id), new Erasure(body.reason().strip(), caller.name(), now)));
    }
}
