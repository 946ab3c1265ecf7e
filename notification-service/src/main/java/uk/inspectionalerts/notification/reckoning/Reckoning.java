package uk.inspectionalerts.notification.reckoning;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import uk.inspectionalerts.notification.deadline.Deadline;
import uk.inspectionalerts.notification.deadline.Duty;
import uk.inspectionalerts.notification.deadline.Step;
import uk.inspectionalerts.notification.deadline.WorkingDays;
import uk.inspectionalerts.notification.informing.CouncilNotices;

/** Works a deadline out from what is known now, and withholds what was about to be told of another day. */
@ApplicationScoped
class Reckoning {

    /** Where days begin and end. */
    static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final WorkingDays calendar;
    private final CouncilNotices notices;
    private final Clock clock;

    Reckoning(WorkingDays calendar, CouncilNotices notices, Clock clock) {
        this.calendar = calendar;
        this.notices = notices;
        this.clock = clock;
    }

    /** The day it is in London. */
    static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }

    /** Whether the calendar has the years around that day: an alert is never held up by a date that nobody can count from. */
    boolean reaches(LocalDate publishedOn) {
        boolean known = calendar.knows(publishedOn.minusYears(1)) && calendar.knows(publishedOn.plusYears(1));
        if (!known) {
            Log.warnf("No deadlines for a report published on %s: the calendar does not reach it", publishedOn);
        }
        return known;
    }

    /** The same deadline, reckoned with the day of receipt and the calendar as they are now. */
    @Transactional(TxType.MANDATORY)
    public void again(DeadlineRow row) {
        Duty duty = Duty.of(row.duty).orElseThrow();
        Deadline now = Deadline.of(duty, row.report.receipt(calendar), calendar);
        boolean known = row.earliest != null;
        if (known && !now.equals(row.deadline())) {
            silence(row);
            row.reminded(Step.stillTold(row.reminded(), Step.reached(now.earliest(), today(clock), calendar)));
        }
        row.reckoned(now, calendar.version());
    }

    /** Tells nobody any more what waits to be told of this deadline. */
    @Transactional(TxType.MANDATORY)
    public void silence(DeadlineRow row) {
        if (row.notice != null) {
            notices.over(row.notice);
        }
    }
}
