package uk.inspectionalerts.ingest.batching;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import uk.inspectionalerts.ingest.unpacking.FormFiles;
import uk.inspectionalerts.web.Caller;
import uk.inspectionalerts.web.Page;
import uk.inspectionalerts.web.Paging;
import uk.inspectionalerts.web.ProblemException;
import uk.inspectionalerts.web.Roles;

/** The bulk form of the push API: handing in many documents at once, and looking how far they have come. */
@Path("/batches")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.PUBLISHER)
@Tag(name = "Batches")
class BatchResource {

    private static final String ZIP = "application/zip";
    private static final String ZIP_OF_WINDOWS = "application/x-zip-compressed";

    private final Deliveries deliveries;
    private final Batches batches;
    private final BatchWorkers workers;
    private final Caller caller;

    BatchResource(Deliveries deliveries, Batches batches, BatchWorkers workers, Caller caller) {
        this.deliveries = deliveries;
        this.batches = batches;
        this.workers = workers;
        this.caller = caller;
    }

    @POST
    @Consumes({ZIP, ZIP_OF_WINDOWS})
    @Operation(
            summary = "Hand in many reports at once",
            description = "Takes a zip archive of documents, named by their kinds (.pdf, .html, .htm, .txt), or a form"
                    + " with a file for each. A manifest.csv among them, with the columns file, urn, published_on,"
                    + " source_url, alerts and replaces, says what comes with each; only file has to be there. The"
                    + " documents are taken in one after the other while nobody waits, and alert nobody unless asked."
                    + " A delivery with anything in it that is hostile or not read is refused whole. At most 250 MB,"
                    + " 2000 files, 25 MB a file and 1 GB unpacked.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(type = SchemaType.OBJECT))
            })
    @APIResponse(
            responseCode = "202",
            description = "Kept and under way, or known by its Idempotency-Key; Location says how far it has come",
            content = @Content(schema = @Schema(implementation = BatchBody.class)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown or has a bad value")
    @APIResponse(responseCode = "409", description = "The Idempotency-Key was used for another delivery")
    @APIResponse(responseCode = "413", description = "Too large, packed or unpacked, or too many files")
    @APIResponse(responseCode = "415", description = "Neither a zip archive nor a form")
    @APIResponse(
            responseCode = "422",
            description = "The archive is damaged, encrypted or hostile, a file is of a kind that is not read, or the"
                    + " manifest is wrong: each named")
    @APIResponse(responseCode = "503", description = "Another delivery is being taken apart: try again later")
    public Response archive(@BeanParam BatchParameters parameters, InputStream body, UriInfo uri) {
        return accepted(deliveries.archive(body, parameters.alertChoice(), parameters.key()), uri);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response form(
            @BeanParam BatchParameters parameters, @RestForm(FileUpload.ALL) List<FileUpload> files, UriInfo uri) {
        return accepted(
                deliveries.files(FormFiles.of(files, deliveries.bounds()), parameters.alertChoice(), parameters.key()),
                uri);
    }

    @GET
    @Operation(summary = "List batches", description = "Every batch that was handed in, newest last.")
    @APIResponse(responseCode = "200", description = "One page; next is absent on the last one")
    @APIResponse(responseCode = "400", description = "A parameter is unknown or has a bad value")
    public Page<BatchBody> list(@BeanParam Paging paging) {
        return batches.list(paging).map(BatchBody::of);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Show a batch", description = "How many of its documents are settled, and how.")
    @APIResponse(responseCode = "200", description = "The batch as it stands")
    @APIResponse(responseCode = "404", description = "There is no batch with this id")
    public BatchBody one(@RestPath UUID id) {
        return body(id);
    }

    @GET
    @Path("{id}/items")
    @Operation(summary = "List the documents of a batch", description = "In the order of the delivery.")
    @APIResponse(responseCode = "200", description = "One page; next is absent on the last one")
    @APIResponse(responseCode = "400", description = "A parameter is unknown or has a bad value")
    @APIResponse(responseCode = "404", description = "There is no batch with this id")
    public Page<BatchItem> items(
            @RestPath UUID id,
            @BeanParam Paging paging,
            @RestQuery
                    @Parameter(
                            description = "Only those with this outcome",
                            schema = @Schema(enumeration = {"waiting", "taken_in", "known", "refused"}))
                    String outcome) {
        body(id);
        return batches.items(id, Optional.ofNullable(outcome).map(BatchResource::readOutcome), paging);
    }

    @POST
    @Path("{id}/stop")
    @Operation(
            summary = "Stop a batch",
            description = "The document in hand is settled, the others wait. Stopping twice is stopping once.")
    @APIResponse(responseCode = "200", description = "The batch as it stands")
    @APIResponse(responseCode = "404", description = "There is no batch with this id")
    public BatchBody stop(@RestPath UUID id) {
        batches.stop(id, true, caller.name());
        return body(id);
    }

    @POST
    @Path("{id}/resume")
    @Operation(summary = "Resume a batch", description = "Goes on where it was stopped.")
    @APIResponse(responseCode = "200", description = "The batch as it stands")
    @APIResponse(responseCode = "404", description = "There is no batch with this id")
    public BatchBody resume(@RestPath UUID id) {
        batches.stop(id, false, caller.name());
        workers.wake();
        return body(id);
    }

    private Response accepted(UUID id, UriInfo uri) {
        return Response.accepted(body(id))
                .location(uri.getAbsolutePathBuilder().path(id.toString()).build())
                .build();
    }

    private BatchBody body(UUID id) {
        return batches.find(id).map(BatchBody::of).orElseThrow(() -> ProblemException.notFound("batch", id));
    }

    private static ItemOutcome readOutcome(String word) {
        return ItemOutcome.of(word)
                .orElseThrow(() -> ProblemException.badRequest(
                        "outcome", "outcome is \"" + word + "\": give waiting, taken_in, known or refused."));
    }
}
