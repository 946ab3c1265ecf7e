package uk.inspectionalerts.grading.claim;

import java.util.Optional;
import uk.inspectionalerts.grading.history.Comparison;
import uk.inspectionalerts.grading.history.Previous;
import uk.inspectionalerts.grading.judgement.Grade;

/**
 * How an overall grade is claimed to have moved since the one before; what the claim does not say is empty.
 *
 * @param steps how many grades up or down
 */
public record Move(Optional<Grade> from, Optional<Grade> to, Optional<Integer> steps) {

    /** It moved, and no more is said. */
    public static final Move ANY = new Move(Optional.empty(), Optional.empty(), Optional.empty());

    /** From one grade to another. */
    public static Move of(Grade from, Grade to) {
        return new Move(Optional.of(from), Optional.of(to), Optional.empty());
    }

    /** To a grade, from whatever it was. */
    public static Move to(Grade grade) {
        return new Move(Optional.empty(), Optional.of(grade), Optional.empty());
    }

    /** Whether that is how it moved. */
    boolean fits(Comparison overall) {
        Optional<Grade> before = overall.previous().map(Previous::grade);
        return to.map(overall.grade()::equals).orElse(true)
                && from.map(grade -> before.equals(Optional.of(grade))).orElse(true)
                && steps.map(claimed -> Math.abs(overall.steps().orElse(0)) == claimed)
                        .orElse(true);
    }
}
