package uk.inspectionalerts.notification.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Nothing is posted to a webhook any more, in words for those who keep it.
 *
 * @param host the host of its server; the rest of the address may hold a secret
 */
public record WebhookDisabled(UUID webhook, String host, String why, Instant at) implements WebhookTrouble {

    @Override
    public Notice to(String whom) {
        return new Notice(
                "webhook " + webhook + " disabled " + at + " for " + whom,
                "Webhook disabled: alerts no longer go to " + host,
                "Alerts are no longer posted to the webhook at %s, because %s.".formatted(host, why),
                List.of("Webhook " + webhook),
                "Put the server right, then send it a test event with POST /webhooks/" + webhook + "/test. Once it"
                        + " takes that, the webhook is enabled again. What it missed is in GET /alerts. If it is not"
                        + " needed any more, end it with DELETE /webhooks/" + webhook + ".");
    }
}
