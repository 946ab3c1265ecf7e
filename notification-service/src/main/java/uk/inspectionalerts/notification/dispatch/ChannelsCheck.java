package uk.inspectionalerts.notification.dispatch;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import uk.inspectionalerts.messaging.readying.Lookout;
import uk.inspectionalerts.notification.operating.Pauses;

/**
 * Shows which channels are paused and which wait for their own server. The service is ready all the same: it takes in what
 * is to be told, and tells it later.
 */
@Readiness
class ChannelsCheck implements HealthCheck {

    private final Pauses pauses;
    private final Destinations destinations;
    private final Lookout lookout;

    ChannelsCheck(Pauses pauses, Destinations destinations, Lookout lookout) {
        this.pauses = pauses;
        this.destinations = destinations;
        this.lookout = lookout;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder shown = HealthCheckResponse.named("channels").up();
        destinations.shutChannels().forEach(channel -> shown.withData(channel, "its server is not reached"));
        // what is wrong with the database is said by another check
        if (lookout.isFirm()) {
            pauses.since().forEach((channel, since) -> shown.withData(channel, "paused since " + since));
        }
        return shown.build();
    }
}
