package uk.inspectionalerts.ingest.structure;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import uk.inspectionalerts.ingest.report.MediaKind;

/**
 * Reads documents in a small number of processes that are used again and again. A thread cannot be stopped and its
 * memory cannot be bounded; a process can. One that overruns its bounds or dies takes only its own document with it and
 * is replaced when the next document comes.
 */
@ApplicationScoped
public class ExtractionPool {
    private final ExtractionConfig config;
    private final Semaphore places;
    private final ConcurrentLinkedDeque<ExtractionProcess> idle = new ConcurrentLinkedDeque<>();

    public ExtractionPool(ExtractionConfig config) {
        this.config = config;
        this.places = new Semaphore(config.processes(), true);
    }

    /**
     * Reads a document; waits for a free process first. The same bytes give the same result.
     *
     * @throws UncheckedIOException if no process can be started on this machine; the document is not to blame
     */
    public Extraction extract(byte[] bytes, MediaKind kind) {
        Optional<Extraction> refused = FirstLook.refuses(bytes, kind);
        if (refused.isPresent()) {
            return refused.get();
        }
        places.acquireUninterruptibly();
        try {
            return extractIn(process(), bytes, kind);
        } catch (IOException failure) {
            throw new UncheckedIOException("no process for reading documents could be started", failure);
        } finally {
            places.release();
        }
    }

    private ExtractionProcess process() throws IOException {
        ExtractionProcess used = idle.poll();
        while (used != null && !used.isUsable()) {
            used.close();
            used = idle.poll();
        }
        return used != null ? used : ExtractionProcess.start(config);
    }

    private Extraction extractIn(ExtractionProcess process, byte[] bytes, MediaKind kind) {
        Extraction extraction = process.extract(bytes, kind);
        if (process.isUsable() && process.documents() < config.documentsPerProcess()) {
            idle.push(process);
        } else {
            process.close();
        }
        return extraction;
    }

    /** Ends the processes, after the documents that are being read. */
    @PreDestroy
    public void close() {
        places.acquireUninterruptibly(config.processes());
        for (ExtractionProcess process = idle.poll(); process != null; process = idle.poll()) {
            process.close();
        }
    }
}
