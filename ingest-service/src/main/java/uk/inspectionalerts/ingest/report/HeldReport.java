package uk.inspectionalerts.ingest.report;

import java.util.Objects;
import java.util.Optional;

/**
 * A version of a report as it is held now.
 *
 * @param onBroker the broker has acknowledged the event that tells of it
 * @param withdrawal that it was withdrawn; empty while it stands
 */
public record HeldReport(Report report, boolean onBroker, Optional<Withdrawal> withdrawal) {
    public HeldReport {
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(withdrawal, "withdrawal");
    }

    /** How far it has come. */
    public ReportStatus status() {
        if (withdrawal.isPresent()) {
            return ReportStatus.WITHDRAWN;
        }
        return onBroker ? ReportStatus.PUBLISHED : ReportStatus.ACCEPTED;
    }

    /** The same, withdrawn. */
    public HeldReport withdrawn(Withdrawal by) {
        return new HeldReport(report, onBroker, Optional.of(by));
    }
}
