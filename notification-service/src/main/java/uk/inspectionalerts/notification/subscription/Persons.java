package uk.inspectionalerts.notification.subscription;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;

/** Everybody who has or had a subscription, by address. */
@ApplicationScoped
class Persons implements PanacheRepositoryBase<PersonRow, UUID> {

    /** The person with that address, new or known, locked: subscriptions of one person change one after another. */
    @Transactional(TxType.MANDATORY)
    PersonRow with(EmailAddress address) {
        getEntityManager()
                .createNativeQuery("insert into person (id, address) values (?1, ?2) on conflict (address) do nothing")
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, address.value())
                .executeUpdate();
        return find("address", address.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResult();
    }

    @Transactional(TxType.MANDATORY)
    PersonRow locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
