package uk.inspectionalerts.ingest.batching;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import uk.inspectionalerts.messaging.Outage;

/**
 * Keeps a bounded number of workers at the documents that wait. A new batch wakes one; the sweep finds what another
 * replica or an earlier run left behind.
 */
@ApplicationScoped
class BatchWorkers {

    private static final int PATIENCE_SECONDS = 25;

    private final BatchWork work;
    private final Semaphore idle;
    private final ExecutorService workers;
    private volatile boolean stopping;

    BatchWorkers(BatchWork work, BatchConfig config) {
        this.work = work;
        this.idle = new Semaphore(config.workers());
        this.workers = Executors.newFixedThreadPool(config.workers());
    }

    /** Sets one more worker to work, if one is idle; each that finds something to do wakes the next. */
    void wake() {
        if (!stopping && idle.tryAcquire()) {
            workers.execute(this::run);
        }
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        wake();
    }

    /** What is in hand is finished; what is not finished in time is found again when its claim ends. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        work.stop();
        workers.shutdown();
        if (!workers.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            workers.shutdownNow();
        }
    }

    private void run() {
        try {
            while (!stopping && work.next()) {
                wake();
            }
        } catch (RuntimeException e) {
            if (Outage.isCauseOf(e)) {
                Log.warnf("Batches wait for the next sweep: %s", e);
            } else {
                Log.errorf(e, "A document of a batch failed; it is tried again when its claim ends");
            }
        } finally {
            idle.release();
        }
    }
}
