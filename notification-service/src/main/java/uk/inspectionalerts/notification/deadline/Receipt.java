package uk.inspectionalerts.notification.deadline;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When the council received the report: a day that it entered, or the days between which it probably was.
 *
 * @param estimated whether the council has not entered the day
 */
public record Receipt(LocalDate earliest, LocalDate latest, boolean estimated) {

    /** How many working days before publication a council may have had the report. */
    public static final int USUAL_LEAD = 5;

    /** How many days before publication a day of receipt is believed. */
    public static final int LONGEST_LEAD_DAYS = 90;

    /** How many days after publication a day of receipt is believed. */
    public static final int LONGEST_LAG_DAYS = 30;

    public Receipt {
        if (latest.isBefore(earliest) || (!estimated && !latest.equals(earliest))) {
            throw new IllegalArgumentException("receipt from " + earliest + " to " + latest);
        }
    }

    /** The council has entered the day. */
    public static Receipt on(LocalDate day) {
        return new Receipt(day, day, false);
    }

    /** The council has not entered the day: from five working days before publication to publication. */
    public static Receipt estimated(LocalDate publishedOn, WorkingDays calendar) {
        return new Receipt(calendar.before(publishedOn, USUAL_LEAD), publishedOn, true);
    }

    /** Why that day cannot be the day of receipt, and what to do; empty if it can. */
    public static Optional<String> refusal(LocalDate receivedOn, LocalDate publishedOn, LocalDate today) {
        if (receivedOn.isAfter(today)) {
            return Optional.of("receivedOn is " + receivedOn + ", which is in the future: enter the day once the report"
                    + " is there.");
        }
        LocalDate first = publishedOn.minusDays(LONGEST_LEAD_DAYS);
        LocalDate last = publishedOn.plusDays(LONGEST_LAG_DAYS);
        return receivedOn.isBefore(first) || receivedOn.isAfter(last)
                ? Optional.of("receivedOn is " + receivedOn + ", but this report was published on " + publishedOn
                        + ": give a day from " + first + " to " + last + ", in the form " + publishedOn + ".")
                : Optional.empty();
    }
}
