package uk.inspectionalerts.notification.reckoning;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import uk.inspectionalerts.notification.deadline.Duty;
import uk.inspectionalerts.notification.deadline.LiveDeadline;
import uk.inspectionalerts.notification.deadline.Receipt;

/** Use cases: what a council says about its deadlines. Said twice, each is the same as said once. */
@ApplicationScoped
public class ChangeDeadlines {

    private final LiveDeadlines deadlines;
    private final Reckoning reckoning;
    private final EntityManager entities;
    private final Clock clock;

    ChangeDeadlines(LiveDeadlines deadlines, Reckoning reckoning, EntityManager entities, Clock clock) {
        this.deadlines = deadlines;
        this.reckoning = reckoning;
        this.entities = entities;
        this.clock = clock;
    }

    /** Why the day cannot be the day of receipt, and what to do; empty if it can, or if there is no such report. */
    @Transactional
    public Optional<String> refusal(UUID inspection, LocalDate receivedOn) {
        return Optional.ofNullable(entities.find(ReportRow.class, inspection))
                .flatMap(report -> Receipt.refusal(receivedOn, report.publishedOn, Reckoning.today(clock)));
    }

    /** The council received the report on that day: in place of an estimate, or of a day that it entered before. */
    @Transactional
    public List<LiveDeadline> received(UUID inspection, LocalDate receivedOn, String by) {
        ReportRow report = entities.find(ReportRow.class, inspection, LockModeType.PESSIMISTIC_WRITE);
        if (!receivedOn.equals(report.receivedOn)) {
            report.receivedOn = receivedOn;
            report.enteredBy = by;
            report.enteredAt = clock.instant();
            Log.infof("The day of receipt of inspection %s is entered", inspection);
        }
        List<DeadlineRow> rows = deadlines.of(inspection);
        rows.forEach(reckoning::again);
        return rows.stream().map(DeadlineRow::live).toList();
    }

    /** Somebody at the council has seen the deadline. Reminders go on. */
    @Transactional
    public Optional<LiveDeadline> acknowledged(UUID inspection, Duty duty, String by) {
        return changed(inspection, duty, row -> {
            if (row.acknowledgedAt == null) {
                row.acknowledgedBy = by;
                row.acknowledgedAt = clock.instant();
            }
        });
    }

    /** Somebody else answers for the deadline from now on, and has not yet acknowledged it. */
    @Transactional
    public Optional<LiveDeadline> handedOver(UUID inspection, Duty duty, String to, String by) {
        return changed(inspection, duty, row -> {
            if (!to.equals(row.owner)) {
                row.owner = to;
                row.handedOverBy = by;
                row.handedOverAt = clock.instant();
                row.acknowledgedBy = null;
                row.acknowledgedAt = null;
            }
        });
    }

    /** What was to be done is done: no reminder follows. */
    @Transactional
    public Optional<LiveDeadline> done(UUID inspection, Duty duty, String by) {
        return changed(inspection, duty, row -> {
            if (row.doneAt == null) {
                row.doneBy = by;
                row.doneAt = clock.instant();
                reckoning.silence(row);
            }
        });
    }

    /** It was not done after all: the steps that are still ahead are told. */
    @Transactional
    public Optional<LiveDeadline> reopened(UUID inspection, Duty duty) {
        return changed(inspection, duty, row -> {
            row.doneBy = null;
            row.doneAt = null;
            reckoning.again(row);
        });
    }

    private Optional<LiveDeadline> changed(UUID inspection, Duty duty, Consumer<DeadlineRow> change) {
        return deadlines.locked(DeadlineRow.idOf(inspection, duty)).map(row -> {
            change.accept(row);
            Log.infof("The deadline %s of inspection %s is changed by its council", duty.code(), inspection);
            return row.live();
        });
    }
}
