package uk.inspectionalerts.notification.dispatch;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import uk.inspectionalerts.notification.alert.Lane;
import uk.inspectionalerts.notification.informing.NoticeRaised;
import uk.inspectionalerts.notification.raising.AlertsRaised;

/**
 * Keeps a bounded number of workers at the deliveries that are due, some of them at the most urgent only. It is woken when alerts or notices were raised; the sweep each
 * second finds what is to be tried again, what another instance left behind, and any wake-up that was missed.
 */
@ApplicationScoped
class Dispatcher {

    private static final int PATIENCE_SECONDS = 25;

    private final Delivering delivering;
    private final List<Crew> crews;
    private volatile boolean stopping;

    Dispatcher(Delivering delivering, DispatchConfig config) {
        this.delivering = delivering;
        this.crews = List.of(new Crew(Lane.USUAL, config.workers()), new Crew(Lane.CRITICAL, config.reserved()));
    }

    void alertsRaised(@Observes(during = TransactionPhase.AFTER_SUCCESS) AlertsRaised raised) {
        wake();
    }

    void noticeRaised(@Observes(during = TransactionPhase.AFTER_SUCCESS) NoticeRaised raised) {
        wake();
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        wake();
        delivering.makeWay();
    }

    /** What is in flight is finished; what is not finished in time is found again when its lease ends. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        crews.forEach(crew -> crew.workers.shutdown());
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        for (Crew crew : crews) {
            if (!crew.workers.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                crew.workers.shutdownNow();
            }
        }
    }

    private void wake() {
        if (!stopping) {
            crews.forEach(Crew::wake);
        }
    }

    /** Workers that look at the lanes up to their last. */
    private final class Crew {

        private final Lane last;
        private final Semaphore idle;
        private final ExecutorService workers;

        Crew(Lane last, int size) {
            this.last = last;
            this.idle = new Semaphore(size);
            this.workers = Executors.newFixedThreadPool(size);
        }

        /** Sets one more worker to work, if one is idle; each that finds something to do wakes the next. */
        void wake() {
            if (!stopping && idle.tryAcquire()) {
                workers.execute(this::work);
            }
        }

        private void work() {
            try {
                while (!stopping && delivering.next(last)) {
                    wake();
                }
            } catch (RuntimeException e) {
                Log.warnf("Deliveries wait for the next sweep: %s", e);
            } finally {
                idle.release();
            }
        }
    }
}
