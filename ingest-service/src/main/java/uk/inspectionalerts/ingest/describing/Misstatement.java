package uk.inspectionalerts.ingest.describing;

import java.time.LocalDate;
import uk.inspectionalerts.web.ProblemException;

/** What cannot be meant, each with its status; the titles are few and count in the metrics. */
final class Misstatement {

    private static final int UNPROCESSABLE = 422;

    private Misstatement() {}

    static ProblemException notUrn(String given) {
        return new ProblemException(
                UNPROCESSABLE,
                "Not a URN",
                "urn is \"" + given + "\": give the local authority's number, for example 80465, or leave urn out.");
    }

    static ProblemException notDate(String given) {
        return new ProblemException(
                UNPROCESSABLE,
                "Not a date",
                "publishedOn is \"" + given + "\": give a date such as 2022-07-05, or leave publishedOn out.");
    }

    static ProblemException notPublishedYet(LocalDate given, LocalDate today) {
        return new ProblemException(
                UNPROCESSABLE,
                "Not published yet",
                "publishedOn is " + given + ", and today is " + today
                        + " in England: only published reports are taken in. Send it on that day.");
    }

    static ProblemException notWebAddress(String given, int longest) {
        return ProblemException.badRequest(
                "sourceUrl",
                "sourceUrl is no http or https address of at most " + longest + " characters: \"" + given + "\".");
    }

    static ProblemException notAlertChoice(String given) {
        return ProblemException.badRequest("alerts", "alerts is \"" + given + "\": give auto, never or always.");
    }

    static ProblemException notReportId(String given) {
        return ProblemException.badRequest(
                "replaces", "replaces is \"" + given + "\": give the id of a report, as GET /reports shows it.");
    }

    static ProblemException badManifest(String reason) {
        return new ProblemException(UNPROCESSABLE, "Bad manifest", reason);
    }
}
