package uk.inspectionalerts.grading.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The documents that were taken in. A withdrawn one leaves only its number and version behind. */
@ApplicationScoped
public class Reports {

    private final ReportRows rows;
    private final KeptJson json;

    Reports(ReportRows rows, KeptJson json) {
        this.rows = rows;
        this.json = json;
    }

    /** The version of a report that is held, withdrawn or not; empty for one that never arrived. */
    public OptionalInt versionOf(UUID report) {
        return rows.findByIdOptional(report).stream()
                .mapToInt(row -> row.version)
                .findFirst();
    }

    /** The authority that a report was last filed under, also once it was withdrawn; empty where none was settled. */
    public Optional<String> authorityOf(UUID report) {
        return rows.findByIdOptional(report).map(row -> row.urn);
    }

    /** The report, unless it was withdrawn or never arrived. */
    @Transactional
    public Optional<Report> find(UUID report) {
        return rows.findByIdOptional(report).filter(row -> row.document != null).map(this::report);
    }

    /** All documents of an authority, held ones included, in order of receipt. */
    public List<Report> ofAuthority(String urn) {
        return rows.list("urn = ?1 and document is not null order by receivedAt, id", urn).stream()
                .map(this::report)
                .toList();
    }

    /** The documents that are filed under these inspections, in order of receipt. */
    @Transactional
    public List<Report> ofInspections(Collection<UUID> inspections) {
        return rows.list("inspection in ?1 and document is not null order by receivedAt, id", inspections).stream()
                .map(this::report)
                .toList();
    }

    /**
     * At most {@code limit} documents after that place in order of receipt.
     *
     * @param held whether those that are held are wanted
     * @param others that are wanted besides
     */
    @Transactional
    public List<Report> waiting(boolean held, Set<UUID> others, Instant after, UUID last, int limit) {
        return rows
                .find(
                        "((?1 = true and status = ?2) or id in ?3)"
                                + " and (receivedAt > ?4 or (receivedAt = ?4 and id > ?5)) order by receivedAt, id",
                        held,
                        Status.REVIEW.code(),
                        others,
                        after,
                        last)
                .page(0, limit)
                .stream()
                .map(this::report)
                .toList();
    }

    /** The SHA-256 of the present bytes of each of these documents, by document. */
    @Transactional
    public Map<UUID, String> hashes(Set<UUID> documents) {
        return rows.find("id in ?1 and document is not null", documents).project(Hashed.class).stream()
                .collect(Collectors.toMap(Hashed::id, Hashed::sha256));
    }

    /** Every document that was taken in and not withdrawn, in order of receipt. */
    @Transactional
    public List<UUID> all() {
        return rows.find("document is not null order by receivedAt, id").project(Numbered.class).stream()
                .map(Numbered::id)
                .toList();
    }

    /** Every document that ever arrived, the withdrawn ones included. */
    public Set<UUID> arrived() {
        return rows.findAll().project(Numbered.class).stream().map(Numbered::id).collect(Collectors.toSet());
    }

    /** The documents that wait for a person. */
    public List<Report> held() {
        return rows.list("status", Status.REVIEW.code()).stream()
                .map(this::report)
                .toList();
    }

    /** How many documents wait for a person. */
    public long countHeld() {
        return rows.count("status", Status.REVIEW.code());
    }

    /** The number of the last change to any document, those that change nothing in what is said included; 0 before the first. */
    @Transactional
    public long lastChange() {
        return rows.last();
    }

    /** Keeps a report, under the lock on the record; a later version takes the place of the one before. */
    public void keep(Report report) {
        ReportRow row = rowOf(report.id(), report.version());
        row.status = report.status().code();
        row.sha256 = report.provenance().sha256();
        row.receivedAt = report.provenance().receivedAt();
        row.urn = report.urn().orElse(null);
        row.inspection = report.inspection();
        row.document = json.write(report);
        rows.persist(row);
    }

    /** Lets go of everything that was read in a report, under the lock on the record. */
    public void withdraw(UUID report, int version) {
        ReportRow row = rowOf(report, version);
        row.status = Status.WITHDRAWN.code();
        row.inspection = null;
        row.document = null;
        rows.persist(row);
    }

    private ReportRow rowOf(UUID report, int version) {
        ReportRow row = rows.findByIdOptional(report).orElseGet(() -> new ReportRow(report));
        row.version = version;
        row.filed = rows.last() + 1;
        return row;
    }

    record Numbered(UUID id) {}

    record Hashed(UUID id, String sha256) {}

    private Report report(ReportRow row) {
        return json.read(row.document, Report.class);
    }
}
