package uk.inspectionalerts.ingest.batching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import uk.inspectionalerts.ingest.report.AlertChoice;
import uk.inspectionalerts.ingest.report.Provenance;
import uk.inspectionalerts.ingest.unpacking.Bounds;
import uk.inspectionalerts.ingest.unpacking.Delivery;
import uk.inspectionalerts.ingest.unpacking.Enclosed;
import uk.inspectionalerts.ingest.unpacking.ZipArchive;
import uk.inspectionalerts.web.Caller;
import uk.inspectionalerts.web.ProblemException;

/** Takes one delivery apart at a time: each may be as large as the disk and the patience of the database allow. */
@ApplicationScoped
class Deliveries {

    private final AcceptBatch acceptBatch;
    private final BatchWorkers workers;
    private final Bounds bounds;
    private final Caller caller;
    private final Clock clock;
    private final Semaphore turn = new Semaphore(1);

    Deliveries(AcceptBatch acceptBatch, BatchWorkers workers, BatchConfig config, Caller caller, Clock clock) {
        this.acceptBatch = acceptBatch;
        this.workers = workers;
        this.bounds = config.bounds();
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Keeps the documents of that archive as a batch.
     *
     * @throws ProblemException with the reason why it is refused whole; 503 while another delivery is being taken apart
     */
    UUID archive(InputStream body, AlertChoice alerts, Optional<String> key) {
        return inTurn(() -> {
            Path spool = Files.createTempFile("batch", ".zip");
            try {
                Files.copy(body, spool, StandardCopyOption.REPLACE_EXISTING);
                try (ZipArchive archive = ZipArchive.open(spool, bounds)) {
                    return accept(archive.files(), alerts, key);
                }
            } finally {
                Files.delete(spool);
            }
        });
    }

    /** Keeps those files as a batch, as {@link #archive} does. */
    UUID files(List<Enclosed> files, AlertChoice alerts, Optional<String> key) {
        return inTurn(() -> accept(files, alerts, key));
    }

    Bounds bounds() {
        return bounds;
    }

    private UUID accept(List<Enclosed> files, AlertChoice alerts, Optional<String> key) {
        Delivery delivery = Delivery.of(files, alerts, clock.instant());
        Provenance provenance = new Provenance(Provenance.BULK, caller.name(), clock.instant());
        UUID batch = acceptBatch.handle(delivery, key, provenance);
        workers.wake();
        return batch;
    }

    private UUID inTurn(Work work) {
        if (!turn.tryAcquire()) {
            throw new ProblemException(
                    Status.SERVICE_UNAVAILABLE,
                    "Another delivery is being taken apart: send this one again in a moment.");
        }
        try {
            return work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            turn.release();
        }
    }

    private interface Work {
        UUID run() throws IOException;
    }
}
