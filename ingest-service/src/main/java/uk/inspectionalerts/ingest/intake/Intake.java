package uk.inspectionalerts.ingest.intake;

import jakarta.enterprise.context.ApplicationScoped;
import uk.inspectionalerts.ingest.report.StructuredDocument;
import uk.inspectionalerts.ingest.structure.Extraction;
import uk.inspectionalerts.ingest.structure.ExtractionPool;
import uk.inspectionalerts.web.ProblemException;

/** Brings a document from its bytes to the archive: the slow reading first, outside of any transaction. */
@ApplicationScoped
public class Intake {

    private final ExtractionPool extraction;
    private final TakeInReport takeInReport;

    Intake(ExtractionPool extraction, TakeInReport takeInReport) {
        this.extraction = extraction;
        this.takeInReport = takeInReport;
    }

    /**
     * Takes the document in, or recognises its bytes.
     *
     * @throws ProblemException with the reason, as {@link Refusal} lists
     */
    public Receipt receive(Submission submission) {
        return takeInReport.recognise(submission).orElseGet(() -> takeInReport.handle(submission, read(submission)));
    }

    private StructuredDocument read(Submission submission) {
        return extraction
                .extract(submission.bytes(), submission.kind())
                .fold(Extraction.Structured::document, refused -> {
                    throw Refusal.unread(refused);
                });
    }
}
