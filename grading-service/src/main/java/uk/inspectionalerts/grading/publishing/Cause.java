package uk.inspectionalerts.grading.publishing;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.inspectionalerts.grading.composing.AuthorityNamed;
import uk.inspectionalerts.grading.composing.Outcome;
import uk.inspectionalerts.grading.filing.Report;
import uk.inspectionalerts.grading.history.AlertChoice;
import uk.inspectionalerts.grading.history.AlertDecision;

/**
 * What set off a new derivation: a document that was taken in, replaced, read again or withdrawn, or no document at all. It decides
 * who is told of what follows.
 *
 * @param before the document as it was held until now
 * @param after the document as it is held now; empty when it was withdrawn
 * @param urns the authorities whose outcomes may change in more than their place among the others
 * @param reason why, in words
 */
public record Cause(Optional<Report> before, Optional<Report> after, Set<String> urns, String reason) {

    /** A document was taken in, for the first time or in place of an earlier version. */
    public static Cause takenIn(Optional<Report> before, Report after) {
        String reason = before.isPresent()
                ? "the report was replaced by a later version"
                : "another document of the same inspection says something else";
        return of(before, Optional.of(after), reason);
    }

    /** A document that was held all along says something else now, by new rules or by a person's decision. */
    public static Cause readAgain(Report before, Report after, String reason) {
        return of(Optional.of(before), Optional.of(after), reason);
    }

    /** A document was withdrawn by its publisher. */
    public static Cause withdrawn(Report before, String reason) {
        return of(Optional.of(before), Optional.empty(), reason);
    }

    /** No document changed, but what the service ships and by which rules it counts. Nobody is told. */
    static Cause shipped(Set<String> urns) {
        return new Cause(
                Optional.empty(),
                Optional.empty(),
                urns,
                "the history or the rules that ship with the service are other ones");
    }

    /** No document changed, but a publication day came to its end, on which more reports might have come. Nobody is told. */
    static Cause dayEnded() {
        return new Cause(Optional.empty(), Optional.empty(), Set.of(), "the publication day has ended");
    }

    /** No document changed, but how far the record is proven complete. Nobody is told. */
    static Cause completed() {
        return new Cause(
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                "the record is proven complete to another day than before");
    }

    private static Cause of(Optional<Report> before, Optional<Report> after, String reason) {
        return new Cause(
                before,
                after,
                Stream.concat(before.stream(), after.stream())
                        .flatMap(report -> report.urn().stream())
                        .collect(Collectors.toUnmodifiableSet()),
                reason);
    }

    /** The inspections under which the document is or was filed. */
    Set<UUID> filedUnder() {
        return documents().map(Report::inspection).collect(Collectors.toUnmodifiableSet());
    }

    /** The inspection of which a document was withdrawn by its publisher. */
    Optional<UUID> takenBack() {
        return before.filter(report -> after.isEmpty()).map(Report::inspection);
    }

    /** Whether the document was filed under this inspection and is so no longer. */
    boolean movedFrom(UUID inspection) {
        return before.map(Report::inspection).filter(inspection::equals).isPresent()
                && after.map(Report::inspection)
                        .filter(now -> !now.equals(inspection))
                        .isPresent();
    }

    /** Why what is said about an inspection changes. */
    String reasonFor(Outcome outcome) {
        if (ofNoDocument() || filedUnder().contains(outcome.inspection())) {
            return reason;
        }
        return outcome.authority()
                        .map(AuthorityNamed::urn)
                        .filter(urns::contains)
                        .isPresent()
                ? "the record of this authority's earlier inspections changed"
                : "the record among which it is counted changed";
    }

    /**
     * Whether an outcome that was never published before is told. It is, however old, where it takes the place of what people
     * were told of the same document: a notice that it is being checked, or grades filed under another inspection.
     */
    AlertDecision ofNews(Outcome outcome, boolean told) {
        if (outcome.report().isEmpty()) {
            return new AlertDecision(false, "known from the history, without a document");
        }
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
                .orElse(new AlertDecision(
                        false, ofNoDocument() ? "taken from the history" : "follows from a withdrawal"));
    }

    /**
     * Whether the document is the first of its inspection that is to be told, after others that were taken in as history. It is
     * news then, however long its grades have been in the record.
     */
    boolean bringsNewsOf(Outcome outcome, boolean told) {
        return after.filter(report -> !report.held() && report.inspection().equals(outcome.inspection()))
                .filter(report -> ofNews(outcome, told).alert())
                .isPresent();
    }

    /**
     * Whether a correction is told. Only those who were told hear of it, and only if what they were told changed. What an earlier
     * inspection puts right about a later one is told only when that earlier report is news itself: loading history corrects in
     * silence. That another report came on the same day was to be expected.
     */
    AlertDecision ofCorrection(Outcome outcome, boolean toldBefore, boolean toldChanged) {
        if (!toldBefore || !toldChanged) {
            return new AlertDecision(false, toldBefore ? "nothing that was told changed" : "nobody was told before");
        }
        if (after.filter(report -> report.provenance().alerts() == AlertChoice.NEVER)
                .isPresent()) {
            return new AlertDecision(false, "taken in as history");
        }
        if (ofNoDocument()) {
            return new AlertDecision(false, reason);
        }
        boolean own = filedUnder().contains(outcome.inspection());
        boolean arrives = before.isEmpty();
        if (!own
                && arrives
                && documents().anyMatch(report -> report.published().on().equals(outcome.publishedOn()))) {
            return new AlertDecision(false, "follows from another report of the same day");
        }
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

    /** Whether the service itself changed, the day, or what is proven of the record, and no document. */
    boolean ofNoDocument() {
        return before.isEmpty() && after.isEmpty();
    }

    private Stream<Report> documents() {
        return Stream.concat(before.stream(), after.stream());
    }
}
