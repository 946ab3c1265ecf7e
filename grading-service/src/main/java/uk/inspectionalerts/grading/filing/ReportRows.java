package uk.inspectionalerts.grading.filing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class ReportRows implements PanacheRepositoryBase<ReportRow, UUID> {

    /** The number of the last change to any document; 0 before the first. */
    long last() {
        return getEntityManager()
                .createQuery("select coalesce(max(filed), 0) from ReportRow", Long.class)
                .getSingleResult();
    }
}
