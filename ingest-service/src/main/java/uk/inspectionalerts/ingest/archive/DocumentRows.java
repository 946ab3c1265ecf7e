package uk.inspectionalerts.ingest.archive;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class DocumentRows implements PanacheRepositoryBase<DocumentRow, UUID> {

    String structure(UUID report) {
        return getEntityManager()
                .createQuery("select structure from DocumentRow where report = ?1", String.class)
                .setParameter(1, report)
                .getSingleResult();
    }

    byte[] slice(UUID report, int from, int length) {
        return (byte[]) getEntityManager()
                .createNativeQuery("select substring(bytes from ?1 for ?2) from document where report = ?3")
                .setParameter(1, from + 1)
                .setParameter(2, length)
                .setParameter(3, report)
                .getSingleResult();
    }

    void erase(UUID first) {
        delete("report in (select id from ReportRow where first = ?1)", first);
    }
}
