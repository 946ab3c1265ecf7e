package uk.inspectionalerts.notification.briefing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as alerts write them. */
public final class PlainDate {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private PlainDate() {}

    /** "15 April 2020". */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** "June 2017". */
    public static String month(LocalDate day) {
        return MONTH.format(day);
    }

    /** "9 to 13 March 2020", "27 February to 23 March 2017", "20 December 2021 to 7 January 2022". */
    static String span(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return day(first);
        }
        if (YearMonth.from(first).equals(YearMonth.from(last))) {
            return first.getDayOfMonth() + " to " + day(last);
        }
        return (first.getYear() == last.getYear() ? DAY_OF_YEAR.format(first) : day(first)) + " to " + day(last);
    }
}
