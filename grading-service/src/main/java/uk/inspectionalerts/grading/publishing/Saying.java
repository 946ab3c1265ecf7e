package uk.inspectionalerts.grading.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.inspectionalerts.grading.composing.AuthorityNamed;
import uk.inspectionalerts.grading.composing.GradedOutcome;
import uk.inspectionalerts.grading.composing.Outcome;
import uk.inspectionalerts.grading.composing.Revision;
import uk.inspectionalerts.grading.filing.Report;
import uk.inspectionalerts.grading.filing.Status;
import uk.inspectionalerts.grading.history.AlertDecision;
import uk.inspectionalerts.grading.history.Inspection;
import uk.inspectionalerts.messaging.OutgoingEvent;

/** Says what differs from what was said before, and keeps it as what was last said. */
@ApplicationScoped
class Saying {

    private final InspectionRows rows;
    private final OutcomeJson json;
    private final Changes changes;

    Saying(InspectionRows rows, OutcomeJson json, Changes changes) {
        this.rows = rows;
        this.json = json;
        this.changes = changes;
    }

    /**
     * Says all that is new, and takes back what was said of these authorities or of the changed document and is not among it.
     *
     * @param outcomes all that is to be said of these authorities
     * @param current the inspections whose grades stand today
     * @param fingerprint that of the milestones of an inspection
     */
    List<Said> say(
            Collection<Outcome> outcomes,
            Set<UUID> current,
            Function<UUID, UUID> fingerprint,
            Set<String> urns,
            Cause cause) {
        Map<UUID, InspectionRow> said = new LinkedHashMap<>();
        rows.touchedBy(urns, cause.filedUnder()).forEach(row -> said.put(row.id, row));
        Set<UUID> standing = outcomes.stream().map(Outcome::inspection).collect(Collectors.toSet());
        List<InspectionRow> gone = said.values().stream()
                .filter(row -> row.outcome != null && !standing.contains(row.id))
                .filter(row -> row.report != null || cause.ofNoDocument())
                .toList();
        boolean told = said.values().stream()
                .filter(row -> gone.contains(row) || cause.movedFrom(row.id))
                .anyMatch(row -> row.alerted);
        List<Said> news = new ArrayList<>();
        gone.forEach(row -> news.add(withdraw(row, cause)));
        for (Outcome outcome : outcomes) {
            InspectionRow row = said.getOrDefault(outcome.inspection(), new InspectionRow(outcome.inspection()));
            row.milestones = outcome.fold(graded -> fingerprint.apply(row.id), held -> null);
            say(row, outcome, cause, told).ifPresent(news::add);
            row.current = current.contains(row.id);
            rows.persist(row);
        }
        return news;
    }

    /** @param told whether people were told what this document said under another inspection, which it no longer says */
    private Optional<Said> say(InspectionRow row, Outcome outcome, Cause cause, boolean told) {
        Optional<Outcome> before = Optional.ofNullable(row.outcome).map(kept -> json.read(row));
        boolean spoken = row.alerted || before.flatMap(Outcome::report).isPresent();
        boolean firstTold = before.isPresent() && !row.alerted && cause.bringsNewsOf(outcome, told);
        if (before.filter(outcome::equals).isPresent() && !firstTold) {
            return Optional.empty();
        }
        Optional<Revision> revision = before.filter(
                        old -> spoken || outcome.report().isEmpty())
                .flatMap(old -> revision(old, outcome, cause));
        AlertDecision alert = before.isPresent() && spoken && !firstTold
                ? cause.ofCorrection(
                        outcome,
                        row.alerted,
                        revision.map(r -> !r.changes().isEmpty()).orElse(false))
                : cause.ofNews(outcome, told);
        keep(row, outcome, alert);
        OutgoingEvent event = outcome.fold(
                graded -> revision.map(r -> json.revised(graded, row.version, alert, r))
                        .orElseGet(() -> json.said(graded, row.version, alert)),
                held -> json.said(held, row.version, alert));
        changes.say(event, row);
        return Optional.of(said(row, event, revision.map(Revision::changes).orElse(List.of())));
    }

    /**
     * How a graded inspection is said anew. The first document of one that was known from the history alone, and of which nobody was
     * told, is news of its own and no revision.
     */
    private static Optional<Revision> revision(Outcome before, Outcome after, Cause cause) {
        return before.fold(
                oldGraded -> after.fold(
                        graded -> Optional.of(Revision.between(oldGraded, graded, cause.reasonFor(after))),
                        held -> Optional.<Revision>empty()),
                oldHeld -> Optional.empty());
    }

    private static Said said(InspectionRow row, OutgoingEvent event, List<String> changes) {
        return new Said(row.id, event.type(), row.alert, changes);
    }

    private void keep(InspectionRow row, Outcome outcome, AlertDecision alert) {
        row.version++;
        row.key = outcome.key();
        row.alert = alert.alert();
        row.alertReason = alert.reason();
        row.alerted |= alert.alert();
        row.urn = outcome.authority().map(AuthorityNamed::urn).orElse(null);
        row.report = outcome.report().orElse(null);
        row.takenBack = false;
        row.basis = outcome.fold(GradedOutcome::basis, held -> Inspection.Basis.REPORT.code());
        row.publishedOn = outcome.publishedOn();
        row.publishedOnBasis = outcome.publishedOnBasis();
        row.status = outcome.fold(GradedOutcome::status, held -> Status.REVIEW.code());
        row.framework = outcome.fold(GradedOutcome::framework, held -> null);
        row.kind = outcome.fold(GradedOutcome::kind, held -> null);
        row.inspectionStart = outcome.fold(GradedOutcome::inspectionStart, held -> null);
        row.inspectionEnd = outcome.fold(GradedOutcome::inspectionEnd, held -> null);
        row.grades = outcome.fold(json::grades, held -> "{}");
        row.outcome = json.write(outcome);
    }

    /** Who was told grades hears that they no longer stand. A notice that a report is being checked is followed by its result. */
    private Said withdraw(InspectionRow row, Cause cause) {
        Optional<UUID> replacement = cause.after().map(Report::inspection);
        Outcome outcome = json.read(row);
        boolean gradesTold = outcome.fold(graded -> true, held -> false);
        row.version++;
        row.alert = row.alerted && (gradesTold || replacement.isEmpty());
        row.alertReason = cause.reason();
        row.status = Status.WITHDRAWN.code();
        row.grades = "{}";
        row.current = false;
        row.alerted = false;
        row.takenBack = cause.takenBack().filter(row.id::equals).isPresent();
        row.outcome = null;
        row.report = null;
        row.milestones = null;
        OutgoingEvent event = json.withdrawn(outcome, row.version, row.alert, cause.reason(), replacement);
        changes.say(event, row);
        return said(row, event, List.of());
    }
}
