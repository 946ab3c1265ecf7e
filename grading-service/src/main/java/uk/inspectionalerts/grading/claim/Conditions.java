package uk.inspectionalerts.grading.claim;

import java.time.LocalDate;
import uk.inspectionalerts.grading.history.DateBasis;
import uk.inspectionalerts.grading.history.Frameworks;

/**
 * Terms under which a count holds.
 *
 * @param from the first day on which it does
 * @param to the last
 * @param withoutSubject the subject is not in the number, because its own report was not out or because it leaves itself out
 */
public record Conditions(Frameworks frameworks, DateBasis basis, LocalDate from, LocalDate to, boolean withoutSubject) {

    public Conditions {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the days end on " + to + " before they begin on " + from);
        }
    }

    /** Whether the other holds for the same reason on the next day. */
    boolean continuedBy(Conditions next) {
        return next.from.equals(to.plusDays(1)) && next.withoutSubject == withoutSubject;
    }

    Conditions until(LocalDate later) {
        return new Conditions(frameworks, basis, from, later, withoutSubject);
    }
}
