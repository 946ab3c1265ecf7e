package uk.inspectionalerts.ingest.source;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The days on which reports are published as a rule: working days outside the times when few or none are. */
public final class PublishingCalendar {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /** A time in which few or no reports are published, both days included. */
    public record Pause(LocalDate from, LocalDate to) {
        public Pause {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("A pause ends on " + to + ", before it begins on " + from);
            }
        }

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    private final Set<LocalDate> bankHolidays;
    private final List<Pause> pauses;

    public PublishingCalendar(Collection<LocalDate> bankHolidays, Collection<Pause> pauses) {
        this.bankHolidays = Set.copyOf(bankHolidays);
        this.pauses = List.copyOf(pauses);
    }

    /** Whether people work in offices on that day. */
    public boolean isWorkingDay(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek()) && !bankHolidays.contains(day);
    }

    /** How many days after the first and up to the second are such that reports are published. */
    public int publishingDays(LocalDate after, LocalDate upTo) {
        return (int) after.plusDays(1)
                .datesUntil(upTo.isAfter(after) ? upTo.plusDays(1) : after.plusDays(1))
                .filter(this::isPublishingDay)
                .count();
    }

    private boolean isPublishingDay(LocalDate day) {
        return isWorkingDay(day) && pauses.stream().noneMatch(pause -> pause.covers(day));
    }
}
