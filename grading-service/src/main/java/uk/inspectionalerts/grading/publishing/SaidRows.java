package uk.inspectionalerts.grading.publishing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class SaidRows implements PanacheRepositoryBase<SaidRow, Long> {

    /** The position of the last thing that was said; 0 before anything was. */
    long last() {
        return getEntityManager()
                .createQuery("select coalesce(max(position), 0) from SaidRow", Long.class)
                .getSingleResult();
    }
}
