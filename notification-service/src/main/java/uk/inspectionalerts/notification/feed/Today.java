package uk.inspectionalerts.notification.feed;

import java.util.Optional;
import uk.inspectionalerts.notification.alert.Alert;
import uk.inspectionalerts.notification.briefing.Briefing;
import uk.inspectionalerts.notification.outcome.Outcome;
import uk.inspectionalerts.notification.raising.RaisedAlert;

/**
 * What an alert tells today: a grade that was put right since must not stay in a list.
 *
 * @param telling empty when a later outcome has overtaken it, and while what it would tell waits for an approval
 */
public record Today(RaisedAlert raised, Optional<Outcome> telling) {

    public String subject() {
        Alert alert = raised.alert();
        return telling.map(outcome ->
                        Briefing.of(outcome, alert.meaning(), alert.audience()).subject())
                .orElse(
                        raised.isReadable()
                                ? "Overtaken by a later alert on this inspection"
                                : "Changed since it was approved: what it tells now waits for an approval");
    }
}
