package uk.inspectionalerts.notification.approving;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** What can be seen from outside of what waits for an approval. */
@ApplicationScoped
class ApprovalMetrics {

    private static final String WAITING = "notification.approvals.waiting";
    private static final String OLDEST = "notification.approvals.oldest.waiting.age";

    private final MeterRegistry meters;
    private final PendingAlerts pending;
    private final Clock clock;

    ApprovalMetrics(MeterRegistry meters, PendingAlerts pending, Clock clock) {
        this.meters = meters;
        this.pending = pending;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        Gauge.builder(WAITING, pending, PendingAlerts::waiting)
                .description("How many alerts wait for an approval")
                .register(meters);
        TimeGauge.builder(OLDEST, this::oldestAge, TimeUnit.SECONDS)
                .description("For how long the alert that has waited longest has waited for its approval")
                .register(meters);
    }

    private double oldestAge() {
        return pending.waitingSince()
                .map(since -> Duration.between(since, clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }
}
