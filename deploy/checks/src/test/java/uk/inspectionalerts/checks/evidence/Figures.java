package uk.inspectionalerts.checks.evidence;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The figures of a sentence: its dates, numbers and grades, each of which needs its evidence. */
final class Figures {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final String DAY = "(\\d{1,2})";
    private static final String MONTH =
            "(January|February|March|April|May|June|July|August|September|October|November|December)";
    private static final String YEAR = "((?:19|20)\\d\\d)";
    private static final Pattern SPAN =
            Pattern.compile(DAY + "(?: " + MONTH + ")?(?: " + YEAR + ")? to " + DAY + " " + MONTH + " " + YEAR);
    private static final Pattern DATE = Pattern.compile("\\b" + DAY + " " + MONTH + " " + YEAR + "\\b");
    private static final Pattern MONTH_OF_YEAR = Pattern.compile("\\b" + MONTH + " " + YEAR + "\\b");
    private static final Pattern YEAR_ALONE = Pattern.compile("\\b" + YEAR + "\\b");
    private static final List<String> WORDS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
    private static final Pattern NUMBER =
            Pattern.compile("\\b(\\d[\\d,]*|" + String.join("|", WORDS) + ")\\b", Pattern.CASE_INSENSITIVE);
    private static final String GRADES = "(outstanding|good|requires improvement|inadequate|adequate|not judged)";
    private static final Pattern GRADE = Pattern.compile("\\b" + GRADES + "\\b", Pattern.CASE_INSENSITIVE);
    private static final String AREAS =
            "(overall effectiveness|leaders|help and protection|children in care and care leavers"
                    + "|children in care|care leavers|children looked after and achieving permanence|adoption|leadership, management and governance)";
    private static final Pattern GRADE_OF_AREA =
            Pattern.compile("\\b" + AREAS + ":? " + GRADES + "\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern GRADE_OVERALL =
            Pattern.compile("\\b" + GRADES + "( overall)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern INSPECTOR = Pattern.compile("Lead inspector: (.+)\\.");
    private static final Pattern CONTACT = Pattern.compile("Contact: (.+)\\.");
    private static final Pattern LINK = Pattern.compile("Report: (\\S+)");
    /** How many milestones stand behind the link, which leads to the alert in the feed. */
    private static final Pattern MORE = Pattern.compile("(\\w+) more(?: milestones?)?:\\s+\\S+/alerts/[0-9a-f-]{36}");

    private static final Pattern ASKED = Pattern.compile(
            "What needs to improve \\((\\w+)\\)|(\\w+) improvements? asked for|asks for (\\w+) improvement");

    /** What texts of the law and of this service say in every alert. */
    private static final Pattern FIXED =
            Pattern.compile("publish the report within 30 and the statement of action within"
                    + " 70 working days of receipt|due 70 working days from receipt|Open Government Licence v3\\.0"
                    + "|ILACS version \\d");

    private final Evidence evidence;
    private final List<String> unfounded = new ArrayList<>();
    private String left;

    private Figures(String sentence, Evidence evidence) {
        this.evidence = evidence;
        this.left = FIXED.matcher(sentence).replaceAll("");
    }

    /** Those without evidence, as written. */
    static List<String> unfounded(String sentence, Evidence evidence) {
        Figures figures = new Figures(sentence, evidence);
        figures.take(INSPECTOR, name -> evidence.says(name.group(1)));
        figures.take(CONTACT, contact -> evidence.says(contact.group(1)));
        figures.take(LINK, link -> evidence.says(link.group(1)));
        figures.take(MORE, more -> number(more.group(1)) < evidence.milestones());
        figures.take(ASKED, asked -> evidence.recommendations() == number(words(asked)));
        figures.take(SPAN, figures::isSpan);
        figures.take(DATE, date -> evidence.hasDate(day(date, 1)::equals));
        figures.take(MONTH_OF_YEAR, month -> evidence.hasDate(inMonth(month.group(1), month.group(2))));
        figures.take(YEAR_ALONE, year -> evidence.hasDate(day -> day.getYear() == number(year.group(1))));
        figures.take(GRADE_OF_AREA, grade -> evidence.together(code(grade.group(1)), code(grade.group(2))));
        figures.take(GRADE_OVERALL, grade -> evidence.together("overall_effectiveness", code(grade.group(1))));
        figures.take(GRADE, grade -> evidence.together(code(grade.group(1))));
        figures.take(NUMBER, number -> evidence.hasNumber(number(number.group(1))));
        return figures.unfounded;
    }

    /** Whether a date lies in the month that is written so. */
    /** "5 July 2022" as the API has it. */
    static String iso(String day) {
        return LocalDate.parse(day, WRITTEN).toString();
    }

    static Predicate<LocalDate> inMonth(String month, String year) {
        Month wanted = Month.valueOf(month.toUpperCase(Locale.UK));
        return day -> day.getMonth() == wanted && day.getYear() == Integer.parseInt(year);
    }

    /** The code of an area or a grade. */
    static String code(String words) {
        String code = words.toLowerCase(Locale.UK).replaceAll(",? ", "_");
        return switch (code) {
            case "children_looked_after_and_achieving_permanence" -> "looked_after_children";
            case "leadership_management_and_governance" -> "leadership_management_governance";
            default -> code;
        };
    }

    /** Each figure is looked at once, by the first pattern that finds it. */
    private void take(Pattern pattern, Predicate<MatchResult> founded) {
        Matcher figure = pattern.matcher(left);
        figure.results().filter(founded.negate()).map(MatchResult::group).forEach(unfounded::add);
        left = figure.replaceAll("");
    }

    private boolean isSpan(MatchResult span) {
        LocalDate last = day(span, 4);
        Month month = span.group(2) == null
                ? last.getMonth()
                : Month.valueOf(span.group(2).toUpperCase(Locale.UK));
        int year = span.group(3) == null ? last.getYear() : Integer.parseInt(span.group(3));
        LocalDate first = LocalDate.of(year, month, Integer.parseInt(span.group(1)));
        return evidence.together(first.toString(), last.toString());
    }

    private static LocalDate day(MatchResult date, int from) {
        return LocalDate.of(
                Integer.parseInt(date.group(from + 2)),
                Month.valueOf(date.group(from + 1).toUpperCase(Locale.UK)),
                Integer.parseInt(date.group(from)));
    }

    private static String words(MatchResult match) {
        return IntStream.rangeClosed(1, match.groupCount())
                .mapToObj(match::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private static int number(String written) {
        int word = WORDS.indexOf(written.toLowerCase(Locale.UK));
        return word >= 0 ? word + 1 : Integer.parseInt(written.replace(",", ""));
    }
}
