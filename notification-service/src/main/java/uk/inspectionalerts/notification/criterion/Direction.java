package uk.inspectionalerts.notification.criterion;

import java.util.Set;
import uk.inspectionalerts.notification.outcome.Grade;
import uk.inspectionalerts.notification.outcome.Judgement;

/** How a printed grade compares with the one before; one that has none to compare with has no direction. */
public enum Direction {
    IMPROVED("improves", "improves to", 1, Grade.INADEQUATE),
    DECLINED("declines", "declines to", -1, Grade.OUTSTANDING),
    UNCHANGED("keeps its grade", "stays", 0, null);

    private static final Set<Grade> NEVER_COMPARED = Set.of(Grade.ADEQUATE, Grade.NOT_JUDGED);

    private final String verb;
    private final String verbToGrade;
    private final int sign;
    private final Grade outOfReach;

    Direction(String verb, String verbToGrade, int sign, Grade outOfReach) {
        this.verb = verb;
        this.verbToGrade = verbToGrade;
        this.sign = sign;
        this.outOfReach = outOfReach;
    }

    boolean of(Judgement judgement) {
        return judgement.steps().isPresent() && Integer.signum(judgement.steps().getAsInt()) == sign;
    }

    /** Whether a grade can be reached so: nothing improves to the lowest. */
    boolean canReach(Grade grade) {
        return grade != outOfReach && !NEVER_COMPARED.contains(grade);
    }

    /** "improves". */
    String verb() {
        return verb;
    }

    /** "improves to", before a grade. */
    String verbToGrade() {
        return verbToGrade;
    }
}
