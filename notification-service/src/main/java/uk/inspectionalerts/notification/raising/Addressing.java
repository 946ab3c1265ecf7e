package uk.inspectionalerts.notification.raising;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import uk.inspectionalerts.notification.alert.Alert;
import uk.inspectionalerts.notification.alert.Audience;
import uk.inspectionalerts.notification.outcome.Outcome;
import uk.inspectionalerts.notification.subscription.Addressee;
import uk.inspectionalerts.notification.subscription.Subscriptions;

/** Decides to whom an alert goes that may be sent. */
@ApplicationScoped
public class Addressing {

    private final Addressed addressed;
    private final Subscriptions subscriptions;

    Addressing(Addressed addressed, Subscriptions subscriptions) {
        this.addressed = addressed;
        this.subscriptions = subscriptions;
    }

    /**
     * Makes a delivery due at once for each whose rule matches now, or who was told what an alert corrects. Who has a
     * delivery of it gets no second one.
     *
     * @param news the alerts that the outcome gives rise to, by their audience; all may be sent
     */
    @Transactional(TxType.MANDATORY)
    public void address(Outcome outcome, Map<Audience, Alert> news, Instant now) {
        news.values().forEach(alert -> address(outcome, alert, now));
    }

    private void address(Outcome outcome, Alert alert, Instant now) {
        List<Addressee> addressees = alert.meaning().forThoseTold()
                ? addressed.told(alert, "you were sent an alert on this report before.", now)
                : subscriptions.wanting(outcome, alert.audience());
        addressees.forEach(addressee -> addressed.add(alert.id(), addressee, now));
    }
}
