package uk.inspectionalerts.grading.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** One change of the record at a time, in every instance of the service: what follows from it depends on all the rest. */
@ApplicationScoped
public class RecordLock {

    private static final long KEY = 4_200_137;

    private final EntityManager database;

    RecordLock(EntityManager database) {
        this.database = database;
    }

    /** Waits for the lock, which is held until the running transaction ends. */
    @Transactional(TxType.MANDATORY)
    public void take() {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(:lock)")
                .setParameter("lock", KEY)
                .getSingleResult();
    }
}
