package uk.inspectionalerts.grading.counting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import uk.inspectionalerts.grading.history.Entry;
import uk.inspectionalerts.grading.judgement.Area;
import uk.inspectionalerts.grading.milestone.Count;
import uk.inspectionalerts.grading.milestone.Milestone;
import uk.inspectionalerts.grading.milestone.Rank;
import uk.inspectionalerts.grading.milestone.Terms;

/**
 * A milestone with its terms.
 *
 * @param publishedOn the day on which the report was published that reached it
 * @param alertSentence what an alert may say of it: without rank or count while these are withheld; absent where nothing remains
 * @param underIlacs the terms of the same count with the reports under ILACS alone
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record MilestoneBody(
        UUID id,
        String urn,
        String authority,
        String type,
        Optional<String> area,
        LocalDate publishedOn,
        UUID inspection,
        String sentence,
        Optional<String> alertSentence,
        TermsBody terms,
        Optional<TermsBody> underIlacs) {

    static MilestoneBody of(Milestone milestone) {
        Entry subject = milestone.subject();
        return new MilestoneBody(
                milestone.id(),
                subject.urn(),
                subject.name(),
                milestone.type().code(),
                milestone.area().map(Area::code),
                subject.inspection().publishedOn(),
                subject.inspection().id(),
                milestone.sentence(),
                milestone.forAlert(),
                TermsBody.of(milestone.terms()),
                milestone.underIlacs().map(TermsBody::of));
    }

    /** What makes the claim checkable; a term that does not apply is absent. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record TermsBody(
            List<String> frameworks,
            String basis,
            LocalDate asAt,
            OptionalInt count,
            OptionalInt outOf,
            OptionalInt rank,
            Optional<Boolean> joint,
            Optional<String> scope,
            List<StandingBody.Member> members,
            Optional<Boolean> likeForLike,
            boolean secondary,
            Optional<String> withheld) {

        static TermsBody of(Terms terms) {
            return new TermsBody(
                    terms.frameworks().codes(),
                    terms.basis().code(),
                    terms.asAt(),
                    terms.count().map(count -> OptionalInt.of(count.number())).orElse(OptionalInt.empty()),
                    terms.count().map(Count::outOf).orElse(OptionalInt.empty()),
                    terms.rank().map(rank -> OptionalInt.of(rank.place())).orElse(OptionalInt.empty()),
                    terms.rank().map(Rank::joint),
                    terms.scope(),
                    terms.members().stream().map(StandingBody.Member::of).toList(),
                    terms.likeForLike(),
                    terms.secondary(),
                    terms.withheld());
        }
    }
}
