package uk.inspectionalerts.ingest.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.ingest.report.Erasure;
import uk.inspectionalerts.ingest.report.HeldReport;
import uk.inspectionalerts.ingest.report.Report;
import uk.inspectionalerts.ingest.report.ReportId;
import uk.inspectionalerts.ingest.report.Sha256;
import uk.inspectionalerts.ingest.report.Withdrawal;
import uk.inspectionalerts.web.Cursor;
import uk.inspectionalerts.web.Page;
import uk.inspectionalerts.web.Paging;

/** All reports that were taken in, with their bytes and their text. Nothing leaves it but what an operator erases. */
@ApplicationScoped
public class Archive {

    private final ReportRows reports;
    private final DocumentRows documents;

    Archive(ReportRows reports, DocumentRows documents) {
        this.reports = reports;
        this.documents = documents;
    }

    /**
     * Waits until no other transaction changes the archive; the turn ends with the transaction, without which this fails.
     * So the same bytes at the same time are seen by the second one, and a reader of the list misses none.
     */
    @Transactional(TxType.MANDATORY)
    public void awaitTurn() {
        reports.getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('archive', 0))")
                .getSingleResult();
    }

    /**
     * Keeps a new version in the running transaction, without which this fails.
     *
     * @param bytes the document as received
     * @param structure its text as JSON
     * @param eventId the event in the outbox that tells of it
     */
    @Transactional(TxType.MANDATORY)
    public HeldReport add(Report report, byte[] bytes, String structure, UUID eventId) {
        ReportRow row = ReportRow.of(report, eventId);
        reports.persist(row);
        documents.persist(DocumentRow.of(row.id, bytes, structure));
        return row.held();
    }

    /** Marks every version of the report as withdrawn, in the running transaction, without which this fails. */
    @Transactional(TxType.MANDATORY)
    public void withdraw(ReportId first, Withdrawal withdrawal) {
        reports.withdraw(first.value(), withdrawal);
    }

    /**
     * Deletes the bytes and the text of every version of a withdrawn report, in the running transaction, without which
     * this fails. All else that is known of it stays.
     */
    @Transactional(TxType.MANDATORY)
    public void erase(ReportId first, Erasure erasure) {
        documents.erase(first.value());
        reports.erase(first.value(), erasure);
    }

    /** The version with this id. */
    public Optional<HeldReport> find(ReportId id) {
        return reports.findByIdOptional(id.value()).map(ReportRow::held);
    }

    /** The version, of whatever report that stands, with these bytes; those of a withdrawn one may be published again. */
    public Optional<HeldReport> withHash(Sha256 sha256) {
        return reports.withHash(sha256.hex()).map(ReportRow::held);
    }

    /** The latest version of the report whose first version has this id. */
    public Optional<HeldReport> latestOf(ReportId first) {
        return reports.latestOf(first.value()).map(ReportRow::held);
    }

    /** One page of all versions, in the order in which they were taken in. */
    public Page<HeldReport> list(Paging paging) {
        long after = paging.after().map(cursor -> cursor.part(0, Long::valueOf)).orElse(0L);
        return Page.of(reports.following(after, paging.lookAhead()), paging, row -> Cursor.of(row.seq))
                .map(ReportRow::held);
    }

    /** The text of a version that is held, as JSON. */
    public String structure(ReportId id) {
        return documents.structure(id.value());
    }

    /** At most {@code length} bytes of the document of a version that is held, counted from 0; fewer at its end. */
    public byte[] slice(ReportId id, int from, int length) {
        return documents.slice(id.value(), from, length);
    }
}
