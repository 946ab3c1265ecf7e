package uk.inspectionalerts.notification.approving;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Looks again and again whether a text has waited for its approval for too long. */
@ApplicationScoped
class ApprovalWatch {

    private final Overdue overdue;
    private final Clock clock;

    ApprovalWatch(Overdue overdue, Clock clock) {
        this.overdue = overdue;
        this.clock = clock;
    }

    @Scheduled(every = "30s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        overdue.remind(clock.instant());
    }
}
