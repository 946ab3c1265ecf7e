package uk.inspectionalerts.ingest.intake;

import java.util.List;
import uk.inspectionalerts.ingest.report.Report;
import uk.inspectionalerts.ingest.report.ReportId;
import uk.inspectionalerts.ingest.structure.Extraction;
import uk.inspectionalerts.web.ProblemException;

/** Why a document is not taken in, each reason with its status; the titles are few and count in the metrics. */
final class Refusal {

    private static final int CONFLICT = 409;
    private static final int TOO_LARGE = 413;
    private static final int UNSUPPORTED_MEDIA_TYPE = 415;
    private static final int UNPROCESSABLE = 422;
    private static final int UNAVAILABLE = 503;

    private Refusal() {}

    static ProblemException kindNotRead(String contentType) {
        return new ProblemException(
                UNSUPPORTED_MEDIA_TYPE,
                "Kind of document not read",
                (contentType == null ? "The header Content-Type is missing" : "Content-Type is " + contentType)
                        + ": application/pdf, text/html and text/plain are read.");
    }

    static ProblemException unread(Extraction.Refused document) {
        return switch (document.reason()) {
            case EMPTY -> new ProblemException(UNPROCESSABLE, "Empty document", document.message());
            case NOT_WHAT_IT_SAYS ->
                new ProblemException(UNSUPPORTED_MEDIA_TYPE, "Content contradicts its type", document.message());
            case UNREADABLE -> new ProblemException(UNPROCESSABLE, "Unreadable document", document.message());
            case ENCRYPTED -> new ProblemException(UNPROCESSABLE, "Encrypted document", document.message());
            case TOO_MANY_PAGES -> new ProblemException(TOO_LARGE, "Too many pages", document.message());
            case TIMED_OUT -> new ProblemException(UNPROCESSABLE, "Too slow to read", document.message());
            case OUT_OF_MEMORY -> new ProblemException(UNPROCESSABLE, "Too big to read", document.message());
        };
    }

    /** Too many documents at once: this one was not looked at. */
    static ProblemException busy() {
        return new ProblemException(
                UNAVAILABLE, "Busy", "Too many documents are being read: send this one again in a moment.");
    }

    static ProblemException replacesNothing(ReportId replaced) {
        return new ProblemException(
                UNPROCESSABLE,
                "No such report to replace",
                "replaces is " + replaced + ", which is no report here: see GET /reports for those that are.");
    }

    static ProblemException replacedAlready(ReportId replaced, Report latest) {
        return new ProblemException(
                CONFLICT,
                "Replaced already",
                "The report " + replaced + " was already revised: replace its latest version, " + latest.id() + ".");
    }

    static ProblemException replacesWithdrawn(ReportId replaced) {
        return new ProblemException(
                CONFLICT,
                "Report withdrawn",
                "The report " + replaced + " was withdrawn: if it is published again, send it without replaces.");
    }

    static ProblemException heldOtherwise(Report held, List<String> differences) {
        return new ProblemException(
                CONFLICT,
                "Held with other details",
                "These bytes are held as the report " + held.id() + ", but " + String.join("; ", differences)
                        + ". Leave out what differs to be answered with that report.");
    }

    static ProblemException heldAlready(Report held) {
        return new ProblemException(
                CONFLICT,
                "Held already",
                "These bytes are held as the report " + held.id() + ": a revision needs other bytes.");
    }

    static ProblemException keyUsed(String key) {
        return new ProblemException(
                CONFLICT,
                "Idempotency key used",
                "The Idempotency-Key \"" + key
                        + "\" was used for other bytes or parameters: use a new key for a new request.");
    }
}
