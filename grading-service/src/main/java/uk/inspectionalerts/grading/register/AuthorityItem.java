package uk.inspectionalerts.grading.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.grading.composing.GradedOutcome;
import uk.inspectionalerts.grading.publishing.Published;

/**
 * A local authority as anybody may read it.
 *
 * @param current the grades that stand for it today; absent where the record holds no graded inspection
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record AuthorityItem(@JsonUnwrapped AuthorityBody authority, Optional<Standing> current) {

    static AuthorityItem of(AuthorityBody authority, Optional<Published> current) {
        return new AuthorityItem(
                authority,
                current.flatMap(published -> published.outcome().fold(Optional::of, held -> Optional.empty()))
                        .map(Standing::of));
    }

    /** The latest graded inspection. */
    public record Standing(
            UUID inspection,
            String framework,
            LocalDate inspectionEnd,
            LocalDate publishedOn,
            List<Judged> judgements) {

        static Standing of(GradedOutcome graded) {
            return new Standing(
                    graded.inspection(),
                    graded.framework(),
                    graded.inspectionEnd(),
                    graded.publishedOn(),
                    graded.judgements().stream()
                            .map(judged -> new Judged(judged.area(), judged.grade()))
                            .toList());
        }
    }

    /** The grade of an area. */
    public record Judged(String area, String grade) {}
}
