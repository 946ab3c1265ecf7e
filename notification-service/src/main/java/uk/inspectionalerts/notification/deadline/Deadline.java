package uk.inspectionalerts.notification.deadline;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * By when a duty is to be done.
 *
 * @param earliest the day that it is safe to work to
 * @param latest the same day, unless the day of receipt is estimated
 */
public record Deadline(Duty duty, LocalDate earliest, LocalDate latest, boolean estimated) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /** The deadline that follows from the receipt. */
    public static Deadline of(Duty duty, Receipt receipt, WorkingDays calendar) {
        return new Deadline(
                duty,
                calendar.after(receipt.earliest(), duty.days()),
                calendar.after(receipt.latest(), duty.days()),
                receipt.estimated());
    }

    /** "21 July 2020", or "between 15 July 2020 and 24 July 2020 (estimated)". */
    public String inWords() {
        return estimated ? "between " + day(earliest) + " and " + day(latest) + " (estimated)" : day(earliest);
    }

    /** "21 July 2020". */
    static String day(LocalDate day) {
        return DAY.format(day);
    }
}
