package uk.inspectionalerts.grading.grading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import uk.inspectionalerts.grading.filing.Report;
import uk.inspectionalerts.grading.filing.Reports;
import uk.inspectionalerts.grading.filing.Texts;
import uk.inspectionalerts.grading.grading.ReportEvent.Received;
import uk.inspectionalerts.grading.judgement.Document;
import uk.inspectionalerts.grading.publishing.Cause;
import uk.inspectionalerts.grading.publishing.Outcomes;
import uk.inspectionalerts.grading.publishing.Said;

/** Reads a stored document by today's rules and decisions. */
@ApplicationScoped
public class ReadAgain {

    private final Reports reports;
    private final Texts texts;
    private final DocumentReading reading;
    private final Outcomes outcomes;

    ReadAgain(Reports reports, Texts texts, DocumentReading reading, Outcomes outcomes) {
        this.reports = reports;
        this.texts = texts;
        this.reading = reading;
        this.outcomes = outcomes;
    }

    /**
     * What became of a document.
     *
     * @param said what was published because of it
     */
    public record Result(Report before, Report after, List<Said> said) {

        /** Whether anything about it is another than before. */
        public boolean changed() {
            return !before.equals(after);
        }
    }

    /**
     * Reads the document again, keeps what it says now and publishes what follows, in the running transaction, which holds the
     * lock on the record. Where it says what it said, nothing happens.
     *
     * @param reason why, in words that those read who are told of a correction
     */
    @Transactional(TxType.MANDATORY)
    public Result read(Report before, String reason) {
        Document text = texts.find(before.id())
                .orElseThrow(() -> new IllegalStateException("report " + before.id() + " was kept without its text"));
        Report after = reading.read(new Received(before.id(), before.version(), before.provenance(), text, true));
        if (after.equals(before)) {
            return new Result(before, after, List.of());
        }
        reports.keep(after);
        return new Result(before, after, outcomes.settle(Cause.readAgain(before, after, reason)));
    }
}
