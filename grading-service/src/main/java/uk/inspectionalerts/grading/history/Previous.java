package uk.inspectionalerts.grading.history;

import uk.inspectionalerts.grading.judgement.Area;
import uk.inspectionalerts.grading.judgement.Framework;
import uk.inspectionalerts.grading.judgement.Grade;

/**
 * The grade of an earlier inspection with which a grade may be compared.
 *
 * @param area the area as the earlier inspection had it; differs only where combined care was split
 * @param likeForLike the two judgements are of the same thing: one version of a framework, or overall, leaders, help and
 *     protection between the first two versions of ILACS
 */
public record Previous(Inspection inspection, Area area, Grade grade, boolean likeForLike) {

    static Previous of(Inspection earlier, Area earlierArea, Framework framework) {
        return new Previous(
                earlier,
                earlierArea,
                earlier.grades().get(earlierArea),
                likeForLike(earlier.framework(), earlierArea, framework));
    }

    private static boolean likeForLike(Framework earlier, Area area, Framework later) {
        return earlier == later
                || (firstTwo(earlier)
                        && firstTwo(later)
                        && (area == Area.OVERALL_EFFECTIVENESS
                                || area == Area.LEADERS
                                || area == Area.HELP_AND_PROTECTION));
    }

    private static boolean firstTwo(Framework framework) {
        return framework == Framework.ILACS_V1 || framework == Framework.ILACS_V2;
    }
}
