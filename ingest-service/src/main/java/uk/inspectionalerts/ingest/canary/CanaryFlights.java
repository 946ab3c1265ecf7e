package uk.inspectionalerts.ingest.canary;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import uk.inspectionalerts.ingest.report.MediaKind;
import uk.inspectionalerts.ingest.report.StructuredDocument;
import uk.inspectionalerts.ingest.structure.Extraction;
import uk.inspectionalerts.ingest.structure.ExtractionPool;
import uk.inspectionalerts.messaging.CanaryMetrics;

/** Has a canary fly at regular times. One that fails is counted and not repeated: the next one flies at its own time. */
@ApplicationScoped
class CanaryFlights {

    private final CanaryConfig config;
    private final ExtractionPool extraction;
    private final SendCanary sendCanary;
    private final CanaryMetrics metrics;
    private final Clock clock;

    CanaryFlights(
            CanaryConfig config, ExtractionPool extraction, SendCanary sendCanary, CanaryMetrics metrics, Clock clock) {
        this.config = config;
        this.extraction = extraction;
        this.sendCanary = sendCanary;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Scheduled(every = "{ingest.canary.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void onTime() {
        if (config.enabled()) {
            fly();
        }
    }

    /** Reads the document as any other is read and sends what was read. */
    void fly() {
        try {
            Canary canary = new Canary(UUID.randomUUID(), clock.instant());
            sendCanary.handle(canary, slot(canary.startedAt()), read());
            metrics.seen(canary.startedAt());
        } catch (RuntimeException failure) {
            metrics.failed();
            Log.error("The canary could not fly", failure);
        }
    }

    private Instant slot(Instant now) {
        long length = config.every().toMillis();
        return Instant.ofEpochMilli(now.toEpochMilli() / length * length);
    }

    private StructuredDocument read() {
        return extraction.extract(Canary.document(), MediaKind.PDF).fold(Extraction.Structured::document, refused -> {
            throw new IllegalStateException("its document was refused: " + refused.message());
        });
    }
}
