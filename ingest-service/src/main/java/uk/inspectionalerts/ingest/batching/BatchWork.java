package uk.inspectionalerts.ingest.batching;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import uk.inspectionalerts.ingest.batching.BatchQueue.Claimed;
import uk.inspectionalerts.ingest.intake.Outcome;
import uk.inspectionalerts.ingest.intake.UnattendedIntake;

/** What is done with one document of a batch. */
@ApplicationScoped
class BatchWork {

    /** A document that ends the process, or fails for no reason of its own, is given up after so many times. */
    private static final int MOST_ATTEMPTS = 5;

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final BatchQueue queue;
    private final UnattendedIntake intake;
    private final CountDownLatch stopping = new CountDownLatch(1);

    BatchWork(BatchQueue queue, UnattendedIntake intake) {
        this.queue = queue;
        this.intake = intake;
    }

    /**
     * Settles the next document that waits and answers whether there was one. While something is away that it needs, it
     * is tried again in place; if the service stops meanwhile, its claim ends and it is found again.
     */
    boolean next() {
        Optional<Claimed> claimed = queue.claim();
        claimed.ifPresent(this::work);
        return claimed.isPresent();
    }

    private void work(Claimed item) {
        if (item.attempts() > MOST_ATTEMPTS) {
            queue.settle(item, Outcome.Refused.FAILED);
            return;
        }
        boolean again = true;
        while (again) {
            again = intake.receive(item.submission())
                    .fold(
                            taken -> {
                                queue.settle(item, taken.receipt());
                                return false;
                            },
                            refused -> {
                                queue.settle(item, refused);
                                return false;
                            },
                            this::waits);
        }
    }

    /** Answers whether to try again; not when the service stops. */
    private boolean waits(Outcome.Later later) {
        Log.warnf("Documents of a batch wait: %s", later.reason());
        try {
            return !stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Has a document that waits for something left to the next start. */
    void stop() {
        stopping.countDown();
    }
}
