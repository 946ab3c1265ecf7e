package uk.inspectionalerts.grading.publishing;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.inspectionalerts.grading.filing.Report;
import uk.inspectionalerts.grading.history.AlertChoice;
import uk.inspectionalerts.grading.history.AlertDecision;

/**
 * What set off a new derivation: a document that was taken in, replaced, read again or withdrawn. It decides who is told of what follows.
 *
 * @param before the document as it was held until now
 * @param after the document as it is held now; empty when it was withdrawn
 * @param reason why, in words
 */
public record Cause(Optional<Report> before, Optional<Report> after, String reason) {

    /** A document was taken in, for the first time or in place of an earlier version. */
    public static Cause takenIn(Optional<Report> before, Report after) {
        String reason = before.isPresent()
                ? "the report was replaced by a later version"
                : "another document of the same inspection says something else";
        return new Cause(before, Optional.of(after), reason);
    }

    /** A document that was held all along says something else now, by new rules or by a person's decision. */
    public static Cause readAgain(Report before, Report after, String reason) {
        return new Cause(Optional.of(before), Optional.of(after), reason);
    }

    /** A document was withdrawn by its publisher. */
    public static Cause withdrawn(Report before, String reason) {
        return new Cause(Optional.of(before), Optional.empty(), reason);
    }

    /** The authorities whose outcomes may change. */
    Set<String> urns() {
        return documents().flatMap(report -> report.urn().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** The inspections under which the document is or was filed. */
    Set<UUID> filedUnder() {
        return documents().map(Report::inspection).collect(Collectors.toUnmodifiableSet());
    }

    /** Why what is said about an inspection changes. */
    String reasonFor(UUID inspection) {
        return filedUnder().contains(inspection)
                ? reason
                : "the record of this authority's earlier inspections changed";
    }

    /**
     * Whether an outcome that was never published before is told. It is, however old, where it takes the place of what people
     * were told of the same document: a notice that it is being checked, or grades filed under another inspection.
     */
    AlertDecision ofNews(Outcome outcome, boolean told) {
        boolean inItsPlace = told
                && after.filter(report -> report.inspection().equals(outcome.inspection())
                                && report.provenance().alerts() != AlertChoice.NEVER)
                        .isPresent();
        if (inItsPlace) {
            return new AlertDecision(true, "takes the place of what was told");
        }
        return after.map(report -> AlertDecision.of(
                        report.provenance().alerts(),
                        outcome.published(),
                        report.provenance().receivedOn(),
                        report.lastDay()))
                .orElse(new AlertDecision(false, "follows from a withdrawal"));
    }

    /**
     * Whether the document is the first of its inspection that is to be told, after others that were taken in as history. It is
     * news then, however long its grades have been in the record.
     */
    boolean bringsNewsOf(Outcome outcome) {
        return after.filter(report -> !report.held() && report.inspection().equals(outcome.inspection()))
                .filter(report -> ofNews(outcome, false).alert())
                .isPresent();
    }

    /**
     * Whether a correction is told. Only those who were told hear of it, and only if what they were told changed. What an earlier
     * inspection puts right about a later one is told only when that earlier report is news itself: loading history corrects in
     * silence.
     */
    AlertDecision ofCorrection(Outcome outcome, boolean toldBefore, boolean toldChanged) {
        if (!toldBefore || !toldChanged) {
            return new AlertDecision(false, toldBefore ? "nothing that was told changed" : "nobody was told before");
        }
        if (after.filter(report -> report.provenance().alerts() == AlertChoice.NEVER)
                .isPresent()) {
            return new AlertDecision(false, "taken in as history");
        }
        boolean own = filedUnder().contains(outcome.inspection());
        boolean news = after.map(report -> AlertDecision.of(
                                report.provenance().alerts(),
                                report.published(),
                                report.provenance().receivedOn(),
                                report.lastDay())
                        .alert())
                .orElse(true);
        return own || news
                ? new AlertDecision(true, "corrects what was told")
                : new AlertDecision(false, "follows from an older report that is no news itself");
    }

    private Stream<Report> documents() {
        return Stream.concat(before.stream(), after.stream());
    }
}
