package uk.inspectionalerts.grading.review;

import io.quarkus.resteasy.reactive.jackson.CustomDeserialization;
import io.quarkus.resteasy.reactive.jackson.CustomSerialization;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.inspectionalerts.grading.correcting.Corrections;
import uk.inspectionalerts.grading.filing.Report;
import uk.inspectionalerts.grading.filing.Reports;
import uk.inspectionalerts.grading.history.Difference;
import uk.inspectionalerts.grading.listing.SnakeCase;
import uk.inspectionalerts.grading.listing.StrictSnakeCase;
import uk.inspectionalerts.web.Caller;
import uk.inspectionalerts.web.Cursor;
import uk.inspectionalerts.web.Page;
import uk.inspectionalerts.web.Paging;
import uk.inspectionalerts.web.ProblemException;
import uk.inspectionalerts.web.Roles;

/** Documents that a person is to look at, and what people decide about them. */
@Path("/reviews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reviews")
@RolesAllowed(Roles.REVIEWER)
public class ReviewsResource {

    private static final Cursor START = Cursor.of(Instant.EPOCH, new UUID(0, 0));

    private final Reports reports;
    private final Corrections corrections;
    private final Differences differences;
    private final SettleReview settleReview;
    private final Caller caller;

    ReviewsResource(
            Reports reports,
            Corrections corrections,
            Differences differences,
            SettleReview settleReview,
            Caller caller) {
        this.reports = reports;
        this.corrections = corrections;
        this.differences = differences;
        this.settleReview = settleReview;
        this.caller = caller;
    }

    @GET
    @CustomSerialization(SnakeCase.class)
    @Operation(
            summary = "Documents for a person to look at, the longest waiting first: why, and what each reading found",
            description =
                    "Those that are held, and those that are graded and say something else than the shipped history,"
                            + " until somebody confirms or corrects them.")
    public Page<ReviewBody> list(@BeanParam ReviewQuery query, @BeanParam Paging paging) {
        Cursor after = paging.after().orElse(START);
        Map<UUID, List<Difference>> differing = query.wantsDifferences() ? differences.all() : Map.of();
        return Page.of(
                        reports.waiting(
                                query.wantsHeld(),
                                differences.undecided(differing.keySet()),
                                after.part(0, Instant::parse),
                                after.part(1, UUID::fromString),
                                paging.lookAhead()),
                        paging,
                        report -> Cursor.of(report.provenance().receivedAt(), report.id()))
                .map(report -> body(report, differing));
    }

    @GET
    @Path("{id}")
    @CustomSerialization(SnakeCase.class)
    @Operation(summary = "One document, held or settled, with what people decided about it")
    public ReviewBody one(@PathParam("id") UUID id) {
        return reports.find(id)
                .map(report -> body(report, differences.all()))
                .orElseThrow(() -> ProblemException.notFound("report", id));
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @CustomSerialization(SnakeCase.class)
    @CustomDeserialization(StrictSnakeCase.class)
    @Operation(
            summary = "Confirm or correct what was read in a document",
            description = "What is left out stands as it was read. Judgements, if given, are all of them, each with the"
                    + " page and the words that print it; the words are looked up in the document. The decision stands"
                    + " before every later reading of the same bytes, and what follows from it is published.")
    @APIResponse(responseCode = "200", description = "The document as it stands now")
    @APIResponse(responseCode = "404", description = "There is no such report, or it was withdrawn")
    @APIResponse(responseCode = "409", description = "Another version of the report has come since")
    @APIResponse(responseCode = "422", description = "The decision does not fit the document or leaves something open")
    public ReviewBody decide(@PathParam("id") UUID id, @NotNull @Valid DecisionBody body) {
        return body(settleReview.handle(id, body, caller.name()), differences.all());
    }

    private ReviewBody body(Report report, Map<UUID, List<Difference>> differing) {
        return ReviewBody.of(report, differing.getOrDefault(report.id(), List.of()), corrections.of(report.id()));
    }
}
