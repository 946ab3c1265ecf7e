package uk.inspectionalerts.notification.escalating;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks again and again whether something critical has waited for too long to be acknowledged. */
@ApplicationScoped
class EscalationWatch {

    private static final int MOST = 1000;

    private final EscalateAlerts escalateAlerts;

    EscalationWatch(EscalateAlerts escalateAlerts) {
        this.escalateAlerts = escalateAlerts;
    }

    /** Each in a transaction of its own; what is left over waits for the next look. */
    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        for (int decided = 0; decided < MOST && escalateAlerts.next(); decided++) {
            // the next one
        }
    }
}
