package uk.inspectionalerts.notification.posting;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** What can be seen of webhooks from outside. */
@ApplicationScoped
class PostingMetrics {

    private static final String ATTEMPTS = "notification.webhooks.attempted";

    private final MeterRegistry meters;

    PostingMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Counts the attempt, with the time that it took, by how it ended. */
    void ended(Attempt attempt) {
        meters.timer(ATTEMPTS, "outcome", attempt.result().code()).record(attempt.took());
    }
}
