package uk.inspectionalerts.grading.grading;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import uk.inspectionalerts.grading.filing.Reports;
import uk.inspectionalerts.grading.filing.Status;
import uk.inspectionalerts.grading.publishing.Inspections;

/** How many documents were graded or held, how many are held now, and how long one takes. */
@ApplicationScoped
class GradingMetrics {

    private static final String SETTLED = "inspections.reports.settled";

    private final MeterRegistry meters;
    private final Reports reports;
    private final Inspections inspections;
    private final Clock clock;
    private final Timer duration;
    private volatile long held;
    private volatile Instant oldestHeld;

    GradingMetrics(MeterRegistry meters, Reports reports, Inspections inspections, Clock clock) {
        this.meters = meters;
        this.reports = reports;
        this.inspections = inspections;
        this.clock = clock;
        duration = Timer.builder("inspections.reports.duration")
                .description("From the event of a report to its committed outcome")
                .publishPercentiles(0.5, 0.99)
                .register(meters);
        Gauge.builder("inspections.reports.held", () -> held)
                .description("Documents that wait for a person")
                .register(meters);
        TimeGauge.builder("inspections.reports.oldest.held.age", this::oldestHeldAge, TimeUnit.SECONDS)
                .description("For how long the news that has waited longest for a person has been here")
                .register(meters);
        for (Status status : Status.values()) {
            meters.counter(SETTLED, "status", status.code());
        }
    }

    /** Measures how long the work takes. */
    <T> T time(Supplier<T> work) {
        return duration.record(work);
    }

    /** Counts a document by what became of it. */
    void count(Status status) {
        meters.counter(SETTLED, "status", status.code()).increment();
    }

    @Scheduled(every = "15s", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void countHeld() {
        held = reports.countHeld();
        oldestHeld = inspections.longestHeld().orElse(null);
    }

    private double oldestHeldAge() {
        Instant since = oldestHeld;
        return since == null ? 0 : Duration.between(since, clock.instant()).toMillis() / 1000.0;
    }
}
