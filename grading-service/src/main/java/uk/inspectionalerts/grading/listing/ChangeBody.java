package uk.inspectionalerts.grading.listing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.inspectionalerts.grading.publishing.Changes.Change;

/**
 * Something that was said about an inspection.
 *
 * @param position its place, one more than that of what was said before
 * @param version of what is said about the inspection, as in {@link InspectionBody}
 * @param type of the event that told it
 * @param urn of the authority; absent while it is not settled
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ChangeBody(
        @Schema(example = "1412") long position,
        UUID inspection,
        @Schema(example = "2") int version,
        @Schema(example = "outcome.revised.v1") String type,
        @Schema(example = "80465") Optional<String> urn,
        Instant saidAt) {

    static ChangeBody of(Change change) {
        return new ChangeBody(
                change.position(), change.inspection(), change.version(), change.type(), change.urn(), change.saidAt());
    }
}
