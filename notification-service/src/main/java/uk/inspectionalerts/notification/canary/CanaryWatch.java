package uk.inspectionalerts.notification.canary;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Looks again and again whether a canary is overdue. What was missed while this service was down is no reason to worry. */
@ApplicationScoped
class CanaryWatch {

    private final CanarySink sink;
    private final CanaryConfig config;
    private final Clock clock;
    private final Instant since;

    CanaryWatch(CanarySink sink, CanaryConfig config, Clock clock) {
        this.sink = sink;
        this.config = config;
        this.clock = clock;
        this.since = clock.instant();
    }

    @Scheduled(every = "30s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        if (config.enabled()) {
            sink.check(since, clock.instant());
        }
    }
}
