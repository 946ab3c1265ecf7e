package uk.inspectionalerts.grading.milestone;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import uk.inspectionalerts.grading.judgement.Area;
import uk.inspectionalerts.grading.judgement.Framework;
import uk.inspectionalerts.grading.judgement.Grade;

/** The words for codes and dates in a sentence. */
final class Wording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    private Wording() {}

    static String day(LocalDate date) {
        return DAY.format(date);
    }

    static String month(LocalDate date) {
        return MONTH.format(date);
    }

    static String grade(Grade grade) {
        return switch (grade) {
            case OUTSTANDING -> "outstanding";
            case GOOD -> "good";
            case REQUIRES_IMPROVEMENT -> "requires improvement to be good";
            case INADEQUATE -> "inadequate";
            case ADEQUATE -> "adequate";
            case NOT_JUDGED -> "not judged";
        };
    }

    static String area(Area area) {
        return switch (area) {
            case OVERALL_EFFECTIVENESS -> "overall effectiveness";
            case LEADERS -> "the impact of leaders";
            case HELP_AND_PROTECTION -> "help and protection";
            case CHILDREN_IN_CARE -> "children in care";
            case CARE_LEAVERS -> "care leavers";
            case CHILDREN_IN_CARE_AND_CARE_LEAVERS -> "children in care and care leavers";
            case LOOKED_AFTER_CHILDREN -> "children looked after and achieving permanence";
            case ADOPTION -> "adoption";
            case LEADERSHIP_MANAGEMENT_GOVERNANCE -> "leadership, management and governance";
            case LSCB -> "the local safeguarding children board";
        };
    }

    static String family(Framework framework) {
        return switch (framework) {
            case ILACS_V1, ILACS_V2, ILACS_V3 -> "ILACS";
            case SIF -> "the single inspection framework";
            case OTHER -> "another framework";
        };
    }

    static String version(Framework framework) {
        return switch (framework) {
            case ILACS_V1 -> "ILACS with four judgements";
            case ILACS_V2 -> "ILACS with five judgements";
            case ILACS_V3 -> "ILACS without overall effectiveness";
            case SIF, OTHER -> family(framework);
        };
    }

    static String steps(int steps) {
        return switch (Math.abs(steps)) {
            case 1 -> "one grade";
            case 2 -> "two grades";
            default -> "three grades";
        };
    }
}
