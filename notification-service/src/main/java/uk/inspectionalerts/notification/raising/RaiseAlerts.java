package uk.inspectionalerts.notification.raising;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import uk.inspectionalerts.messaging.Event;
import uk.inspectionalerts.messaging.Inbox;
import uk.inspectionalerts.notification.alert.Alert;
import uk.inspectionalerts.notification.alert.Audience;
import uk.inspectionalerts.notification.alert.Meaning;
import uk.inspectionalerts.notification.alert.Told;
import uk.inspectionalerts.notification.briefing.Briefing;
import uk.inspectionalerts.notification.outcome.Outcome;

/** Use case: an outcome arrives, and everybody whom it concerns is to be told, each once. */
@ApplicationScoped
class RaiseAlerts {

    private final Inbox inbox;
    private final Outcomes outcomes;
    private final Alerts alerts;
    private final Clearance clearance;
    private final Addressing addressing;
    private final jakarta.enterprise.event.Event<AlertsRaised> raised;
    private final Clock clock;

    RaiseAlerts(
            Inbox inbox,
            Outcomes outcomes,
            Alerts alerts,
            Clearance clearance,
            Addressing addressing,
            jakarta.enterprise.event.Event<AlertsRaised> raised,
            Clock clock) {
        this.inbox = inbox;
        this.outcomes = outcomes;
        this.alerts = alerts;
        this.clearance = clearance;
        this.addressing = addressing;
        this.raised = raised;
        this.clock = clock;
    }

    /** Keeps the outcome and addresses the alerts it gives rise to. A second copy and a stale version change nothing. */
    @Transactional
    void handle(Event event, Outcome outcome) {
        if (!inbox.claim(event) || !outcomes.keep(outcome, event)) {
            return;
        }
        Instant now = clock.instant();
        clearance.reconsider(outcome.heading().inspection(), now);
        Map<Audience, Alert> news = new EnumMap<>(Audience.class);
        for (Audience audience : Audience.values()) {
            Told told = alerts.told(outcome.heading().inspection(), audience);
            Meaning.of(outcome, audience, told.meanings())
                    .map(meaning -> Alert.about(outcome, meaning, audience, told.withdrawals()))
                    .ifPresent(alert -> news.put(audience, alert));
        }
        news.values().forEach(alert -> raise(outcome, alert, now));
        alerts.flush();
        news.values().removeIf(clearance::needed);
        addressing.address(outcome, news, now);
        outcome.about().ifPresent(council -> alerts.concern(outcome.heading().inspection(), council));
        raised.fire(new AlertsRaised(outcome.heading().inspection()));
    }

    private void raise(Outcome outcome, Alert alert, Instant now) {
        String subject = Briefing.of(outcome, alert.meaning(), alert.audience()).subject();
        alerts.raise(alert, subject, clearance.needed(alert), now);
    }
}
