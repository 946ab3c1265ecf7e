package uk.inspectionalerts.notification.auditing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What happened, to be added to and never to be changed. Whom it was about is found by the address alone. */
@ApplicationScoped
public class AuditTrail {

    /** Who did it, where nobody had a token. */
    public static final String OWNER = "the owner of the address";

    /** Who did it, where nobody did. */
    public static final String SERVICE = "the service";

    private static final int MOST_ENTRIES = 10_000;

    private final EntityManager entities;
    private final KeyedHash hash;
    private final Clock clock;

    AuditTrail(EntityManager entities, PrivacyConfig config, Clock clock) {
        this.entities = entities;
        this.hash = new KeyedHash(config.key());
        this.clock = clock;
    }

    /** Notes what happened to a subscription of that address, or for which it answers. */
    @Transactional(TxType.MANDATORY)
    public void note(Happening what, String by, String address, UUID subscription) {
        add(what, by, address, subscription, null);
    }

    /**
     * Notes what happened to the person with that address.
     *
     * @param reason may be null; never with an address in it
     */
    @Transactional(TxType.MANDATORY)
    public void notePerson(Happening what, String by, String address, String reason) {
        add(what, by, address, null, reason);
    }

    private void add(Happening what, String by, String address, UUID subscription, String reason) {
        entities.createNativeQuery(
                        """
                        insert into audit (at, event, done_by, address_hash, subscription, reason)
                        values (:at, :event, :by, :hash, cast(:subscription as uuid), cast(:reason as text))
                        """)
                .setParameter("at", clock.instant())
                .setParameter("event", what.code())
                .setParameter("by", by.indexOf('@') < 0 ? by : hash.of(by))
                .setParameter("hash", hash.of(address))
                .setParameter("subscription", subscription == null ? null : subscription.toString())
                .setParameter("reason", reason)
                .executeUpdate();
    }

    /** What happened to the person with that address, the latest first; at most {@value #MOST_ENTRIES} entries. */
    @Transactional
    @SuppressWarnings("unchecked") // native queries have untyped rows
    public List<AuditEntry> of(String address) {
        List<Object[]> rows = entities.createNativeQuery(
                        """
                        select at, event, done_by, subscription, reason from audit
                        where address_hash = ?1 order by seq desc limit ?2
                        """)
                .setParameter(1, hash.of(address))
                .setParameter(2, MOST_ENTRIES)
                .getResultList();
        return rows.stream()
                .map(row -> new AuditEntry(
                        (Instant) row[0], (String) row[1], (String) row[2], (UUID) row[3], (String) row[4]))
                .toList();
    }
}
