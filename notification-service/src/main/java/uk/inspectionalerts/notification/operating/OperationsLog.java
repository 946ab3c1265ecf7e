package uk.inspectionalerts.notification.operating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;

/** What operators did, to be added to and never to be changed. */
@ApplicationScoped
class OperationsLog {

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
}
