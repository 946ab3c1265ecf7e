package uk.inspectionalerts.notification.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import uk.inspectionalerts.notification.auditing.AuditTrail;
import uk.inspectionalerts.notification.auditing.Happening;
import uk.inspectionalerts.notification.enrolling.WebhookEnded;

/** Use case: a subscription ends, and nothing more is sent for its sake. */
@ApplicationScoped
public class Unsubscribing {

    private final Subscriptions subscriptions;
    private final Owners owners;
    private final Waiting waiting;
    private final AuditTrail audit;
    private final Clock clock;

    Unsubscribing(Subscriptions subscriptions, Owners owners, Waiting waiting, AuditTrail audit, Clock clock) {
        this.subscriptions = subscriptions;
        this.owners = owners;
        this.waiting = waiting;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Ends the subscription, unless it has ended, with the one that stands in for it; what still waits to be sent for its
     * sake is never sent.
     *
     * @param by who ends it
     */
    @Transactional
    void end(UUID id, String by) {
        SubscriptionRow row = subscriptions.locked(id);
        if (row.endedAt != null) {
            return;
        }
        row.end(clock.instant());
        audit.note(Happening.ENDED, by, row.person.address, row.id);
        subscriptions.flush();
        waiting.end(row);
        subscriptions.standInOf(id).ifPresent(standIn -> end(standIn.id, AuditTrail.SERVICE));
    }

    /**
     * Ends the subscriptions for whose sake that delivery of an alert or a digest was sent, and those that could bring the
     * person another like it. Nothing happens for what is no such delivery.
     */
    @Transactional
    public void endAllBehind(UUID delivery) {
        waiting.behind(delivery).forEach(subscription -> end(subscription, AuditTrail.OWNER));
    }

    /** Ends all subscriptions of that person, and has it answer for none any more. */
    @Transactional
    public void endAllOf(UUID person, String by) {
        subscriptions
                .find("person.id = ?1 and endedAt is null order by id", person)
                .list()
                .forEach(row -> end(row.id, by));
        owners.release(person);
    }

    /** Ends those, at most so many, that were last asked for before then and never confirmed. Answers how many. */
    @Transactional
    public int endUnconfirmed(Instant askedBefore, int limit) {
        List<SubscriptionRow> waiting = subscriptions
                .find("confirmedAt is null and endedAt is null and coalesce(askedAt, createdAt) < ?1", askedBefore)
                .page(0, limit)
                .list();
        waiting.forEach(row -> end(row.id, AuditTrail.SERVICE));
        return waiting.size();
    }

    /** Nothing is for a webhook that has ended. */
    @Transactional(TxType.MANDATORY)
    void webhookEnded(@Observes WebhookEnded ended) {
        subscriptions
                .find(
                        "person.address = ?1 and endedAt is null order by id",
                        ended.webhook().toString())
                .list()
                .forEach(row -> end(row.id, ended.by()));
    }
}
