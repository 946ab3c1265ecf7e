package uk.inspectionalerts.grading.listing;

import io.quarkus.resteasy.reactive.jackson.CustomSerialization;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.inspectionalerts.grading.publishing.Changes;
import uk.inspectionalerts.grading.publishing.Changes.Change;
import uk.inspectionalerts.grading.tagging.OfRecord;
import uk.inspectionalerts.web.Cursor;
import uk.inspectionalerts.web.Page;
import uk.inspectionalerts.web.Paging;
import uk.inspectionalerts.web.ProblemException;

/** Everything that was ever said about inspections, in the order of saying. Open to everyone. */
@Path("/changes")
@OfRecord
@Tag(name = "changes")
public class ChangesResource {

    private final Changes changes;

    ChangesResource(Changes changes) {
        this.changes = changes;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @CustomSerialization(SnakeCase.class)
    @Operation(
            summary = "What was said about inspections since a position, in order",
            description = "Keep a copy of the record up to date with it: read GET /inspections/{id} anew for each"
                    + " inspection that is named; 410 says that it was withdrawn. Positions run from 1 without a gap, so"
                    + " whoever has read each position up to one has missed nothing up to there. Read on with since set to"
                    + " the last position that was read; the list is empty for who is up to date.")
    public Page<ChangeBody> since(
            @QueryParam("since")
                    @DefaultValue("0")
                    @Parameter(description = "The last position that is known; all if left out", example = "1400")
                    long since,
            @BeanParam Paging paging) {
        if (since < 0) {
            throw ProblemException.badRequest("since", "since is " + since + ": give a position, or 0 for all.");
        }
        long from = paging.after().map(cursor -> cursor.part(0, Long::valueOf)).orElse(since);
        return Page.of(changes.after(from, paging.lookAhead()), paging, (Change change) -> Cursor.of(change.position()))
                .map(ChangeBody::of);
    }
}
