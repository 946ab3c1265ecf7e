package uk.inspectionalerts.grading.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.inspectionalerts.grading.authority.Authority;
import uk.inspectionalerts.grading.authority.AuthorityRegister;
import uk.inspectionalerts.grading.completing.SourceClaims;
import uk.inspectionalerts.grading.composing.Dossier;
import uk.inspectionalerts.grading.composing.HeldOutcome;
import uk.inspectionalerts.grading.composing.Outcome;
import uk.inspectionalerts.grading.filing.Report;
import uk.inspectionalerts.grading.filing.Reports;
import uk.inspectionalerts.grading.milestone.Fingerprint;
import uk.inspectionalerts.grading.milestone.Milestone;
import uk.inspectionalerts.grading.publishing.Inspections.Recorded;
import uk.inspectionalerts.grading.shipping.KnownInspection;
import uk.inspectionalerts.grading.shipping.ShippedHistory;

/** Derives what is to be said about inspections from the whole record whenever that changes. */
@ApplicationScoped
public class Outcomes {

    private final Reports reports;
    private final AuthorityRegister register;
    private final ShippedHistory history;
    private final RecordReading record;
    private final Derivations derivations;
    private final InspectionRows rows;
    private final Saying saying;
    private final SourceClaims claims;

    Outcomes(
            Reports reports,
            AuthorityRegister register,
            ShippedHistory history,
            RecordReading record,
            Derivations derivations,
            InspectionRows rows,
            Saying saying,
            SourceClaims claims) {
        this.reports = reports;
        this.register = register;
        this.history = history;
        this.record = record;
        this.derivations = derivations;
        this.rows = rows;
        this.saying = saying;
        this.claims = claims;
    }

    /**
     * Brings what is said into line with the documents that are held, in the running transaction, which holds the lock on the
     * record. Says nothing where nothing changed, and answers what it said.
     */
    @Transactional(TxType.MANDATORY)
    public List<Said> settle(Cause cause) {
        claims.prove(record.today());
        Map<String, Dossier> dossiers = new TreeMap<>();
        cause.urns().forEach(urn -> dossiers.put(urn, dossier(urn, cause)));
        List<Recorded> others = record.published().stream()
                .filter(recorded -> !dossiers.containsKey(recorded.urn()))
                .toList();
        Map<UUID, List<Milestone>> reached = record.milestones(others, dossiers.values());
        others.stream()
                .filter(recorded ->
                        !fingerprint(recorded.inspection().id(), reached).equals(recorded.milestones()))
                .forEach(recorded -> dossiers.computeIfAbsent(recorded.urn(), urn -> dossier(urn, cause)));
        return say(dossiers, reached, cause);
    }

    /**
     * Loads the shipped history unless that was done, in the running transaction, which holds the lock on the record. Without it no
     * report may enter the record: its place among the others would be wrong.
     */
    @Transactional(TxType.MANDATORY)
    public void loadHistory() {
        if (derivations.none()) {
            refresh();
        }
    }

    /**
     * Brings what is said into line with what the service ships, in the running transaction, which holds the lock on the record.
     * Does nothing where that is what all was derived from.
     */
    @Transactional(TxType.MANDATORY)
    public List<Said> refresh() {
        if (!derivations.fromOtherFiles()) {
            return List.of();
        }
        Set<String> all = register.all().stream().map(Authority::urn).collect(Collectors.toUnmodifiableSet());
        List<Said> news = settle(Cause.shipped(all));
        derivations.done();
        return news;
    }

    /**
     * Says without reserve what was said "so far today" on a day that has ended, in the running transaction, which holds the lock on
     * the record.
     */
    @Transactional(TxType.MANDATORY)
    public List<Said> endDay() {
        if (!derivations.onAnotherDay()) {
            return List.of();
        }
        List<Said> news = settle(Cause.dayEnded());
        derivations.dayEnded();
        return news;
    }

    /**
     * Says anew what hangs on the day up to which the record is complete, in the running transaction, which holds the lock on the
     * record. Does nothing where that is the same day as before.
     */
    @Transactional(TxType.MANDATORY)
    public List<Said> complete() {
        LocalDate before = record.completeTo();
        claims.prove(record.today());
        return record.completeTo().equals(before) ? List.of() : settle(Cause.completed());
    }

    private List<Said> say(Map<String, Dossier> dossiers, Map<UUID, List<Milestone>> reached, Cause cause) {
        List<Outcome> outcomes = new ArrayList<>();
        Set<UUID> current = new HashSet<>();
        for (Dossier dossier : dossiers.values()) {
            outcomes.addAll(dossier.outcomes(reached));
            dossier.current().ifPresent(current::add);
        }
        cause.after()
                .filter(report -> report.urn().isEmpty())
                .map(report -> HeldOutcome.of(report, Optional.empty()))
                .ifPresent(outcomes::add);
        return saying.say(outcomes, current, id -> fingerprint(id, reached), dossiers.keySet(), cause);
    }

    private Dossier dossier(String urn, Cause cause) {
        List<Report> documents = reports.ofAuthority(urn);
        return new Dossier(register.byUrn(urn).orElseThrow(), documents, background(urn, documents, cause));
    }

    /** What the history knows, without inspections whose last document was withdrawn: they no longer stand. */
    private List<KnownInspection> background(String urn, List<Report> documents, Cause cause) {
        Set<UUID> out = new HashSet<>(rows.takenBackOf(urn));
        cause.takenBack().ifPresent(out::add);
        documents.stream().map(Report::inspection).forEach(out::remove);
        return history.of(urn).stream()
                .filter(known -> !out.contains(known.entry().inspection().id()))
                .toList();
    }

    private static UUID fingerprint(UUID inspection, Map<UUID, List<Milestone>> reached) {
        return Fingerprint.of(reached.getOrDefault(inspection, List.of()));
    }
}
