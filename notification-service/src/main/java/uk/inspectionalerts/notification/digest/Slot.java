package uk.inspectionalerts.notification.digest;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/**
 * The moment at which a digest is due: 08:30 by the clocks of Europe/London, whether or not they changed that night. A
 * digest belongs to its slot: one that is sent late is still the digest of that slot.
 */
public record Slot(Instant at) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalTime TIME = LocalTime.of(8, 30);
    private static final DayOfWeek DAY = DayOfWeek.MONDAY;

    /** The first daily slot that is later than the moment. */
    static Slot dailyAfter(Instant moment) {
        return firstAfter(moment, moment.atZone(LONDON).toLocalDate(), 1);
    }

    /** The first weekly slot, a Monday's, that is later than the moment. */
    static Slot weeklyAfter(Instant moment) {
        LocalDate monday = moment.atZone(LONDON).toLocalDate().with(TemporalAdjusters.nextOrSame(DAY));
        return firstAfter(moment, monday, DayOfWeek.values().length);
    }

    private static Slot firstAfter(Instant moment, LocalDate day, int step) {
        Instant first = on(day);
        return new Slot(first.isAfter(moment) ? first : on(day.plusDays(step)));
    }

    private static Instant on(LocalDate day) {
        return ZonedDateTime.of(day, TIME, LONDON).toInstant();
    }
}
