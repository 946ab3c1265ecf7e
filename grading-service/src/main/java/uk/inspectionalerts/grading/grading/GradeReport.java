package uk.inspectionalerts.grading.grading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jboss.logging.MDC;
import uk.inspectionalerts.grading.filing.RecordLock;
import uk.inspectionalerts.grading.filing.Report;
import uk.inspectionalerts.grading.filing.Reports;
import uk.inspectionalerts.grading.filing.Status;
import uk.inspectionalerts.grading.filing.Texts;
import uk.inspectionalerts.grading.grading.ReportEvent.Erased;
import uk.inspectionalerts.grading.grading.ReportEvent.Received;
import uk.inspectionalerts.grading.grading.ReportEvent.Withdrawn;
import uk.inspectionalerts.grading.publishing.Cause;
import uk.inspectionalerts.grading.publishing.Outcomes;
import uk.inspectionalerts.messaging.Event;
import uk.inspectionalerts.messaging.Inbox;

/** Takes in what happened to a report and publishes what follows, in one transaction. */
@ApplicationScoped
class GradeReport {

    private final Inbox inbox;
    private final RecordLock lock;
    private final Reports reports;
    private final Texts texts;
    private final DocumentReading reading;
    private final Outcomes outcomes;
    private final EraseReport eraseReport;

    GradeReport(
            Inbox inbox,
            RecordLock lock,
            Reports reports,
            Texts texts,
            DocumentReading reading,
            Outcomes outcomes,
            EraseReport eraseReport) {
        this.inbox = inbox;
        this.lock = lock;
        this.reports = reports;
        this.texts = texts;
        this.reading = reading;
        this.outcomes = outcomes;
        this.eraseReport = eraseReport;
    }

    /**
     * Answers what became of the report; empty where nothing did, since the event was handled before or is about a version that
     * is not later than the one held.
     */
    @Transactional
    Optional<Status> handle(Event event, ReportEvent report) {
        if (!inbox.claim(event)) {
            return Optional.empty();
        }
        lock.take();
        outcomes.loadHistory();
        boolean later = reports.versionOf(report.report()).stream().allMatch(held -> report.version() > held);
        return later ? Optional.of(report.fold(this::receive, this::withdraw, this::erase)) : Optional.empty();
    }

    private Status receive(Received revised) {
        Optional<Report> before = reports.find(revised.report());
        // other bytes of the same words are no news: whatever was wished for them, it stays as it was wished for the
        // words
        Received received = before.filter(held -> revised.saysTheSame())
                .map(held -> revised.withAlerts(held.provenance().alerts()))
                .orElse(revised);
        Report after = reading.read(received);
        after.urn().ifPresent(urn -> MDC.put("authority", urn));
        reports.keep(after);
        texts.keep(after.id(), received.document());
        outcomes.settle(Cause.takenIn(before, after));
        return after.status();
    }

    private Status withdraw(Withdrawn withdrawn) {
        Optional<Report> before = reports.find(withdrawn.report());
        reports.withdraw(withdrawn.report(), withdrawn.version());
        texts.forget(withdrawn.report());
        before.map(report -> Cause.withdrawn(report, withdrawn.reason()))
                .ifPresentOrElse(outcomes::settle, outcomes::complete);
        return Status.WITHDRAWN;
    }

    /** Whatever became of the event of its withdrawal, an erased report stands no longer. */
    private Status erase(Erased erased) {
        withdraw(new Withdrawn(erased.report(), erased.version(), "the report was erased"));
        eraseReport.handle(erased);
        return Status.WITHDRAWN;
    }
}
