package uk.inspectionalerts.ingest.withdrawal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import uk.inspectionalerts.ingest.archive.Archive;
import uk.inspectionalerts.ingest.publishing.ReportEvents;
import uk.inspectionalerts.ingest.report.HeldReport;
import uk.inspectionalerts.ingest.report.Report;
import uk.inspectionalerts.ingest.report.ReportId;
import uk.inspectionalerts.ingest.report.ReportStatus;
import uk.inspectionalerts.ingest.report.Withdrawal;
import uk.inspectionalerts.messaging.Operations;
import uk.inspectionalerts.messaging.Outbox;
import uk.inspectionalerts.web.ProblemException;

/** The use case: a report was withdrawn, and everyone who was told of it has to hear that too. */
@ApplicationScoped
public class WithdrawReport {

    private final Archive archive;
    private final ReportEvents events;
    private final Outbox outbox;
    private final Operations operations;

    WithdrawReport(Archive archive, ReportEvents events, Outbox outbox, Operations operations) {
        this.archive = archive;
        this.events = events;
        this.outbox = outbox;
        this.operations = operations;
    }

    /**
     * Withdraws the report with all its versions, and stores the event that says so with it. A report that is withdrawn
     * already stays as it is, with the reason that was given first.
     *
     * @param id any version of the report
     * @throws ProblemException 404 if there is none with that id
     */
    @Transactional
    public HeldReport handle(ReportId id, Withdrawal withdrawal) {
        archive.awaitTurn();
        HeldReport held = archive.find(id).orElseThrow(() -> ProblemException.notFound("report", id));
        if (held.status() == ReportStatus.WITHDRAWN) {
            return held;
        }
        ReportId first = held.report().first();
        Report latest = archive.latestOf(first).map(HeldReport::report).orElseThrow();
        outbox.append(events.withdrawn(latest, withdrawal));
        archive.withdraw(first, withdrawal);
        operations.note("withdrawn", "report " + first, withdrawal.by(), Optional.of(withdrawal.reason()), 1);
        return held.withdrawn(withdrawal);
    }
}
