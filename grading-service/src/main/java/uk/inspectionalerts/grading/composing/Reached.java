package uk.inspectionalerts.grading.composing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.grading.history.Entry;
import uk.inspectionalerts.grading.milestone.Milestone;
import uk.inspectionalerts.grading.milestone.MilestoneType;

/**
 * A milestone that an inspection reaches.
 *
 * @param alertSentence what an alert may say of it: without rank or count while these are withheld; absent where nothing remains
 * @param underIlacs the terms of the same count with the reports under ILACS alone
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Reached(
        UUID id,
        String type,
        Optional<String> area,
        String sentence,
        Optional<String> alertSentence,
        TermsBody<Member> terms,
        Optional<TermsBody<Member>> underIlacs) {

    static Reached of(Milestone milestone) {
        return new Reached(
                milestone.id(),
                milestone.type().code(),
                milestone.area().map(area -> area.code()),
                milestone.sentence(),
                milestone.forAlert(),
                TermsBody.of(milestone.terms(), Member::of),
                milestone.underIlacs().map(terms -> TermsBody.of(terms, Member::of)));
    }

    /** Whether it may be said as it stands. */
    boolean mayBeSaid() {
        return terms.withheld().isEmpty();
    }

    /** Whether it says more than a grade and the one before, whose changes are told by themselves. */
    boolean saysMoreThanGrades() {
        return !type.equals(MilestoneType.IMPROVED.code()) && !type.equals(MilestoneType.DECLINED.code());
    }

    /** Whether it says the same place, alone or shared, and the same count. */
    boolean saysTheSameNumberAs(Reached other) {
        return terms.rank().equals(other.terms.rank())
                && terms.joint().equals(other.terms.joint())
                && terms.count().equals(other.terms.count())
                && terms.outOf().equals(other.terms.outOf());
    }

    /** An authority that is counted or ranked. */
    public record Member(String urn, String name) {

        static Member of(Entry entry) {
            return new Member(entry.urn(), entry.name());
        }
    }
}
