package uk.inspectionalerts.notification.subscription;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.notification.alert.Rule;
import uk.inspectionalerts.notification.digest.Frequency;

/**
 * One person's wish to hear by email.
 *
 * @param confirmed whether it may be alerted; until then it waits
 * @param ground on what ground it was confirmed; null while it waits
 * @param askedAt when its owner was last asked to confirm it; null if never
 * @param standIn for whom it stands in; empty for one of its own
 */
public record Subscription(
        UUID id,
        Rule rule,
        Frequency frequency,
        String channel,
        String address,
        boolean confirmed,
        String ground,
        Instant askedAt,
        Optional<StandIn> standIn) {

    /** Never the address: this may end in a log. */
    @Override
    public String toString() {
        return "Subscription[" + id + "]";
    }
}
