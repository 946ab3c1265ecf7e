package uk.inspectionalerts.grading.milestone;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import uk.inspectionalerts.grading.history.Entry;
import uk.inspectionalerts.grading.history.Frameworks;
import uk.inspectionalerts.grading.judgement.Area;
import uk.inspectionalerts.grading.judgement.Framework;
import uk.inspectionalerts.grading.judgement.Grade;

/** The words for codes and dates in a sentence. */
final class Wording {

    private static final List<String> MONTHS = Stream.of(Month.values())
            .map(month -> month.getDisplayName(TextStyle.FULL, Locale.UK))
            .toList();
    private static final List<String> NUMBERS =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
    private static final List<String> PLACES =
            List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");

    private Wording() {}

    static String day(LocalDate date) {
        return date.getDayOfMonth() + " " + month(date);
    }

    static String month(LocalDate date) {
        return MONTHS.get(date.getMonthValue() - 1) + " " + date.getYear();
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

    static String families(Frameworks frameworks) {
        boolean sif = frameworks.contain(Framework.SIF);
        boolean ilacs = frameworks.versions().size() > (sif ? 1 : 0);
        return sif && ilacs
                ? "ILACS and the single inspection framework together"
                : family(sif ? Framework.SIF : Framework.ILACS_V1);
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

    static String number(int number) {
        return number < NUMBERS.size() ? NUMBERS.get(number) : Integer.toString(number);
    }

    /** "joint third", "21st". */
    static String place(Rank rank) {
        return (rank.joint() ? "joint " : "") + place(rank.place());
    }

    static String place(int place) {
        return place <= PLACES.size() ? PLACES.get(place - 1) : place + suffix(place);
    }

    private static String suffix(int place) {
        if (place % 100 / 10 == 1) {
            return "th";
        }
        return switch (place % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }

    /** A region as it stands after "in". */
    static String region(String region) {
        return region.equals("London") || region.startsWith("Yorkshire") ? region : "the " + region;
    }

    /** A list of authorities; semicolons part them where a name itself holds an "and". */
    static String names(List<Entry> entries) {
        List<String> names = entries.stream().map(Entry::name).toList();
        if (names.stream().anyMatch(name -> name.contains(" and ") || name.contains(","))) {
            return String.join("; ", names);
        }
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
