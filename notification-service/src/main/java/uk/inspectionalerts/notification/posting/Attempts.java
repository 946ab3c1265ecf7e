package uk.inspectionalerts.notification.posting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import uk.inspectionalerts.notification.enrolling.Endpoints;
import uk.inspectionalerts.notification.enrolling.WebhookConfig;

/** What was posted to webhooks lately, and what came back. */
@ApplicationScoped
class Attempts implements PanacheRepositoryBase<AttemptRow, UUID> {

    private final Endpoints endpoints;
    private final TellKeepers tellKeepers;
    private final WebhookConfig config;
    private final Clock clock;

    Attempts(Endpoints endpoints, TellKeepers tellKeepers, WebhookConfig config, Clock clock) {
        this.endpoints = endpoints;
        this.tellKeepers = tellKeepers;
        this.config = config;
        this.clock = clock;
    }

    /** Takes the attempt down, and tells the keepers what they should know. A webhook that ended meanwhile has no log. */
    @Transactional
    void ended(UUID endpoint, Attempt attempt) {
        endpoints.fared(endpoint, attempt.result()).ifPresent(troubled -> tellKeepers.of(troubled, attempt.result()));
        if (endpoints.endpoint(endpoint).isPresent()) {
            persist(AttemptRow.of(endpoint, attempt));
        }
    }

    /** The newest first, from before that place in the list. */
    @Transactional
    List<AttemptRow> before(UUID endpoint, Instant began, UUID id, int limit) {
        return find(
                        "endpoint = ?1 and (beganAt < ?2 or beganAt = ?2 and id < ?3) order by beganAt desc, id desc",
                        endpoint,
                        began,
                        id)
                .page(0, limit)
                .list();
    }

    @Scheduled(every = "1h", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void forget() {
        delete("beganAt < ?1", clock.instant().minus(config.kept()));
    }
}
