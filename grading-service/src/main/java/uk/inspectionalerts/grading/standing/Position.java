package uk.inspectionalerts.grading.standing;

import java.util.Locale;
import uk.inspectionalerts.grading.history.Inspection;
import uk.inspectionalerts.grading.judgement.Grade;

/** Where an authority stands by the overall effectiveness of its latest graded inspection. */
public enum Position {
    OUTSTANDING,
    GOOD,
    REQUIRES_IMPROVEMENT,
    INADEQUATE,
    /** The report gives no overall grade, as is the rule for inspections since April 2026; none is ever derived from the areas. */
    NO_OVERALL;

    /** The name in answers. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Position of(Inspection inspection) {
        return inspection.overall().map(Position::of).orElse(NO_OVERALL);
    }

    private static Position of(Grade grade) {
        return switch (grade) {
            case OUTSTANDING -> OUTSTANDING;
            case GOOD -> GOOD;
            case REQUIRES_IMPROVEMENT -> REQUIRES_IMPROVEMENT;
            case INADEQUATE -> INADEQUATE;
            case ADEQUATE, NOT_JUDGED -> NO_OVERALL;
        };
    }
}
