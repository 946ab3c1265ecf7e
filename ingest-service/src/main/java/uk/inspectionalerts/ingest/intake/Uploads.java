package uk.inspectionalerts.ingest.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import uk.inspectionalerts.web.ProblemException;

/** Lets only a few documents into memory at once, so that a crowd of large ones waits outside of it. */
@ApplicationScoped
class Uploads {

    private final Semaphore turns;
    private final IntakeConfig config;

    Uploads(IntakeConfig config) {
        this.turns = new Semaphore(config.uploads(), true);
        this.config = config;
    }

    /**
     * Waits for a turn, reads the body and answers what becomes of its bytes. The body is not touched before.
     *
     * @throws ProblemException 503 if no turn came in time
     */
    <T> T take(InputStream body, Function<byte[], T> use) {
        awaitTurn();
        try {
            return use.apply(body.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            turns.release();
        }
    }

    private void awaitTurn() {
        try {
            if (!turns.tryAcquire(config.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw Refusal.busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.busy();
        }
    }
}
