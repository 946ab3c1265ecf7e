package uk.inspectionalerts.notification.reckoning;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import uk.inspectionalerts.notification.deadline.WorkingDays;

/** Looks again and again which councils are to be reminded: on working days, from 08:00 in London. */
@ApplicationScoped
class DeadlineWatch {

    private static final LocalTime OFFICES_OPEN = LocalTime.of(8, 0);
    private static final int FIRST_STEP_DAYS = 20;

    private final LiveDeadlines deadlines;
    private final RemindCouncils remind;
    private final WorkingDays calendar;
    private final Clock clock;

    DeadlineWatch(LiveDeadlines deadlines, RemindCouncils remind, WorkingDays calendar, Clock clock) {
        this.deadlines = deadlines;
        this.remind = remind;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Scheduled(every = "30s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        each(deadlines.reckonedOtherwise(calendar.version()), remind::move);
        LocalDate today = Reckoning.today(clock);
        if (calendar.includes(today)
                && !clock.instant().atZone(Reckoning.LONDON).toLocalTime().isBefore(OFFICES_OPEN)) {
            remind(today);
        }
    }

    void remind(LocalDate today) {
        each(deadlines.endingBy(calendar.after(today, FIRST_STEP_DAYS)), id -> remind.remind(id, today));
    }

    /** Each in a transaction of its own: one that fails waits for the next look and holds up no other. */
    private static void each(List<UUID> ids, Consumer<UUID> use) {
        for (UUID id : ids) {
            try {
                use.accept(id);
            } catch (RuntimeException e) {
                Log.warnf("Deadline %s waits for the next look: %s", id, e);
            }
        }
    }
}
