package uk.inspectionalerts.grading.publishing;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.inspectionalerts.grading.filing.Status;
import uk.inspectionalerts.grading.history.AlertDecision;
import uk.inspectionalerts.grading.history.Inspection;
import uk.inspectionalerts.grading.judgement.Framework;

/** What was last published about inspections, for reading. */
@ApplicationScoped
public class Inspections {

    private final InspectionRows rows;
    private final OutcomeJson json;

    Inspections(InspectionRows rows, OutcomeJson json) {
        this.rows = rows;
        this.json = json;
    }

    /** The place of an inspection in lists. */
    public record Place(LocalDate publishedOn, UUID inspection) {

        /** Where that one stands. */
        public static Place of(Published published) {
            return new Place(published.outcome().publishedOn(), published.inspection());
        }
    }

    /** What was published about an inspection, unless it was withdrawn or never was. */
    @Transactional
    public Optional<Published> find(UUID inspection) {
        return rows.findByIdOptional(inspection)
                .filter(row -> row.outcome != null)
                .map(this::published);
    }

    /** What was published about each of these inspections that was and is not withdrawn, by inspection. */
    @Transactional
    public Map<UUID, Published> find(Collection<UUID> inspections) {
        return rows.list("id in ?1 and outcome is not null", inspections).stream()
                .collect(Collectors.toMap(row -> row.id, this::published));
    }

    /** Whether there was such an inspection and its outcome was withdrawn. */
    @Transactional
    public boolean wasWithdrawn(UUID inspection) {
        return rows.findByIdOptional(inspection)
                .filter(row -> row.outcome == null)
                .isPresent();
    }

    /** At most {@code limit} inspections after that place, the latest published first. */
    @Transactional
    public List<Published> list(InspectionFilter filter, Optional<Place> after, int limit) {
        List<String> conditions = new ArrayList<>();
        Parameters parameters = new Parameters();
        filter.conditions().forEach((condition, value) -> {
            conditions.add(condition);
            parameters.and(condition.substring(condition.indexOf(':') + 1), value);
        });
        after.ifPresent(place -> {
            conditions.add("(publishedOn < :day or (publishedOn = :day and id > :last))");
            parameters.and("day", place.publishedOn()).and("last", place.inspection());
        });
        String query = String.join(" and ", conditions) + " order by publishedOn desc, id";
        return rows.find(query, parameters).page(0, limit).stream()
                .map(this::published)
                .toList();
    }

    /** The inspection of each authority whose grades stand today, by URN. */
    @Transactional
    public Map<String, Published> current() {
        return rows.list("current").stream().collect(Collectors.toMap(row -> row.urn, this::published));
    }

    /** The inspection of one authority whose grades stand today. */
    @Transactional
    public Optional<Published> current(String urn) {
        return rows.find("urn = ?1 and current", urn).firstResultOptional().map(this::published);
    }

    /** When that document was received which has waited longest for a person, of those that people are to hear of. */
    @Transactional
    public Optional<Instant> longestHeld() {
        return rows.list("status = ?1 and alert and outcome is not null", Status.REVIEW.code()).stream()
                .map(row -> json.read(row)
                        .fold(graded -> Optional.<Instant>empty(), held -> Optional.of(held.receivedAt())))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    /** Every graded inspection under a framework that is counted. */
    @Transactional
    public List<Recorded> recorded() {
        return rows
                .find("status = ?1 and framework <> ?2", Status.GRADED.code(), Framework.OTHER.code())
                .project(Columns.class)
                .stream()
                .map(this::recorded)
                .toList();
    }

    /** Every graded inspection for which a document speaks, by that document. */
    @Transactional
    public Map<UUID, Inspection> spokenFor() {
        return rows.find("status = ?1 and report is not null", Status.GRADED.code()).project(Columns.class).stream()
                .collect(Collectors.toMap(Columns::report, row -> recorded(row).inspection()));
    }

    /**
     * A graded inspection of an authority.
     *
     * @param milestones the fingerprint of what was last said of its milestones
     */
    public record Recorded(String urn, Inspection inspection, UUID milestones) {}

    record Columns(
            UUID id,
            String urn,
            UUID report,
            String framework,
            LocalDate inspectionStart,
            LocalDate inspectionEnd,
            LocalDate publishedOn,
            String grades,
            String basis,
            UUID milestones) {}

    private Recorded recorded(Columns row) {
        return new Recorded(
                row.urn(),
                new Inspection(
                        row.id(),
                        Framework.valueOf(row.framework()),
                        row.inspectionStart(),
                        row.inspectionEnd(),
                        row.publishedOn(),
                        json.grades(row.grades()),
                        Inspection.Basis.ofCode(row.basis())),
                row.milestones());
    }

    private Published published(InspectionRow row) {
        return new Published(
                json.read(row),
                row.version,
                Status.ofCode(row.status),
                new AlertDecision(row.alert, row.alertReason),
                row.current);
    }
}
