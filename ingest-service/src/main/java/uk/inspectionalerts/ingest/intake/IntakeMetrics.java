package uk.inspectionalerts.ingest.intake;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** Counts what came of the documents that were handed in. */
@ApplicationScoped
class IntakeMetrics {

    private final MeterRegistry meters;

    IntakeMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void accepted(Receipt receipt) {
        meters.counter("ingest.reports.accepted", "bytes", receipt.isNew() ? "new" : "held")
                .increment();
    }

    /** @param reason the title of the problem, of which there are few */
    void refused(String reason) {
        meters.counter(
                        "ingest.reports.refused",
                        "reason",
                        reason.toLowerCase(Locale.ROOT).replace(' ', '_'))
                .increment();
    }
}
