package uk.inspectionalerts.notification.reckoning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.notification.deadline.Deadline;
import uk.inspectionalerts.notification.deadline.Duty;
import uk.inspectionalerts.notification.deadline.LiveDeadline;
import uk.inspectionalerts.notification.deadline.Step;

@Entity
@Table(name = "deadline")
class DeadlineRow {

    @Id
    UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "inspection")
    ReportRow report;

    String duty;

    LocalDate earliest;

    LocalDate latest;

    boolean estimated;

    String calendar;

    String reminded;

    String notice;

    @Column(name = "acknowledged_by")
    String acknowledgedBy;

    @Column(name = "acknowledged_at")
    Instant acknowledgedAt;

    String owner;

    @Column(name = "handed_over_by")
    String handedOverBy;

    @Column(name = "handed_over_at")
    Instant handedOverAt;

    @Column(name = "done_by")
    String doneBy;

    @Column(name = "done_at")
    Instant doneAt;

    static DeadlineRow of(ReportRow report, Duty duty) {
        DeadlineRow row = new DeadlineRow();
        row.id = idOf(report.inspection, duty);
        row.report = report;
        row.duty = duty.code();
        return row;
    }

    static UUID idOf(UUID inspection, Duty duty) {
        return UUID.nameUUIDFromBytes(("deadline " + inspection + " " + duty.code()).getBytes(StandardCharsets.UTF_8));
    }

    void reckoned(Deadline deadline, String version) {
        earliest = deadline.earliest();
        latest = deadline.latest();
        estimated = deadline.estimated();
        calendar = version;
    }

    Deadline deadline() {
        return new Deadline(Duty.of(duty).orElseThrow(), earliest, latest, estimated);
    }

    Optional<Step> reminded() {
        return Optional.ofNullable(reminded).map(code -> Step.valueOf(code.toUpperCase(Locale.ROOT)));
    }

    void reminded(Optional<Step> step) {
        reminded = step.map(Step::code).orElse(null);
    }

    boolean open() {
        return doneAt == null && report.withdrawnAt == null;
    }

    LiveDeadline live() {
        return new LiveDeadline(
                id,
                report.inspection,
                report.council(),
                report.publishedOn,
                Optional.ofNullable(report.receivedOn),
                deadline(),
                Optional.ofNullable(owner),
                acknowledgedAt == null
                        ? Optional.empty()
                        : Optional.of(new LiveDeadline.Mark(acknowledgedBy, acknowledgedAt)),
                doneAt == null ? Optional.empty() : Optional.of(new LiveDeadline.Mark(doneBy, doneAt)));
    }
}
