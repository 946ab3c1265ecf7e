package uk.inspectionalerts.notification.posting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import uk.inspectionalerts.notification.alert.BackOff;
import uk.inspectionalerts.notification.alert.SendResult;
import uk.inspectionalerts.notification.channel.Channel;
import uk.inspectionalerts.notification.channel.Letter;
import uk.inspectionalerts.notification.channel.Letter.Basis;
import uk.inspectionalerts.notification.raising.Alerts;
import uk.inspectionalerts.notification.raising.Outcomes;
import uk.inspectionalerts.notification.subscription.Target;
import uk.inspectionalerts.notification.webhook.Parcel;
import uk.inspectionalerts.notification.webhook.Schedule;

/** Posts alerts to webhooks; the id of a delivery is its {@code webhook-id}. */
@ApplicationScoped
class WebhookChannel implements Channel {

    private final Posting posting;
    private final Payloads payloads;
    private final Alerts alerts;
    private final Outcomes outcomes;

    WebhookChannel(Posting posting, Payloads payloads, Alerts alerts, Outcomes outcomes) {
        this.posting = posting;
        this.payloads = payloads;
        this.alerts = alerts;
        this.outcomes = outcomes;
    }

    @Override
    public String code() {
        return Target.WEBHOOK;
    }

    @Override
    public BackOff backOff() {
        return Schedule.BACK_OFF;
    }

    @Override
    public SendResult send(Letter letter) {
        return letter.basis()
                .map(basis -> posting.post(UUID.fromString(letter.address()), parcel(letter, basis)))
                .orElseGet(() -> new SendResult.Refused("a webhook is told alerts only, each by itself"));
    }

    private Parcel parcel(Letter letter, Basis basis) {
        Instant raisedAt = alerts.alert(basis.alert().id()).orElseThrow().raisedAt();
        byte[] outcome = outcomes.body(basis.alert().inspection(), basis.version());
        return payloads.ofAlert(letter.id(), basis.alert(), raisedAt, letter.message(), outcome);
    }
}
