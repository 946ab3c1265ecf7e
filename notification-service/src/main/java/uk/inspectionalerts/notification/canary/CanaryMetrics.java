package uk.inspectionalerts.notification.canary;

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

/** How old the last canary is that arrived, and how often none did for too long. */
@ApplicationScoped
class CanaryMetrics {

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

    /** A canary arrived, here or at another replica. */
    void arrived(Instant startedAt) {
        last = startedAt;
    }

    /** No canary arrived for too long. */
    void failed() {
        failures.increment();
    }

    private double age() {
        return Duration.between(last, clock.instant()).toMillis() / 1000.0;
    }
}
