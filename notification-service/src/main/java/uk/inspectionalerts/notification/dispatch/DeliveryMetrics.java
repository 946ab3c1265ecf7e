package uk.inspectionalerts.notification.dispatch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import uk.inspectionalerts.notification.alert.DeliveryState;

/** What can be seen of deliveries from outside. */
@ApplicationScoped
class DeliveryMetrics {

    private static final String ATTEMPTS = "notification.deliveries.attempted";
    private static final String REPEATED = "notification.deliveries.possible.duplicates";
    private static final String SHUT = "notification.destinations.shut";
    private static final String UNREACHED = "notification.channels.unreached";
    private static final String WAIT = "notification.deliveries.delivered.after";
    private static final String OLDEST = "notification.deliveries.oldest.due.age";

    private final MeterRegistry meters;
    private final Deliveries deliveries;
    private final Destinations destinations;
    private final Clock clock;

    DeliveryMetrics(MeterRegistry meters, Deliveries deliveries, Destinations destinations, Clock clock) {
        this.meters = meters;
        this.deliveries = deliveries;
        this.destinations = destinations;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        TimeGauge.builder(OLDEST, this::oldestDueAge, TimeUnit.SECONDS)
                .description("For how long the oldest delivery that is not settled has been due")
                .register(meters);
        Gauge.builder(UNREACHED, () -> destinations.shutChannels().size())
                .description("How many channels wait for their own server, as email for the mail server")
                .register(meters);
        Gauge.builder(SHUT, destinations::shut)
                .description("How many webhooks and mail domains are left alone because nothing gets through")
                .register(meters);
    }

    /** Counts the attempt by its outcome and, once delivered, how long the person waited. */
    void settled(DeliveryState state, Duration since) {
        meters.counter(ATTEMPTS, "outcome", state.code()).increment();
        if (state instanceof DeliveryState.Delivered) {
            meters.timer(WAIT).record(since);
        }
    }

    /** Counts what was handed over again after an attempt of which no word came. */
    void repeated(String channel) {
        meters.counter(REPEATED, "channel", channel).increment();
    }

    private double oldestDueAge() {
        return deliveries
                .oldestDue(clock.instant())
                .map(since -> Duration.between(since, clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }
}
