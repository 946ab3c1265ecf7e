package uk.inspectionalerts.notification.forgetting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import uk.inspectionalerts.notification.forgetting.PersonExport.Delivered;

/** What was delivered to one person, or is to be. */
@ApplicationScoped
class PersonDeliveries {

    private static final int MOST = 10_000;

    private final EntityManager entities;

    PersonDeliveries(EntityManager entities) {
        this.entities = entities;
    }

    /** The latest first; at most {@value #MOST}. */
    @Transactional(TxType.MANDATORY)
    @SuppressWarnings("unchecked") // native queries have untyped rows
    List<Delivered> to(UUID person) {
        List<Object[]> rows = entities.createNativeQuery(
                        """
                        select d.id, coalesce(a.subject, n.subject, 'Request to confirm a subscription'),
                               d.channel, d.status, d.due_since, d.settled_at, r.status
                          from delivery d left join alert a on a.id = d.alert left join notice n on n.id = d.notice
                                 left join receipt r on r.delivery = d.id
                         where d.person = ?1 order by d.due_since desc, d.id limit ?2
                        """)
                .setParameter(1, person)
                .setParameter(2, MOST)
                .getResultList();
        return rows.stream()
                .map(row -> new Delivered(
                        (UUID) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (Instant) row[4],
                        (Instant) row[5],
                        (String) row[6]))
                .toList();
    }

    /** What waits is never sent. What a worker has in its hands at this moment it may still send. */
    @Transactional(TxType.MANDATORY)
    void cancel(UUID person, Instant now) {
        entities.createNativeQuery(
                        """
                        update delivery
                           set status = 'cancelled', next_at = null, settled_at = :now, reason = 'the person was erased'
                         where person = :person and status in ('due', 'retrying', 'unknown')
                        """)
                .setParameter("now", now)
                .setParameter("person", person)
                .executeUpdate();
    }
}
