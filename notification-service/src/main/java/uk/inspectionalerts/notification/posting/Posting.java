package uk.inspectionalerts.notification.posting;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.notification.alert.SendResult;
import uk.inspectionalerts.notification.alert.SendResult.Refused;
import uk.inspectionalerts.notification.enrolling.Endpoint;
import uk.inspectionalerts.notification.enrolling.Endpoints;
import uk.inspectionalerts.notification.webhook.Parcel;

/** Posts parcels to webhooks, outside any transaction of the caller. */
@ApplicationScoped
public class Posting {

    /** Longer than any alert with its outcome. */
    private static final int MOST_BYTES = 1 << 20;

    private final Endpoints endpoints;
    private final Attempts attempts;
    private final WebhookClient client;
    private final PostingMetrics metrics;

    Posting(Endpoints endpoints, Attempts attempts, WebhookClient client, PostingMetrics metrics) {
        this.endpoints = endpoints;
        this.attempts = attempts;
        this.client = client;
        this.metrics = metrics;
    }

    /**
     * Posts the parcel once and takes down what came back. Nothing is posted, and nothing taken down, if the webhook is
     * disabled or has ended. Never takes longer than the configured time and a moment.
     */
    public SendResult post(UUID webhook, Parcel parcel) {
        Optional<Endpoint> known = endpoints.endpoint(webhook);
        if (known.isEmpty()) {
            return new Refused("the webhook has ended");
        }
        if (known.get().disabled().isPresent()) {
            return new Refused(
                    "the webhook is disabled: " + known.get().disabled().get().why());
        }
        if (parcel.body().length > MOST_BYTES) {
            return new Refused("it is longer than " + MOST_BYTES + " bytes");
        }
        return attempt(known.get(), parcel).result();
    }

    /** Posts a test event to a webhook whether or not it is disabled; one that takes it is enabled. */
    Attempt test(Endpoint endpoint, Parcel parcel) {
        return attempt(endpoint, parcel);
    }

    private Attempt attempt(Endpoint endpoint, Parcel parcel) {
        Attempt attempt = client.post(endpoint.url(), endpoints.secrets(endpoint.id()), parcel);
        takeDown(endpoint, attempt);
        metrics.ended(attempt);
        Log.infof(
                "Webhook %s, %s %s: %s %s",
                endpoint.id(),
                parcel.type(),
                parcel.id(),
                attempt.result().code(),
                attempt.result().why().orElse(""));
        return attempt;
    }

    /** What the server has taken it has taken, even if that cannot be taken down. */
    private void takeDown(Endpoint endpoint, Attempt attempt) {
        try {
            attempts.ended(endpoint.id(), attempt);
        } catch (RuntimeException e) {
            Log.warnf("Webhook %s, attempt %s is not on record: %s", endpoint.id(), attempt.id(), e);
        }
    }
}
