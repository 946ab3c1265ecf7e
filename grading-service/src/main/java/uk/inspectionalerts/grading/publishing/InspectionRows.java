package uk.inspectionalerts.grading.publishing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class InspectionRows implements PanacheRepositoryBase<InspectionRow, UUID> {

    /** The inspections of an authority whose every document was withdrawn by its publisher. */
    Set<UUID> takenBackOf(String urn) {
        return list("urn = ?1 and takenBack", urn).stream().map(row -> row.id).collect(Collectors.toUnmodifiableSet());
    }

    /** What a document of these authorities, filed under these inspections, can have a bearing on. */
    List<InspectionRow> touchedBy(Set<String> urns, Set<UUID> inspections) {
        return list("urn in ?1 or id in ?2", urns, inspections);
    }
}
