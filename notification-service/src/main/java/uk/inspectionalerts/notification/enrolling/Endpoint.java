package uk.inspectionalerts.notification.enrolling;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.inspectionalerts.notification.webhook.EndpointUrl;
import uk.inspectionalerts.notification.webhook.Standing;

/**
 * A server that alerts are posted to.
 *
 * @param authorities whose communications team keeps it; empty for one that operators keep
 * @param formerUntil until when its former secret is good beside the other
 * @param disabled since when and why nothing is posted to it
 */
public record Endpoint(
        UUID id,
        EndpointUrl url,
        Set<String> authorities,
        Instant createdAt,
        Optional<Instant> formerUntil,
        Standing standing,
        Optional<Disabled> disabled) {

    /** That nothing is posted any more, until its server takes a test. */
    public record Disabled(Instant at, String why) {}
}
