package uk.inspectionalerts.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * How old the last canary is that came through this service, and how many did not. A canary is an event that travels the
 * whole way from service to service only to show that the way is open.
 */
@ApplicationScoped
public class CanaryMetrics {

    private final MeterRegistry meters;
    private final Clock clock;
    private final Counter failures;
    private volatile Instant last;

    CanaryMetrics(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
        this.failures = meters.counter("canary.failures");
        this.last = clock.instant();
    }

    void start(@Observes StartupEvent event) {
        TimeGauge.builder("canary.age", this::age, TimeUnit.SECONDS)
                .description("How long ago the last canary seen here started; before the first, since this service did")
                .register(meters);
    }

    /** A canary came through here, in this replica or another. */
    public void seen(Instant startedAt) {
        last = startedAt;
    }

    /** A canary did not come through here, or not as it should. */
    public void failed() {
        failures.increment();
    }

    private double age() {
        return Duration.between(last, clock.instant()).toMillis() / 1000.0;
    }
}
