package uk.inspectionalerts.ingest.archive;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import uk.inspectionalerts.ingest.report.AlertChoice;
import uk.inspectionalerts.ingest.report.Erasure;
import uk.inspectionalerts.ingest.report.Given;
import uk.inspectionalerts.ingest.report.HeldReport;
import uk.inspectionalerts.ingest.report.MediaKind;
import uk.inspectionalerts.ingest.report.Provenance;
import uk.inspectionalerts.ingest.report.Report;
import uk.inspectionalerts.ingest.report.ReportId;
import uk.inspectionalerts.ingest.report.Sha256;
import uk.inspectionalerts.ingest.report.Urn;
import uk.inspectionalerts.ingest.report.Withdrawal;

@Entity
@Table(name = "report")
class ReportRow {
    @Id
    UUID id;

    @Column(insertable = false, updatable = false)
    Long seq;

    UUID first;
    int version;
    UUID replaces;
    String sha256;

    @Enumerated(EnumType.STRING)
    MediaKind kind;

    int bytes;
    int pages;

    @Column(name = "image_only")
    boolean imageOnly;

    boolean truncated;
    String source;

    @Column(name = "handed_in_by")
    String handedInBy;

    @Column(name = "received_at")
    Instant receivedAt;

    String urn;

    @Column(name = "published_on")
    LocalDate publishedOn;

    @Column(name = "source_url")
    String sourceUrl;

    @Enumerated(EnumType.STRING)
    AlertChoice alerts;

    @Column(name = "event_id")
    UUID eventId;

    // a sent event is deleted some days later, so its absence says the same as its mark
    @Formula("not exists (select 1 from outbox o where o.id = event_id and o.sent_at is null)")
    boolean sent;

    @Column(name = "withdrawn_at")
    Instant withdrawnAt;

    @Column(name = "withdrawn_by")
    String withdrawnBy;

    @Column(name = "withdrawal_reason")
    String withdrawalReason;

    @Column(name = "erased_at")
    Instant erasedAt;

    @Column(name = "erased_by")
    String erasedBy;

    @Column(name = "erasure_reason")
    String erasureReason;

    static ReportRow of(Report report, UUID eventId) {
        ReportRow row = new ReportRow();
        row.id = report.id().value();
        row.first = report.first().value();
        row.version = report.version();
        row.replaces = report.replaces().map(ReportId::value).orElse(null);
        row.sha256 = report.sha256().hex();
        row.kind = report.kind();
        row.bytes = report.bytes();
        row.pages = report.pages();
        row.imageOnly = report.imageOnly();
        row.truncated = report.truncated();
        row.source = report.provenance().source();
        row.handedInBy = report.provenance().handedInBy();
        row.receivedAt = report.provenance().receivedAt();
        row.urn = report.given().urn().map(Urn::digits).orElse(null);
        row.publishedOn = report.given().publishedOn().orElse(null);
        row.sourceUrl = report.given().sourceUrl().map(URI::toString).orElse(null);
        row.alerts = report.given().alerts();
        row.eventId = eventId;
        return row;
    }

    HeldReport held() {
        return new HeldReport(
                report(),
                sent,
                Optional.ofNullable(withdrawnAt).map(this::withdrawal),
                Optional.ofNullable(erasedAt).map(this::erasure));
    }

    private Report report() {
        return new Report(
                new ReportId(id),
                new ReportId(first),
                version,
                Optional.ofNullable(replaces).map(ReportId::new),
                new Sha256(sha256),
                kind,
                bytes,
                pages,
                imageOnly,
                truncated,
                new Provenance(source, handedInBy, receivedAt),
                new Given(
                        Optional.ofNullable(urn).map(Urn::new),
                        Optional.ofNullable(publishedOn),
                        Optional.ofNullable(sourceUrl).map(URI::create),
                        alerts));
    }

    private Erasure erasure(Instant at) {
        return new Erasure(erasureReason, erasedBy, at);
    }

    private Withdrawal withdrawal(Instant at) {
        return new Withdrawal(withdrawalReason, withdrawnBy, at);
    }
}
