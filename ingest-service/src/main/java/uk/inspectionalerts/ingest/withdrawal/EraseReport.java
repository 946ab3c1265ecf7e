package uk.inspectionalerts.ingest.withdrawal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import uk.inspectionalerts.ingest.archive.Archive;
import uk.inspectionalerts.ingest.publishing.ReportEvents;
import uk.inspectionalerts.ingest.report.Erasure;
import uk.inspectionalerts.ingest.report.HeldReport;
import uk.inspectionalerts.ingest.report.Report;
import uk.inspectionalerts.ingest.report.ReportId;
import uk.inspectionalerts.ingest.report.ReportStatus;
import uk.inspectionalerts.messaging.Operations;
import uk.inspectionalerts.messaging.Outbox;
import uk.inspectionalerts.web.ProblemException;

/** The use case: not even operators are to read a withdrawn report any more, here or in the other services. */
@ApplicationScoped
class EraseReport {

    private final Archive archive;
    private final ReportEvents events;
    private final Outbox outbox;
    private final Operations operations;

    EraseReport(Archive archive, ReportEvents events, Outbox outbox, Operations operations) {
        this.archive = archive;
        this.events = events;
        this.outbox = outbox;
        this.operations = operations;
    }

    /**
     * Erases bytes and text of all versions of the report, and stores the event that says so with it. A report that is
     * erased already stays as it is, with the reason that was given first.
     *
     * @param id any version of the report
     * @throws ProblemException 404 if there is none with that id, 409 if it was not withdrawn
     */
    @Transactional
    public HeldReport handle(ReportId id, Erasure erasure) {
        archive.awaitTurn();
        HeldReport held = archive.find(id).orElseThrow(() -> ProblemException.notFound("report", id));
        if (held.status() != ReportStatus.WITHDRAWN) {
            throw new ProblemException(
                    Status.CONFLICT.getStatusCode(),
                    "Report not withdrawn",
                    "The report " + id + " stands: withdraw it first, with POST /reports/" + id + "/withdrawal.");
        }
        if (held.erasure().isPresent()) {
            return held;
        }
        ReportId first = held.report().first();
        Report latest = archive.latestOf(first).map(HeldReport::report).orElseThrow();
        outbox.append(events.erased(latest, erasure));
        archive.erase(first, erasure);
        operations.note("erased", "report " + first, erasure.by(), Optional.of(erasure.reason()), 1);
        return held.erased(erasure);
    }
}
