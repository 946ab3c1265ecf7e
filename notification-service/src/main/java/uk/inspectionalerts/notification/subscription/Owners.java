package uk.inspectionalerts.notification.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Who answers for which subscription of a shared mailbox. Nobody does any more when the subscription has ended. */
@ApplicationScoped
class Owners {

    private final EntityManager entities;
    private final Clock clock;

    Owners(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** That a person answers for a subscription; {@code until} is null as long as nobody else took over. */
    record Part(UUID subscription, Instant since, Instant until) {}

    /** Everything that the person answers or answered for, the oldest first. */
    @Transactional(TxType.MANDATORY)
    @SuppressWarnings("unchecked") // native queries have untyped rows
    List<Part> held(UUID person) {
        List<Object[]> rows = entities.createNativeQuery(
                        "select subscription, since, until from subscription_owner where person = ?1 order by since")
                .setParameter(1, person)
                .getResultList();
        return rows.stream()
                .map(row -> new Part((UUID) row[0], (Instant) row[1], (Instant) row[2]))
                .toList();
    }

    /** From now on the person answers for nothing. */
    @Transactional(TxType.MANDATORY)
    void release(UUID person) {
        entities.createNativeQuery(
                        "update subscription_owner set until = :now where person = :person and until is null")
                .setParameter("now", clock.instant())
                .setParameter("person", person)
                .executeUpdate();
    }
}
