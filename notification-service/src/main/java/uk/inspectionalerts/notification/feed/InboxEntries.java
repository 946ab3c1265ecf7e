package uk.inspectionalerts.notification.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import uk.inspectionalerts.notification.alert.Alert;
import uk.inspectionalerts.notification.channel.Texts;
import uk.inspectionalerts.notification.criterion.Severity;
import uk.inspectionalerts.notification.outcome.Council;
import uk.inspectionalerts.notification.outcome.Outcome;
import uk.inspectionalerts.notification.raising.Alerts;
import uk.inspectionalerts.notification.raising.Outcomes;
import uk.inspectionalerts.notification.raising.RaisedAlert;

/** Puts what an inbox knows of an alert and what the alert tells today together. */
@ApplicationScoped
class InboxEntries {

    private final Alerts alerts;
    private final Outcomes outcomes;
    private final Texts texts;

    InboxEntries(Alerts alerts, Outcomes outcomes, Texts texts) {
        this.alerts = alerts;
        this.outcomes = outcomes;
        this.texts = texts;
    }

    EntryShown listed(Entry entry) {
        return shown(entry, false);
    }

    EntryShown whole(Entry entry) {
        return shown(entry, true);
    }

    private EntryShown shown(Entry entry, boolean withText) {
        RaisedAlert raised = alerts.alert(entry.alert()).orElseThrow();
        Alert alert = raised.alert();
        Optional<Outcome> telling = outcomes.telling(alert);
        return new EntryShown(
                raised.id(),
                alert.inspection(),
                raised.urn().orElse(null),
                council(alert, telling).map(Council::name).orElse(null),
                alert.audience().code(),
                alert.meaning().code(),
                telling.isPresent() ? "stands" : raised.isReadable() ? "overtaken" : "changed",
                new Today(raised, telling).subject(),
                telling.flatMap(Outcome::told)
                        .map(findings -> Severity.of(findings).name().toLowerCase(Locale.ROOT))
                        .orElse(null),
                raised.raisedAt(),
                entry.readAt().isPresent(),
                entry.readAt().orElse(null),
                entry.acknowledged().orElse(null),
                entry.deliveries(),
                telling.isPresent() || !raised.isReadable() ? null : overtakenBy(raised),
                telling.filter(any -> withText)
                        .map(outcome -> texts.of(outcome, alert, "").text())
                        .orElse(null));
    }

    private Optional<Council> council(Alert alert, Optional<Outcome> telling) {
        return telling.or(() -> outcomes.current(alert.inspection())).flatMap(Outcome::about);
    }

    private EntryShown.OvertakenBy overtakenBy(RaisedAlert raised) {
        return alerts.about(raised.alert().inspection()).stream()
                .filter(later -> later.isReadable()
                        && later.alert().audience() == raised.alert().audience()
                        && later.raisedAt().isAfter(raised.raisedAt()))
                .reduce((earlier, later) -> later)
                .map(last -> new EntryShown.OvertakenBy(
                        last.id(), last.alert().meaning().code(), last.raisedAt()))
                .orElse(null);
    }
}
