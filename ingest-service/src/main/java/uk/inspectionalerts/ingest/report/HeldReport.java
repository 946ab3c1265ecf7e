package uk.inspectionalerts.ingest.report;

import java.util.Objects;
import java.util.Optional;

/**
 * A version of a report as it is held now.
 *
 * @param onBroker the broker has acknowledged the event that tells of it
 * @param withdrawal that it was withdrawn; empty while it stands
 * @param erasure that its bytes and its text were erased after that; empty while they are there
 */
public record HeldReport(Report report, boolean onBroker, Optional<Withdrawal> withdrawal, Optional<Erasure> erasure) {
    public HeldReport {
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(withdrawal, "withdrawal");
        if (erasure.isPresent() && withdrawal.isEmpty()) {
            throw new IllegalArgumentException("only what was withdrawn is erased");
        }
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
        return new HeldReport(report, onBroker, Optional.of(by), erasure);
    }

    /** The same, erased. */
    public HeldReport erased(Erasure by) {
        return new HeldReport(report, onBroker, withdrawal, Optional.of(by));
    }
}
