package uk.inspectionalerts.notification.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.inspectionalerts.notification.auditing.AuditTrail;
import uk.inspectionalerts.notification.auditing.Happening;

/** Who answers for which subscription of a shared mailbox. Nobody does any more when the subscription has ended. */
@ApplicationScoped
class Owners {

    private final EntityManager entities;
    private final Persons persons;
    private final AuditTrail audit;
    private final Clock clock;

    Owners(EntityManager entities, Persons persons, AuditTrail audit, Clock clock) {
        this.entities = entities;
        this.persons = persons;
        this.audit = audit;
        this.clock = clock;
    }

    /** That a person answers for a subscription; {@code until} is null as long as nobody else took over. */
    record Part(UUID subscription, Instant since, Instant until) {}

    /** Has those answer for the subscription from now on, and nobody else. Who did before still does, if named again. */
    @Transactional(TxType.MANDATORY)
    HandedOver replace(SubscriptionRow row, Answerable answerable, String by) {
        Map<UUID, String> before = of(row.id);
        Map<UUID, String> after = answerable.people().stream()
                .map(owner -> persons.with(owner.value()))
                .collect(Collectors.toMap(person -> person.id, person -> person.address));
        List<UUID> old =
                before.keySet().stream().filter(id -> !after.containsKey(id)).toList();
        List<UUID> fresh =
                after.keySet().stream().filter(id -> !before.containsKey(id)).toList();
        old.forEach(person -> release(row.id, person));
        fresh.forEach(person -> add(row.id, person));
        Stream.of(old.stream().map(before::get), fresh.stream().map(after::get))
                .flatMap(addresses -> addresses)
                .forEach(address -> audit.note(Happening.HANDED_OVER, by, address, row.id));
        return new HandedOver(fresh, old);
    }

    /** The addresses of those who answer for the subscription now, by person. */
    @Transactional
    @SuppressWarnings("unchecked") // native queries have untyped rows
    Map<UUID, String> of(UUID subscription) {
        List<Object[]> rows = entities.createNativeQuery(
                        """
                        select p.id, p.address from subscription_owner o join person p on p.id = o.person
                        where o.subscription = ?1 and o.until is null and p.address is not null
                        """)
                .setParameter(1, subscription)
                .getResultList();
        return rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }

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
        held(person).stream()
                .filter(part -> part.until() == null)
                .forEach(part -> release(part.subscription(), person));
    }

    private void add(UUID subscription, UUID person) {
        entities.createNativeQuery(
                        "insert into subscription_owner (subscription, person, since) values (:subscription, :person, :now)")
                .setParameter("subscription", subscription)
                .setParameter("person", person)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private void release(UUID subscription, UUID person) {
        entities.createNativeQuery(
                        """
                        update subscription_owner set until = :now
                        where subscription = :subscription and person = :person and until is null
                        """)
                .setParameter("now", clock.instant())
                .setParameter("subscription", subscription)
                .setParameter("person", person)
                .executeUpdate();
    }
}
