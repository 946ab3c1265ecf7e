package uk.inspectionalerts.grading.counting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.inspectionalerts.grading.claim.Claim;
import uk.inspectionalerts.grading.claim.Conditions;
import uk.inspectionalerts.grading.claim.Verdict;

/**
 * What the record says to a claim.
 *
 * @param verdict {@code holds}, {@code does_not_hold} or {@code undecided}
 * @param right the right figure with its terms, or why nothing can be decided
 * @param secondary whether that rests on a summary of a report that was not read
 * @param wouldHold terms under which the claim would hold
 * @param claim the claim as it was understood; absent where it was not
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record VerdictBody(
        String verdict,
        String right,
        Optional<Boolean> secondary,
        List<Terms> wouldHold,
        Optional<UnderstoodBody> claim)
        implements ClaimAnswer {

    static VerdictBody of(Verdict verdict, Claim claim) {
        Optional<UnderstoodBody> understood = Optional.of(UnderstoodBody.of(claim));
        return verdict.fold(
                holds -> new VerdictBody("holds", holds.right(), Optional.of(holds.secondary()), List.of(), understood),
                fails -> new VerdictBody(
                        "does_not_hold",
                        fails.right(),
                        Optional.of(fails.secondary()),
                        fails.wouldHold().stream().map(Terms::of).toList(),
                        understood),
                undecided -> new VerdictBody("undecided", undecided.why(), Optional.empty(), List.of(), understood));
    }

    /** Words that make no claim that can be stated, and why. */
    static VerdictBody unclear(String why) {
        return new VerdictBody("undecided", why, Optional.empty(), List.of(), Optional.empty());
    }

    /**
     * Terms under which a count holds.
     *
     * @param withoutSubject the authority itself is not in the number
     */
    public record Terms(List<String> frameworks, String basis, LocalDate from, LocalDate to, boolean withoutSubject) {

        static Terms of(Conditions conditions) {
            return new Terms(
                    conditions.frameworks().codes(),
                    conditions.basis().code(),
                    conditions.from(),
                    conditions.to(),
                    conditions.withoutSubject());
        }
    }
}
