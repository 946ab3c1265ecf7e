package uk.inspectionalerts.notification.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * That a webhook's server has taken nothing for long, before it is disabled for that.
 *
 * @param host the host of its server; the rest of the address may hold a secret
 * @param why what the last attempt ran into
 */
public record WebhookFailing(UUID webhook, String host, String why, Instant since) implements WebhookTrouble {

    @Override
    public Notice to(String whom) {
        return new Notice(
                "webhook " + webhook + " failing since " + since + " for " + whom,
                "Webhook failing: alerts do not get through to " + host,
                "The webhook at %s has taken no alert for a day, at last because %s.".formatted(host, why),
                List.of("Webhook " + webhook),
                "Put the server right: what waits is tried again by itself. After five days without success the webhook is"
                        + " disabled. GET /webhooks/" + webhook
                        + "/attempts shows what was posted and what came back, and"
                        + " POST /webhooks/" + webhook + "/test tries it at once.");
    }
}
