package uk.inspectionalerts.notification.posting;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.stream.Stream;

/** What can be seen of webhooks from outside. */
@ApplicationScoped
class PostingMetrics {

    private static final String ATTEMPTS = "notification.webhooks.attempted";

    private final MeterRegistry meters;

    PostingMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void start(@Observes StartupEvent event) {
        Stream.of("taken", "try_later", "unknown", "refused").forEach(this::attempts);
    }

    /** Counts the attempt, with the time that it took, by how it ended. */
    void ended(Attempt attempt) {
        attempts(attempt.result().code()).record(attempt.took());
    }

    private Timer attempts(String outcome) {
        return meters.timer(ATTEMPTS, "outcome", outcome);
    }
}
