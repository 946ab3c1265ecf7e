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
import uk.inspectionalerts.ingest.report.ReportId;
import uk.inspectionalerts.ingest.report.Withdrawal;
import uk.inspectionalerts.web.Caller;
import uk.inspectionalerts.web.Roles;

/** Withdrawing a report. */
@Path("/reports/{id}/withdrawal")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
class WithdrawalResource {

    private final WithdrawReport withdrawReport;
    private final Caller caller;
    private final Clock clock;

    WithdrawalResource(WithdrawReport withdrawReport, Caller caller, Clock clock) {
        this.withdrawReport = withdrawReport;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(Roles.PUBLISHER)
    @Operation(
            summary = "Withdraw a report",
            description = "All versions of the report are withdrawn: document and text are gone for all but operators."
                    + " Repeating it changes nothing.")
    @APIResponse(responseCode = "200", description = "The version, withdrawn")
    @APIResponse(responseCode = "400", description = "The reason is missing or too long")
    @APIResponse(responseCode = "404", description = "There is no version with this id")
    public ReportBody withdraw(@RestPath UUID id, @NotNull @Valid WithdrawalBody body) {
        var now = clock.instant();
        return ReportBody.of(withdrawReport.handle(
                new ReportId(id), new Withdrawal(body.reason().strip(), caller.name(), now)));
    }
}
