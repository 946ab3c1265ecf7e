package uk.inspectionalerts.notification.subscription;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import java.util.UUID;

/** Everybody who has or had a subscription or answers for one, by address as long as that is kept. */
@ApplicationScoped
public class Persons implements PanacheRepositoryBase<PersonRow, UUID> {

    /** The person with that address, new or known, locked: subscriptions of one person change one after another. */
    @Transactional(TxType.MANDATORY)
    PersonRow with(String address) {
        // known to the first insert and gone a moment later is an address that was just dropped
        return addedOrKnown(address).or(() -> addedOrKnown(address)).orElseThrow();
    }

    private Optional<PersonRow> addedOrKnown(String address) {
        getEntityManager()
                .createNativeQuery("insert into person (id, address) values (?1, ?2) on conflict (address) do nothing")
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, address)
                .executeUpdate();
        return lockedWith(address);
    }

    @Transactional(TxType.MANDATORY)
    PersonRow locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The person with that address, locked. Empty if there is none, or no longer. */
    @Transactional(TxType.MANDATORY)
    public Optional<UUID> known(EmailAddress address) {
        return lockedWith(address.value()).map(row -> row.id);
    }

    private Optional<PersonRow> lockedWith(String address) {
        return find("address", address).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /**
     * From now on the person has no address, not even in the words of an operator who confirmed a subscription. Who
     * subscribes with that address later is another person.
     */
    @Transactional(TxType.MANDATORY)
    public void dropAddress(UUID id) {
        findById(id).address = null;
        flush();
        getEntityManager()
                .createNativeQuery(
                        """
                        update subscription set ground = 'erased with the address'
                        where person = ?1 and position('@' in ground) > 0
                        """)
                .setParameter(1, id)
                .executeUpdate();
    }
}
