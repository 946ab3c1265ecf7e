package uk.inspectionalerts.ingest.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;

/** Counts what came of the documents that were handed in. */
@ApplicationScoped
class IntakeMetrics {

    private final MeterRegistry meters;

    IntakeMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void start(@Observes StartupEvent event) {
        acceptances(true);
        acceptances(false);
    }

    void accepted(Receipt receipt) {
        acceptances(receipt.isNew()).increment();
    }

    /** @param reason the title of the problem, of which there are few */
    void refused(String reason) {
        meters.counter(
                        "ingest.reports.refused",
                        "reason",
                        reason.toLowerCase(Locale.ROOT).replace(' ', '_'))
                .increment();
    }

    private Counter acceptances(boolean isNew) {
        return meters.counter("ingest.reports.accepted", "bytes", isNew ? "new" : "held");
    }
}
