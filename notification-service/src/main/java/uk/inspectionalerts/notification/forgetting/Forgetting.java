package uk.inspectionalerts.notification.forgetting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.notification.auditing.AuditTrail;
import uk.inspectionalerts.notification.auditing.Happening;
import uk.inspectionalerts.notification.subscription.EmailAddress;
import uk.inspectionalerts.notification.subscription.Persons;
import uk.inspectionalerts.notification.subscription.Subscriptions;
import uk.inspectionalerts.notification.subscription.Unsubscribing;

/** Use cases: a person wants to know what is held of it, or that nothing is. */
@ApplicationScoped
class Forgetting {

    private final Persons persons;
    private final Subscriptions subscriptions;
    private final Unsubscribing unsubscribing;
    private final PersonDeliveries deliveries;
    private final AuditTrail audit;
    private final Clock clock;

    Forgetting(
            Persons persons,
            Subscriptions subscriptions,
            Unsubscribing unsubscribing,
            PersonDeliveries deliveries,
            AuditTrail audit,
            Clock clock) {
        this.persons = persons;
        this.subscriptions = subscriptions;
        this.unsubscribing = unsubscribing;
        this.deliveries = deliveries;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Everything that is held of the person with that address; of one that was erased what the audit knows. Empty if the
     * address was never heard of.
     */
    @Transactional
    Optional<PersonExport> export(EmailAddress address, String by) {
        Optional<UUID> person = persons.known(address);
        if (person.isEmpty() && audit.of(address.value()).isEmpty()) {
            return Optional.empty();
        }
        audit.notePerson(Happening.EXPORTED, by, address.value(), null);
        return Optional.of(new PersonExport(
                address.value(),
                person.map(subscriptions::heldOf).orElse(List.of()),
                person.map(deliveries::to).orElse(List.of()),
                audit.of(address.value())));
    }

    /**
     * Ends what the person is subscribed to, cancels what waits for it and drops its address. Does nothing for one that was
     * erased before.
     *
     * @return false if the address was never heard of
     */
    @Transactional
    boolean erase(EmailAddress address, String by, String reason) {
        Optional<UUID> person = persons.known(address);
        person.ifPresent(known -> {
            unsubscribing.endAllOf(known, by);
            deliveries.cancel(known, clock.instant());
            audit.notePerson(Happening.ERASED, by, address.value(), reason);
            persons.dropAddress(known);
        });
        return person.isPresent() || !audit.of(address.value()).isEmpty();
    }
}
