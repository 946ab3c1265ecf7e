package uk.inspectionalerts.grading.history;

import java.util.Optional;
import java.util.OptionalInt;
import uk.inspectionalerts.grading.judgement.Area;
import uk.inspectionalerts.grading.judgement.Grade;

/** A grade beside the one that it may be compared with; without a previous one where no earlier inspection printed one. */
public record Comparison(Area area, Grade grade, Optional<Previous> previous) {

    /** Steps up (positive) or down (negative) since the previous grade, 0 for the same; empty where nothing can be compared. */
    public OptionalInt steps() {
        return previous.map(earlier -> grade.stepsFrom(earlier.grade())).orElse(OptionalInt.empty());
    }
}
