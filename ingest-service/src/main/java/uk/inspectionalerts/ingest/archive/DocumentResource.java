package uk.inspectionalerts.ingest.archive;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import uk.inspectionalerts.ingest.report.HeldReport;
import uk.inspectionalerts.ingest.report.Report;
import uk.inspectionalerts.ingest.report.ReportId;
import uk.inspectionalerts.ingest.report.ReportStatus;
import uk.inspectionalerts.web.Caller;
import uk.inspectionalerts.web.ProblemException;
import uk.inspectionalerts.web.Roles;

/** The documents themselves and their text, for those with a role; the public has the source's own link. */
@Path("/reports/{id}")
@RolesAllowed({Roles.PUBLISHER, Roles.REVIEWER, Roles.COMMS})
@Tag(name = "Reports")
class DocumentResource {

    /** Bytes of a document that one download holds in memory. */
    private static final int SLICE = 1 << 20;

    private final Archive archive;
    private final Caller caller;

    DocumentResource(Archive archive, Caller caller) {
        this.archive = archive;
        this.caller = caller;
    }

    @GET
    @Path("document")
    @Operation(
            summary = "Download a document",
            description = "The bytes exactly as received, with their media type. Any role.")
    @APIResponse(responseCode = "200", description = "The document, as an attachment")
    @APIResponse(responseCode = "404", description = "There is no version with this id")
    @APIResponse(
            responseCode = "410",
            description = "The report was withdrawn; operators still get it until it is erased")
    public Response document(@RestPath UUID id, Request request) {
        Report report = readable(id).report();
        EntityTag tag = new EntityTag(report.sha256().hex());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.build();
        }
        StreamingOutput bytes = out -> {
            for (int from = 0; from < report.bytes(); from += SLICE) {
                out.write(archive.slice(report.id(), from, SLICE));
            }
        };
        // HTML comes from outside and may hold scripts: no browser is to run them as ours
        return Response.ok(bytes, report.kind().mediaType())
                .tag(tag)
                .header(HttpHeaders.CONTENT_LENGTH, report.bytes())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + id + "." + report.kind().extension() + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .build();
    }

    @GET
    @Path("text")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Show a document's text",
            description = "Headings, paragraphs, list items and table rows in reading order, as the event carries them."
                    + " Any role.")
    @APIResponse(responseCode = "200", description = "The text as blocks, each with its page")
    @APIResponse(responseCode = "404", description = "There is no version with this id")
    @APIResponse(
            responseCode = "410",
            description = "The report was withdrawn; operators still get it until it is erased")
    public String text(@RestPath UUID id) {
        return archive.structure(readable(id).report().id());
    }

    private HeldReport readable(UUID id) {
        HeldReport held = archive.find(new ReportId(id)).orElseThrow(() -> ProblemException.notFound("report", id));
        if (held.status() == ReportStatus.WITHDRAWN && !caller.has(Roles.OPERATOR)) {
            throw new ProblemException(
                    Status.GONE, "The report " + id + " was withdrawn: GET /reports/" + id + " says when and why.");
        }
        held.erasure().ifPresent(erasure -> {
            throw new ProblemException(
                    Status.GONE,
                    "The report " + id + " was erased by " + erasure.by() + " at " + erasure.at() + ": "
                            + erasure.reason());
        });
        return held;
    }
}
