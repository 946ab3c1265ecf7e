package uk.inspectionalerts.grading.grading;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;
import uk.inspectionalerts.grading.filing.Reports;
import uk.inspectionalerts.grading.filing.Status;

/** How many documents were graded or held, how many are held now, and how long one takes. */
@ApplicationScoped
class GradingMetrics {

    private final MeterRegistry meters;
    private final Reports reports;
    private final Timer duration;
    private volatile long held;

    GradingMetrics(MeterRegistry meters, Reports reports) {
        this.meters = meters;
        this.reports = reports;
        duration = Timer.builder("inspections.reports.duration")
                .description("From the event of a report to its committed outcome")
                .publishPercentiles(0.5, 0.99)
                .register(meters);
        Gauge.builder("inspections.reports.held", () -> held)
                .description("Documents that wait for a person")
                .register(meters);
    }

    /** Measures how long the work takes. */
    <T> T time(Supplier<T> work) {
        return duration.record(work);
    }

    /** Counts a document by what became of it. */
    void count(Status status) {
        meters.counter("inspections.reports.settled", "status", status.code()).increment();
    }

    @Scheduled(every = "15s", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void countHeld() {
        held = reports.countHeld();
    }
}
