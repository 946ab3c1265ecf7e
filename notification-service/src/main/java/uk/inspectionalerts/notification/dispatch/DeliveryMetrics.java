package uk.inspectionalerts.notification.dispatch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import uk.inspectionalerts.notification.alert.DeliveryState;
import uk.inspectionalerts.notification.channel.Channels;

/** What can be seen of deliveries from outside. */
@ApplicationScoped
class DeliveryMetrics {

    private static final String ATTEMPTS = "notification.deliveries.attempted";
    private static final String REPEATED = "notification.deliveries.possible.duplicates";
    private static final String SHUT = "notification.destinations.shut";
    private static final String UNREACHED = "notification.channels.unreached";
    private static final String WAIT = "notification.deliveries.delivered.after";
    private static final String NEWS = "notification.news.delivered.after";
    private static final String OLDEST = "notification.deliveries.oldest.due.age";
    private static final List<String> OUTCOMES = List.of("delivered", "retrying", "unknown", "abandoned", "cancelled");

    private final MeterRegistry meters;
    private final Channels channels;
    private final Deliveries deliveries;
    private final Destinations destinations;
    private final Clock clock;

    DeliveryMetrics(
            MeterRegistry meters, Channels channels, Deliveries deliveries, Destinations destinations, Clock clock) {
        this.meters = meters;
        this.channels = channels;
        this.deliveries = deliveries;
        this.destinations = destinations;
        this.clock = clock;
    }

    /** Shows everything before it first happens: an alarm on what rises misses the first of what was not there. */
    void start(@Observes StartupEvent event) {
        channels.codes().forEach(this::show);
        Gauge.builder(UNREACHED, () -> destinations.shutChannels().size())
                .description("How many channels wait for their own server, as email for the mail server")
                .register(meters);
        Gauge.builder(SHUT, destinations::shut)
                .description("How many webhooks and mail domains are left alone because nothing gets through")
                .register(meters);
        meters.timer(WAIT);
        news();
    }

    private void show(String channel) {
        OUTCOMES.forEach(outcome -> attempts(channel, outcome));
        repetitions(channel);
        TimeGauge.builder(OLDEST, () -> oldestDueAge(channel), TimeUnit.SECONDS)
                .description("For how long the oldest delivery by the channel that is not settled has been due")
                .tag("channel", channel)
                .register(meters);
    }

    /** Counts the attempt by channel and outcome and, once delivered, how long the person waited. */
    void settled(Claim claim, Ending ending) {
        attempts(claim.channel(), ending.state().code()).increment();
        if (ending.state() instanceof DeliveryState.Delivered) {
            meters.timer(WAIT).record(Duration.between(claim.state().due(), ending.at()));
            claim.newsOf().ifPresent(received -> news().record(Duration.between(received, ending.at())));
        }
    }

    /** Counts what was handed over again after an attempt of which no word came. */
    void repeated(String channel) {
        repetitions(channel).increment();
    }

    private Counter attempts(String channel, String outcome) {
        return meters.counter(ATTEMPTS, "channel", channel, "outcome", outcome);
    }

    private Counter repetitions(String channel) {
        return meters.counter(REPEATED, "channel", channel);
    }

    private Timer news() {
        return Timer.builder(NEWS)
                .description("From the receipt of a report to its first alert, where nobody had to check or approve it")
                .serviceLevelObjectives(
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(15),
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(30))
                .register(meters);
    }

    private double oldestDueAge(String channel) {
        return deliveries
                .oldestDue(channel, clock.instant())
                .map(since -> Duration.between(since, clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }
}
