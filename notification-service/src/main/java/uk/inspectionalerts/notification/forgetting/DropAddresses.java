package uk.inspectionalerts.notification.forgetting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import uk.inspectionalerts.notification.auditing.AuditTrail;
import uk.inspectionalerts.notification.auditing.Happening;
import uk.inspectionalerts.notification.auditing.PrivacyConfig;
import uk.inspectionalerts.notification.confirming.Confirming;
import uk.inspectionalerts.notification.subscription.Persons;
import uk.inspectionalerts.notification.subscription.Unsubscribing;

/** Use cases: what was never confirmed ends, and an address for which there is no more use is dropped. */
@ApplicationScoped
class DropAddresses {

    /**
     * Nothing waits for the person, nothing that it is subscribed to or answers for is live or was of late, and what was
     * never confirmed is no reason to keep an address that long.
     */
    private static final String OF_NO_USE =
            """
            p.address is not null
            and not exists (select 1 from delivery d where d.person = p.id and d.next_at is not null)
            and not exists (select 1 from subscription s where s.person = p.id
                              and (s.ended_at is null or s.confirmed_at is not null and s.ended_at > :endedBefore))
            and not exists (select 1 from subscription_owner o join subscription s on s.id = o.subscription
                             where o.person = p.id
                               and coalesce(least(o.until, s.ended_at), 'infinity') > :endedBefore)
            """;

    private final EntityManager entities;
    private final Persons persons;
    private final Unsubscribing unsubscribing;
    private final Confirming confirming;
    private final AuditTrail audit;
    private final PrivacyConfig config;
    private final Clock clock;

    DropAddresses(
            EntityManager entities,
            Persons persons,
            Unsubscribing unsubscribing,
            Confirming confirming,
            AuditTrail audit,
            PrivacyConfig config,
            Clock clock) {
        this.entities = entities;
        this.persons = persons;
        this.unsubscribing = unsubscribing;
        this.confirming = confirming;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    /** Ends subscriptions whose link has long expired, at most so many: their addresses can go then. Answers how many. */
    int ofUnconfirmed(int limit) {
        return unsubscribing.endUnconfirmed(confirming.goodSince().minus(config.keepUnconfirmed()), limit);
    }

    /** Drops addresses, at most so many. Answers how many were looked at; several replicas look at different ones. */
    @Transactional
    int ofNoUse(int limit) {
        Instant endedBefore = clock.instant().minus(config.keepAddresses());
        List<?> locked = entities.createNativeQuery("select p.id from person p where " + OF_NO_USE
                        + " order by p.id limit :limit for update skip locked")
                .setParameter("endedBefore", endedBefore)
                .setParameter("limit", limit)
                .getResultList();
        if (!locked.isEmpty()) {
            // a subscription that was committed while the lock was taken is seen only now
            drop(locked, endedBefore);
        }
        return locked.size();
    }

    @SuppressWarnings("unchecked") // native queries have untyped rows
    private void drop(List<?> locked, Instant endedBefore) {
        List<Object[]> unused = entities.createNativeQuery(
                        "select p.id, p.address from person p where p.id in (:locked) and " + OF_NO_USE)
                .setParameter("locked", locked)
                .setParameter("endedBefore", endedBefore)
                .getResultList();
        unused.forEach(person -> {
            audit.notePerson(Happening.ADDRESS_DROPPED, AuditTrail.SERVICE, (String) person[1], null);
            persons.dropAddress((UUID) person[0]);
        });
    }
}
