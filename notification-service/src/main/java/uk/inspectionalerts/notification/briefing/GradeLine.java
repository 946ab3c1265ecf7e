package uk.inspectionalerts.notification.briefing;

import java.util.List;
import java.util.stream.Stream;
import uk.inspectionalerts.notification.outcome.Area;
import uk.inspectionalerts.notification.outcome.EarlierJudgement;
import uk.inspectionalerts.notification.outcome.Findings;
import uk.inspectionalerts.notification.outcome.Grade;
import uk.inspectionalerts.notification.outcome.Judgement;

/**
 * One judgement in one line: "Help and protection: Outstanding (was Good, June 2017, different framework)".
 *
 * @param grade as printed in the report
 * @param comparison the part in brackets; blank when the record holds no earlier inspection, which is said once for all
 */
public record GradeLine(String area, String grade, String comparison) {

    /** One line a judgement: overall effectiveness first, then the areas in printed order. */
    static List<GradeLine> all(Findings findings) {
        return Stream.concat(findings.overall().stream(), findings.areas().stream())
                .map(judgement -> new GradeLine(
                        judgement.area().heading(),
                        Wording.sentence(judgement.printed()),
                        comparison(judgement, findings)))
                .toList();
    }

    private static String comparison(Judgement judgement, Findings findings) {
        if (!findings.earlierInspection() || judgement.grade() == Grade.NOT_JUDGED) {
            return "";
        }
        return judgement
                .previous()
                .map(earlier -> (earlier.grade() == judgement.grade() ? "was also " : "was ")
                        + earlier.grade().heading() + ", " + PlainDate.month(earlier.remembered()) + ", "
                        + likeness(judgement.area(), earlier, findings))
                .orElse("no comparable judgement");
    }

    /** How well the two compare, in plain words. */
    private static String likeness(Area area, EarlierJudgement earlier, Findings findings) {
        if (earlier.area() == Area.CHILDREN_IN_CARE_AND_CARE_LEAVERS && area == Area.CHILDREN_IN_CARE) {
            return "then judged with care leavers, not like for like";
        }
        if (earlier.area() == Area.CHILDREN_IN_CARE_AND_CARE_LEAVERS && area == Area.CARE_LEAVERS) {
            return "then judged with children in care, not like for like";
        }
        return shortLikeness(earlier, findings);
    }

    /** The same in fewer words. */
    static String shortLikeness(EarlierJudgement earlier, Findings findings) {
        if (earlier.likeForLike()) {
            return "like for like";
        }
        return earlier.framework().sameFamily(findings.visit().framework())
                ? "not like for like"
                : "different framework";
    }
}
