package uk.inspectionalerts.grading.counting;

import io.quarkus.resteasy.reactive.jackson.CustomSerialization;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.inspectionalerts.grading.listing.SnakeCase;
import uk.inspectionalerts.grading.milestone.Milestone;
import uk.inspectionalerts.grading.publishing.RecordReading;
import uk.inspectionalerts.grading.tagging.OfRecord;
import uk.inspectionalerts.web.Cursor;
import uk.inspectionalerts.web.Page;
import uk.inspectionalerts.web.Paging;
import uk.inspectionalerts.web.ProblemException;

/** What reports reached, the latest published first; derived anew for each answer, so that no answer is older than the record. */
@Path("/milestones")
@OfRecord
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "milestones")
public class MilestonesResource {

    private static final Comparator<Place> IN_ORDER =
            Comparator.comparing(Place::publishedOn).reversed().thenComparing(Place::id);

    private final RecordReading reading;
    private final ReceiptReading receipts;

    MilestonesResource(RecordReading reading, ReceiptReading receipts) {
        this.reading = reading;
        this.receipts = receipts;
    }

    private record Place(LocalDate publishedOn, UUID id) {

        static Place of(Milestone milestone) {
            return new Place(milestone.subject().inspection().publishedOn(), milestone.id());
        }
    }

    @GET
    @CustomSerialization(SnakeCase.class)
    @Operation(summary = "Milestones with their terms and members, the latest published first")
    public Page<MilestoneBody<StandingBody.Member>> list(@BeanParam MilestoneQuery query, @BeanParam Paging paging) {
        Optional<Place> after = paging.after()
                .map(cursor -> new Place(cursor.part(0, LocalDate::parse), cursor.part(1, UUID::fromString)));
        List<Milestone> found = reading.milestones().stream()
                .filter(query::wants)
                .sorted(Comparator.comparing(Place::of, IN_ORDER))
                .filter(milestone -> after.filter(place -> IN_ORDER.compare(Place.of(milestone), place) <= 0)
                        .isEmpty())
                .limit(paging.lookAhead())
                .toList();
        return Page.of(found, paging, milestone -> {
                    Place place = Place.of(milestone);
                    return Cursor.of(place.publishedOn(), place.id());
                })
                .map(milestone -> MilestoneBody.of(milestone, StandingBody.Member::of));
    }

    @GET
    @Path("{id}")
    @CustomSerialization(SnakeCase.class)
    @Operation(
            summary = "One milestone with its proof, derived again from the whole record",
            description =
                    "404 once it no longer follows from the record. Every inspection on which it rests is there with the"
                            + " grades that matter, page and words, where its report was read; the others name their source.")
    public MilestoneReceipt one(@PathParam("id") UUID id) {
        return receipts.find(id).orElseThrow(() -> ProblemException.notFound("milestone", id));
    }
}
