package uk.inspectionalerts.grading.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.inspectionalerts.grading.authority.AuthorityRegister;
import uk.inspectionalerts.grading.filing.Report;
import uk.inspectionalerts.grading.filing.Reports;
import uk.inspectionalerts.grading.filing.Status;
import uk.inspectionalerts.grading.history.AlertDecision;
import uk.inspectionalerts.grading.history.Entry;
import uk.inspectionalerts.grading.shipping.ShippedHistory;
import uk.inspectionalerts.messaging.Outbox;
import uk.inspectionalerts.messaging.OutgoingEvent;

/** What was said about each inspection. Derives it again when a document changes, and publishes the difference. */
@ApplicationScoped
public class Outcomes {

    private final Reports reports;
    private final AuthorityRegister register;
    private final ShippedHistory history;
    private final InspectionRows rows;
    private final OutcomeJson json;
    private final Outbox outbox;

    Outcomes(
            Reports reports,
            AuthorityRegister register,
            ShippedHistory history,
            InspectionRows rows,
            OutcomeJson json,
            Outbox outbox) {
        this.reports = reports;
        this.register = register;
        this.history = history;
        this.rows = rows;
        this.json = json;
        this.outbox = outbox;
    }

    /**
     * Brings what is said into line with the documents that are held, in the running transaction, which holds the lock on the
     * record. Says nothing where nothing changed, and answers what it said.
     */
    @Transactional(TxType.MANDATORY)
    public List<Said> settle(Cause cause) {
        Map<UUID, InspectionRow> said = new LinkedHashMap<>();
        rows.touchedBy(cause.urns(), cause.filedUnder()).forEach(row -> said.put(row.id, row));
        Map<UUID, Outcome> derived = new LinkedHashMap<>();
        Set<UUID> current = new HashSet<>();
        for (String urn : cause.urns()) {
            List<Report> documents = reports.ofAuthority(urn);
            Dossier dossier = new Dossier(
                    register.byUrn(urn).orElseThrow(), documents, background(urn, documents, said.keySet()));
            dossier.outcomes().forEach(outcome -> derived.put(outcome.inspection(), outcome));
            dossier.current().ifPresent(current::add);
        }
        cause.after()
                .filter(report -> report.urn().isEmpty())
                .map(report -> HeldOutcome.of(report, Optional.empty()))
                .ifPresent(held -> derived.put(held.inspection(), held));
        List<InspectionRow> gone = said.values().stream()
                .filter(row -> row.outcome != null && !derived.containsKey(row.id))
                .toList();
        boolean told = gone.stream().anyMatch(row -> row.alerted);
        List<Said> news = new ArrayList<>();
        gone.forEach(row -> news.add(withdraw(row, cause)));
        derived.values().forEach(outcome -> {
            InspectionRow row = said.getOrDefault(outcome.inspection(), new InspectionRow(outcome.inspection()));
            say(row, outcome, cause, told).ifPresent(news::add);
            row.current = current.contains(row.id);
            rows.persist(row);
        });
        return news;
    }

    /** What the history knows, without inspections whose last document was withdrawn: they no longer stand. */
    private List<Entry> background(String urn, List<Report> documents, Set<UUID> everSaid) {
        Set<UUID> standing = documents.stream().map(Report::inspection).collect(Collectors.toSet());
        return history.of(urn).stream()
                .filter(entry -> standing.contains(entry.inspection().id())
                        || !everSaid.contains(entry.inspection().id()))
                .toList();
    }

    /** @param told whether people were told what this document said under another inspection, which it no longer says */
    private Optional<Said> say(InspectionRow row, Outcome outcome, Cause cause, boolean told) {
        Optional<Outcome> before = Optional.ofNullable(row.outcome).map(kept -> json.read(row));
        boolean firstTold = before.isPresent() && !row.alerted && cause.bringsNewsOf(outcome);
        if (before.filter(outcome::equals).isPresent() && !firstTold) {
            return Optional.empty();
        }
        Optional<Revision> revision = before.flatMap(old -> old.fold(
                oldGraded -> outcome.fold(
                        graded ->
                                Optional.of(Revision.between(oldGraded, graded, cause.reasonFor(outcome.inspection()))),
                        held -> Optional.<Revision>empty()),
                oldHeld -> Optional.empty()));
        AlertDecision alert = before.isPresent() && !firstTold
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
        outbox.append(event);
        return Optional.of(said(row, event, revision.map(Revision::changes).orElse(List.of())));
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
        row.outcome = null;
        OutgoingEvent event = json.withdrawn(outcome, row.version, row.alert, cause.reason(), replacement);
        outbox.append(event);
        return said(row, event, List.of());
    }
}
