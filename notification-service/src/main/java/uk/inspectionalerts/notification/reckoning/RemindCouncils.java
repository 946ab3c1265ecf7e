package uk.inspectionalerts.notification.reckoning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.notification.deadline.Deadline;
import uk.inspectionalerts.notification.deadline.Reminder;
import uk.inspectionalerts.notification.deadline.Step;
import uk.inspectionalerts.notification.deadline.WorkingDays;
import uk.inspectionalerts.notification.informing.CouncilNotices;
import uk.inspectionalerts.notification.notice.Notice;

/** Use cases: a council is told that a deadline comes near, or that a changed calendar has moved it. Each once. */
@ApplicationScoped
class RemindCouncils {

    private final LiveDeadlines deadlines;
    private final Reckoning reckoning;
    private final WorkingDays calendar;
    private final CouncilNotices notices;

    RemindCouncils(LiveDeadlines deadlines, Reckoning reckoning, WorkingDays calendar, CouncilNotices notices) {
        this.deadlines = deadlines;
        this.reckoning = reckoning;
        this.calendar = calendar;
        this.notices = notices;
    }

    /** Tells the last step that is reached, unless it, or a later one, was told; steps that were missed are not told. */
    @Transactional
    void remind(UUID id, LocalDate today) {
        deadlines.locked(id).filter(DeadlineRow::open).ifPresent(row -> Step.reached(row.earliest, today, calendar)
                .filter(step ->
                        row.reminded().filter(told -> told.compareTo(step) >= 0).isEmpty())
                .ifPresent(step -> {
                    reckoning.silence(row);
                    row.reminded(Optional.of(step));
                    tell(row, new Reminder(row.live()).at(step, calendar.left(today, row.earliest)));
                }));
    }

    /** Reckons a deadline anew with the calendar that is in force, and says so if that moves it. */
    @Transactional
    void move(UUID id) {
        deadlines.locked(id).ifPresent(row -> {
            Deadline before = row.deadline();
            reckoning.again(row);
            if (row.open() && !before.equals(row.deadline())) {
                tell(row, new Reminder(row.live()).moved(before, row.calendar));
            }
        });
    }

    private void tell(DeadlineRow row, Notice notice) {
        row.notice = notice.key();
        notices.raise(notice, row.report.council());
    }
}
