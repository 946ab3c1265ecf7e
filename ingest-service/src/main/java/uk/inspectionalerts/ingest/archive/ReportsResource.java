package uk.inspectionalerts.ingest.archive;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import uk.inspectionalerts.ingest.report.ReportId;
import uk.inspectionalerts.web.Page;
import uk.inspectionalerts.web.Paging;
import uk.inspectionalerts.web.ProblemException;

/** What is held, open to read. */
@Path("/reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
class ReportsResource {

    private final Archive archive;

    ReportsResource(Archive archive) {
        this.archive = archive;
    }

    @GET
    @Operation(summary = "List reports", description = "Every version that was taken in, newest last.")
    @APIResponse(responseCode = "200", description = "One page; next is absent on the last one")
    @APIResponse(responseCode = "400", description = "A parameter is unknown or has a bad value")
    public Page<ReportBody> list(@BeanParam Paging paging) {
        return archive.list(paging).map(ReportBody::of);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Show a report", description = "One version, withdrawn ones included.")
    @APIResponse(responseCode = "200", description = "The version")
    @APIResponse(responseCode = "404", description = "There is no version with this id")
    public ReportBody one(@RestPath UUID id) {
        return archive.find(new ReportId(id))
                .map(ReportBody::of)
                .orElseThrow(() -> ProblemException.notFound("report", id));
    }
}
