package uk.inspectionalerts.grading.publishing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class InspectionRows implements PanacheRepositoryBase<InspectionRow, UUID> {

    /** What a document of these authorities, filed under these inspections, can have a bearing on. */
    List<InspectionRow> touchedBy(Set<String> urns, Set<UUID> inspections) {
        return list("urn in ?1 or id in ?2", urns, inspections);
    }
}
