package uk.inspectionalerts.grading.judgement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The dates that reports print, as a small grammar:
 *
 * <pre>
 * dates := leg (("and" | "then" | "," | ";" | "&amp;") leg)*
 * leg   := day (("to" | dash) day)?
 * day   := d/m/y | number [month [year]]
 * </pre>
 *
 * Blanks mean nothing (extraction adds and loses them), every kind of dash is one, a stop may precede a separator (", and"), and
 * names of weekdays, ordinal endings and a "from" before a day are passed over. A day without month or year takes them from the day after it, the last one from the day before it; a range
 * may run over the turn of the year. Anything that is left over, any day that does not exist and any order that does not rise
 * gives no answer at all.
 */
final class InspectionDates {

    /** First and last day of everything named. */
    record Span(LocalDate start, LocalDate end) {}

    /** A day whose month and year may yet be unknown (0). */
    private record Day(int day, int month, int year) {}

    private static final String MONTHS =
            "january|february|march|april|may|june|july|august|september|october|november|december"
                    + "|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec";
    private static final Pattern DAY = Pattern.compile("(?:from|between)?(?:the)?"
            + "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[.,]?)?"
            + "(?:(?<d>\\d{1,2})[/.](?<m>\\d{1,2})[/.](?<y>20\\d\\d|\\d\\d)(?!\\d)"
            + "|(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:(?:of)?(?<month>" + MONTHS
            + ")[.]?,?(?:(?<year>20\\d\\d|\\d\\d)(?!\\d))?)?)");
    private static final Pattern SEPARATOR = Pattern.compile("[-,;]*(?:to|until|(?:and)?then|and|[-,;&])");
    private static final String DASHES = "[\\p{Pd}\\u2500\\u2212\\u00AD]";
    private static final int LONGEST_GAP_DAYS = 120;

    private InspectionDates() {}

    /** First and last day of a printed inspection date, range or list of ranges. */
    static Optional<Span> span(String printed) {
        return days(printed)
                .flatMap(InspectionDates::dated)
                .map(dates -> new Span(dates.get(0), dates.get(dates.size() - 1)));
    }

    /** The one day that a text prints, with its year. */
    static Optional<LocalDate> day(String printed) {
        return span(printed).filter(span -> span.start().equals(span.end())).map(Span::start);
    }

    private static Optional<List<Day>> days(String printed) {
        String text = printed.toLowerCase(Locale.UK)
                .replaceAll("[\\s\\p{Z}]+", "")
                .replaceAll(DASHES, "-")
                .replaceAll("[.;:]+$", "");
        Matcher day = DAY.matcher(text);
        Matcher separator = SEPARATOR.matcher(text);
        List<Day> days = new ArrayList<>();
        int at = 0;
        while (true) {
            if (!day.region(at, text.length()).lookingAt()) {
                return Optional.empty();
            }
            days.add(dayOf(day));
            if (day.end() == text.length()) {
                return Optional.of(days);
            }
            if (!separator.region(day.end(), text.length()).lookingAt()) {
                return Optional.empty();
            }
            at = separator.end();
        }
    }

    private static Day dayOf(Matcher day) {
        if (day.group("d") != null) {
            return new Day(number(day.group("d")), number(day.group("m")), year(day.group("y")));
        }
        int month = day.group("month") == null ? 0 : month(day.group("month"));
        int year = day.group("year") == null ? 0 : year(day.group("year"));
        return new Day(number(day.group("day")), month, year);
    }

    private static Optional<List<LocalDate>> dated(List<Day> days) {
        List<LocalDate> dates = new ArrayList<>();
        try {
            int known = lastWithYear(days);
            if (known < 0) {
                return Optional.empty();
            }
            LocalDate next = date(days.get(known), YearMonth.of(days.get(known).year(), 1));
            dates.add(next);
            for (int i = known - 1; i >= 0; i--) {
                next = before(days.get(i), next);
                dates.add(0, next);
            }
            for (int i = known + 1; i < days.size(); i++) {
                dates.add(after(days.get(i), dates.get(dates.size() - 1)));
            }
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
        return rising(dates) ? Optional.of(dates) : Optional.empty();
    }

    private static int lastWithYear(List<Day> days) {
        for (int i = days.size() - 1; i >= 0; i--) {
            if (days.get(i).year() > 0) {
                return i;
            }
        }
        return -1;
    }

    private static LocalDate before(Day day, LocalDate next) {
        LocalDate date = date(day, YearMonth.from(next));
        return day.year() == 0 && day.month() > 0 && date.isAfter(next) ? date.minusYears(1) : date;
    }

    private static LocalDate after(Day day, LocalDate previous) {
        LocalDate date = date(day, YearMonth.from(previous));
        return day.month() > 0 && date.isBefore(previous) ? date.plusYears(1) : date;
    }

    /** The day with what it does not print taken from its neighbour; a day that does not exist throws. */
    private static LocalDate date(Day day, YearMonth neighbour) {
        int month = day.month() > 0 ? day.month() : neighbour.getMonthValue();
        int year = day.year() > 0 ? day.year() : neighbour.getYear();
        return LocalDate.of(year, month, day.day());
    }

    /** A gap of months between two days means that one of them was misread or misprinted. */
    private static boolean rising(List<LocalDate> dates) {
        for (int i = 1; i < dates.size(); i++) {
            LocalDate earlier = dates.get(i - 1);
            LocalDate later = dates.get(i);
            if (later.isBefore(earlier) || later.isAfter(earlier.plusDays(LONGEST_GAP_DAYS))) {
                return false;
            }
        }
        return true;
    }

    private static int month(String name) {
        for (Month month : Month.values()) {
            if (month.name().toLowerCase(Locale.UK).startsWith(name.substring(0, 3))) {
                return month.getValue();
            }
        }
        throw new IllegalStateException("the grammar let " + name + " pass as a month");
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static int year(String digits) {
        return digits.length() == 2 ? 2000 + number(digits) : number(digits);
    }
}
