package uk.inspectionalerts.grading.publishing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.inspectionalerts.grading.filing.Status;

/**
 * Which inspections are wanted; whatever is empty leaves all.
 *
 * @param statuses those wanted
 * @param publishedFrom and {@code publishedTo}: days of publication, both included
 */
public record InspectionFilter(
        Optional<String> urn,
        Optional<String> framework,
        Optional<String> kind,
        Set<Status> statuses,
        Optional<LocalDate> publishedFrom,
        Optional<LocalDate> publishedTo,
        Optional<UUID> inspection) {

    /** The inspections of one authority, without held documents. */
    public static InspectionFilter ofAuthority(String urn) {
        return new InspectionFilter(
                Optional.of(urn),
                Optional.empty(),
                Optional.empty(),
                Set.of(Status.GRADED, Status.UNGRADED),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Parameters by the condition that they fill. */
    Map<String, Object> conditions() {
        Map<String, Object> conditions = new LinkedHashMap<>();
        urn.ifPresent(value -> conditions.put("urn = :urn", value));
        framework.ifPresent(value -> conditions.put("framework = :framework", value));
        kind.ifPresent(value -> conditions.put("kind = :kind", value));
        publishedFrom.ifPresent(value -> conditions.put("publishedOn >= :publishedFrom", value));
        publishedTo.ifPresent(value -> conditions.put("publishedOn <= :publishedTo", value));
        inspection.ifPresent(value -> conditions.put("id = :inspection", value));
        conditions.put(
                "status in :statuses", statuses.stream().map(Status::code).toList());
        return conditions;
    }
}
