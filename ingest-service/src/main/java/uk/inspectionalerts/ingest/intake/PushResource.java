package uk.inspectionalerts.ingest.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.inspectionalerts.ingest.archive.ReportBody;
import uk.inspectionalerts.ingest.describing.Description;
import uk.inspectionalerts.ingest.report.MediaKind;
import uk.inspectionalerts.ingest.report.Provenance;
import uk.inspectionalerts.ingest.report.Sha256;
import uk.inspectionalerts.web.Caller;
import uk.inspectionalerts.web.ProblemException;
import uk.inspectionalerts.web.Roles;

/** The push API: handing in a document that was published. */
@Path("/reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
class PushResource {

    private final Uploads uploads;
    private final Intake intake;
    private final IntakeMetrics metrics;
    private final Caller caller;
    private final Clock clock;

    PushResource(Uploads uploads, Intake intake, IntakeMetrics metrics, Caller caller, Clock clock) {
        this.uploads = uploads;
        this.intake = intake;
        this.metrics = metrics;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(Roles.PUBLISHER)
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Hand in a report",
            description =
                    "Takes a published document of at most 25 MB and 500 pages in and tells those who wait for it."
                            + " Sending the same bytes again is safe: it answers with the report that holds them.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "text/plain", schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "201",
            description = "Taken in; Location is the report",
            content = @Content(schema = @Schema(implementation = ReportBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "These bytes are held already: their report, unchanged",
            content = @Content(schema = @Schema(implementation = ReportBody.class)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown or has a bad value")
    @APIResponse(
            responseCode = "409",
            description = "The bytes are held with another urn, publishedOn or sourceUrl; the Idempotency-Key was used"
                    + " for another request; or the report to replace was replaced or withdrawn")
    @APIResponse(responseCode = "413", description = "More than 25 MB or 500 pages")
    @APIResponse(responseCode = "415", description = "A kind that is not read, or bytes that contradict Content-Type")
    @APIResponse(
            responseCode = "422",
            description =
                    "Unreadable, encrypted or empty; a urn that is no number; publishedOn no date or in the future")
    @APIResponse(responseCode = "503", description = "Too much at once, or the database is away: try again later")
    public Response push(
            @BeanParam PushParameters parameters,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            InputStream body,
            UriInfo uri) {
        try {
            MediaKind kind = Optional.ofNullable(contentType)
                    .flatMap(MediaKind::named)
                    .orElseThrow(() -> Refusal.kindNotRead(contentType));
            Description said = parameters.description(clock.instant());
            Optional<String> key = parameters.key();
            Receipt receipt = uploads.take(
                    body,
                    bytes -> intake.receive(new Submission(
                            bytes, Sha256.of(bytes), kind, said.given(), said.replaces(), key, provenance())));
            metrics.accepted(receipt);
            return answer(receipt, uri);
        } catch (ProblemException refusal) {
            metrics.refused(refusal.problem().title());
            throw refusal;
        }
    }

    private Provenance provenance() {
        return new Provenance(Provenance.PUSH, caller.name(), clock.instant());
    }

    private static Response answer(Receipt receipt, UriInfo uri) {
        ReportBody body = ReportBody.of(receipt.held());
        return Response.status(receipt.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .location(
                        uri.getAbsolutePathBuilder().path(body.id().toString()).build())
                .entity(body)
                .build();
    }
}
