package uk.inspectionalerts.notification.deadline;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The working days of England and Wales: every day but Saturday, Sunday, Christmas Day, Good Friday and bank holidays, as
 * SI 2007/462 counts them.
 *
 * @param holidays Christmas Day, Good Friday and the bank holidays, whole years of them
 */
public record WorkingDays(SortedSet<LocalDate> holidays) {

    public WorkingDays {
        if (holidays.isEmpty()) {
            throw new IllegalArgumentException("a calendar without holidays is none");
        }
        holidays = Collections.unmodifiableSortedSet(new TreeSet<>(holidays));
    }

    /**
     * Whether work is done on that day.
     *
     * @throws IllegalArgumentException if the calendar has no holidays of that year
     */
    public boolean includes(LocalDate day) {
        if (!knows(day)) {
            throw new IllegalArgumentException("the calendar of working days does not reach " + day);
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }

    /** Whether the calendar has the holidays of that year. */
    public boolean knows(LocalDate day) {
        return day.getYear() >= holidays.first().getYear()
                && day.getYear() <= holidays.last().getYear();
    }

    /** The last of so many working days, of which the first is the one after {@code start}. */
    public LocalDate after(LocalDate start, int days) {
        return step(start, days, 1);
    }

    /** The first of so many working days, of which the last is the one before {@code end}. */
    public LocalDate before(LocalDate end, int days) {
        return step(end, days, -1);
    }

    private LocalDate step(LocalDate from, int days, int direction) {
        LocalDate day = from;
        for (int counted = 0; counted < days; ) {
            day = day.plusDays(direction);
            if (includes(day)) {
                counted++;
            }
        }
        return day;
    }

    /** How many working days there are after {@code today} up to and with {@code end}; none if that is past. */
    public int left(LocalDate today, LocalDate end) {
        return Math.toIntExact(today.plusDays(1)
                .datesUntil(end.isAfter(today) ? end.plusDays(1) : today.plusDays(1))
                .filter(this::includes)
                .count());
    }

    /** Another word for each other calendar, the same wherever it is computed. */
    public String version() {
        String days = holidays.stream().map(LocalDate::toString).collect(Collectors.joining(" "));
        return UUID.nameUUIDFromBytes(days.getBytes(StandardCharsets.US_ASCII)).toString();
    }
}
