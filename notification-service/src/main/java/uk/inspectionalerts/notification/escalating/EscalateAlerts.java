package uk.inspectionalerts.notification.escalating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.notification.alert.Alert;
import uk.inspectionalerts.notification.raising.Addressing;
import uk.inspectionalerts.notification.raising.Alerts;
import uk.inspectionalerts.notification.raising.AlertsRaised;
import uk.inspectionalerts.notification.raising.Outcomes;
import uk.inspectionalerts.notification.subscription.Addressee;

/** Use case: the time has come in which somebody was to acknowledge something critical. */
@ApplicationScoped
class EscalateAlerts {

    private final EntityManager entities;
    private final Acknowledging acknowledging;
    private final Alerts alerts;
    private final Outcomes outcomes;
    private final Addressing addressing;
    private final EscalationMetrics metrics;
    private final Event<AlertsRaised> raised;
    private final Clock clock;

    EscalateAlerts(
            EntityManager entities,
            Acknowledging acknowledging,
            Alerts alerts,
            Outcomes outcomes,
            Addressing addressing,
            EscalationMetrics metrics,
            Event<AlertsRaised> raised,
            Clock clock) {
        this.entities = entities;
        this.acknowledging = acknowledging;
        this.alerts = alerts;
        this.outcomes = outcomes;
        this.addressing = addressing;
        this.metrics = metrics;
        this.raised = raised;
        this.clock = clock;
    }

    /** What waited, and who stands in; nobody does once that subscription has ended. */
    private record Unanswered(UUID alert, UUID subscription, Instant since, Optional<Addressee> standIn) {}

    /**
     * Decides, as things stand now, on the one that has been due for longest. Two replicas never decide on the same. What
     * waits for an approval is decided on once it is cleared. False when none is due.
     */
    @Transactional
    boolean next() {
        Instant now = clock.instant();
        Optional<Unanswered> due = due(now);
        due.ifPresent(unanswered -> settle(unanswered, outcome(unanswered, now), now));
        return due.isPresent();
    }

    @SuppressWarnings("unchecked") // native queries have untyped rows
    private Optional<Unanswered> due(Instant now) {
        List<Object[]> rows = entities.createNativeQuery(
                        """
                        select e.alert, e.subscription, e.since, s.person, s.channel, s.after_minutes,
                               s.ended_at is null
                          from alert_escalation e
                          join alert a on a.id = e.alert and a.standing in ('cleared', 'overtaken')
                          join subscription s on s.id = e.subscription
                         where e.outcome is null and e.due_at <= :now
                         order by e.due_at for update of e skip locked limit 1
                        """)
                .setParameter("now", now)
                .getResultList();
        return rows.stream()
                .map(row -> new Unanswered(
                        (UUID) row[0],
                        (UUID) row[1],
                        (Instant) row[2],
                        Optional.of(row)
                                .filter(live -> (boolean) live[6])
                                .map(live -> new Addressee((UUID) live[3], (String) live[4], why((int) live[5])))))
                .findFirst();
    }

    private static String why(int minutes) {
        return "you agreed to be told of what nobody else has acknowledged within "
                + (minutes == 1 ? "one minute." : minutes + " minutes.");
    }

    private String outcome(Unanswered unanswered, Instant now) {
        if (acknowledging.isAcknowledged(unanswered.alert())) {
            return "acknowledged";
        }
        if (unanswered.standIn().isEmpty()) {
            return "ended";
        }
        Alert alert = alerts.alert(unanswered.alert()).orElseThrow().alert();
        if (outcomes.telling(alert).filter(alert::asksToBeAcknowledged).isEmpty()) {
            return "overtaken";
        }
        addressing.escalate(alert, unanswered.standIn().get(), unanswered.subscription(), unanswered.since(), now);
        raised.fire(new AlertsRaised(alert.inspection()));
        return "escalated";
    }

    private void settle(Unanswered unanswered, String outcome, Instant now) {
        entities.createNativeQuery(
                        """
                        update alert_escalation set outcome = :outcome, settled_at = :now
                         where alert = :alert and subscription = :subscription
                        """)
                .setParameter("outcome", outcome)
                .setParameter("now", now)
                .setParameter("alert", unanswered.alert())
                .setParameter("subscription", unanswered.subscription())
                .executeUpdate();
        metrics.settled(outcome);
    }
}
