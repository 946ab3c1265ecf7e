package uk.inspectionalerts.notification.notifying;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.notification.informing.OwnerNotices;
import uk.inspectionalerts.notification.notify.Fate;

/** What became of the emails that Notify accepted, as far as it has said. */
@ApplicationScoped
public class Receipts {

    private static final String METRIC = "inspections.notify.receipts";

    private final EntityManager entities;
    private final OwnerNotices owners;
    private final MeterRegistry metrics;
    private final Clock clock;

    Receipts(EntityManager entities, OwnerNotices owners, MeterRegistry metrics, Clock clock) {
        this.entities = entities;
        this.owners = owners;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Shows every fate before its first: an alarm on what rises misses the first of what was not there. */
    void start(@Observes StartupEvent event) {
        Arrays.stream(Fate.values()).forEach(this::count);
    }

    /**
     * @param providerId the id that Notify gave the email
     * @param at when Notify says that it became so
     */
    public record Receipt(String providerId, Fate fate, Instant at) {}

    /**
     * Keeps what Notify says of that delivery. Said again it changes nothing, and what comes late does not undo what was so
     * afterwards. Nothing happens for a fate that is not known here, or what is no delivery of ours.
     *
     * @return whether it was kept
     */
    @Transactional
    public boolean heard(UUID delivery, String providerId, String status, Instant at) {
        Optional<Fate> fate = Fate.of(status);
        if (fate.isEmpty() || keep(delivery, providerId, fate.get(), at) == 0) {
            return false;
        }
        count(fate.get()).increment();
        Log.infof("Delivery %s at Notify: %s", delivery, fate.get().code());
        if (fate.get() == Fate.PERMANENT_FAILURE) {
            owners.refused(delivery);
        }
        return true;
    }

    private Counter count(Fate fate) {
        return metrics.counter(METRIC, "status", fate.code());
    }

    private int keep(UUID delivery, String providerId, Fate fate, Instant at) {
        return entities.createNativeQuery(
                        """
                        insert into receipt (delivery, provider_id, status, at, heard_at)
                        select d.id, :provider, :status, :at, :now from delivery d where d.id = :delivery
                        on conflict on constraint pk_receipt do update
                           set provider_id = excluded.provider_id, status = excluded.status,
                               at = excluded.at, heard_at = excluded.heard_at
                         where receipt.status <> excluded.status
                           and case when :final then receipt.status in ('created', 'sending') or receipt.at < excluded.at
                                    else receipt.status = 'created' end
                        """)
                .setParameter("provider", providerId)
                .setParameter("status", fate.code())
                .setParameter("final", fate.isFinal())
                .setParameter("at", at)
                .setParameter("now", clock.instant())
                .setParameter("delivery", delivery)
                .executeUpdate();
    }

    /** What Notify last said of that delivery. */
    @Transactional
    @SuppressWarnings("unchecked") // native queries have untyped rows
    public Optional<Receipt> of(UUID delivery) {
        List<Object[]> rows = entities.createNativeQuery(
                        "select provider_id, status, at from receipt where delivery = :delivery")
                .setParameter("delivery", delivery)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row ->
                        new Receipt((String) row[0], Fate.of((String) row[1]).orElseThrow(), (Instant) row[2]));
    }
}
