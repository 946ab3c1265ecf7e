package uk.inspectionalerts.notification.operating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;

/** What operators did, to be added to and never to be changed. */
@ApplicationScoped
class OperationsLog {

    /**
     * One thing that was done.
     *
     * @param number in the order in which it was written down
     * @param operation {@code replayed}, {@code paused} or {@code resumed}
     * @param subject which channel or deliveries
     * @param deliveries how many that concerned
     */
    public record Operation(
            long number, Instant at, String operation, String by, String reason, String subject, int deliveries) {}

    private final EntityManager entities;

    OperationsLog(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * @param operation {@code replayed}, {@code paused} or {@code resumed}
     * @param subject which channel or deliveries
     * @param deliveries how many that concerns
     */
    @Transactional(TxType.MANDATORY)
    void note(String operation, String by, String reason, String subject, int deliveries, Instant now) {
        entities.createNativeQuery(
                        """
                        insert into delivery_operation (at, operation, done_by, reason, subject, deliveries)
                        values (:now, :operation, :by, :reason, :subject, :deliveries)
                        """)
                .setParameter("now", now)
                .setParameter("operation", operation)
                .setParameter("by", by)
                .setParameter("reason", reason)
                .setParameter("subject", subject)
                .setParameter("deliveries", deliveries)
                .executeUpdate();
    }

    /** Those with lower numbers than that, the newest first. */
    @Transactional
    @SuppressWarnings("unchecked") // native queries have untyped rows
    List<Operation> before(long number, int limit) {
        List<Object[]> rows = entities.createNativeQuery(
                        """
                        select seq, at, operation, done_by, reason, subject, deliveries from delivery_operation
                         where seq < ?1 order by seq desc limit ?2
                        """)
                .setParameter(1, number)
                .setParameter(2, limit)
                .getResultList();
        return rows.stream()
                .map(row -> new Operation(
                        (Long) row[0],
                        (Instant) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        (Integer) row[6]))
                .toList();
    }
}
