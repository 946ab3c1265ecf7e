package uk.inspectionalerts.grading.composing;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.inspectionalerts.grading.authority.Authority;
import uk.inspectionalerts.grading.composing.GradedOutcome.Asked;
import uk.inspectionalerts.grading.composing.GradedOutcome.Before;
import uk.inspectionalerts.grading.composing.GradedOutcome.Judged;
import uk.inspectionalerts.grading.composing.GradedOutcome.Lead;
import uk.inspectionalerts.grading.composing.GradedOutcome.Quoted;
import uk.inspectionalerts.grading.filing.Report;
import uk.inspectionalerts.grading.filing.Status;
import uk.inspectionalerts.grading.history.Comparison;
import uk.inspectionalerts.grading.history.Entry;
import uk.inspectionalerts.grading.history.History;
import uk.inspectionalerts.grading.history.Inspection;
import uk.inspectionalerts.grading.history.PublicationDate;
import uk.inspectionalerts.grading.judgement.Area;
import uk.inspectionalerts.grading.judgement.Kind;
import uk.inspectionalerts.grading.judgement.LeadInspector;
import uk.inspectionalerts.grading.judgement.Period;
import uk.inspectionalerts.grading.judgement.Recommendation;
import uk.inspectionalerts.grading.milestone.Milestone;
import uk.inspectionalerts.grading.shipping.KnownInspection;

/**
 * All documents of one authority and what follows from them, before the background of the shipped history. A pure function of
 * both: neither the order in which they arrived nor what was said before has a part in it.
 */
public final class Dossier {

    private final Authority authority;
    private final List<Report> held;
    private final Map<UUID, Documents> documented;
    private final Map<UUID, KnownInspection> known;
    private final History history;

    /** @param shipped what the history knows of the authority; of an inspection of which there is a document, only its date counts */
    public Dossier(Authority authority, Collection<Report> reports, Collection<KnownInspection> shipped) {
        this.authority = authority;
        Map<UUID, KnownInspection> byId = shipped.stream()
                .collect(Collectors.toMap(known -> known.entry().inspection().id(), Function.identity()));
        held = reports.stream().filter(Report::held).toList();
        documented = reports.stream()
                .filter(report -> !report.held())
                .collect(Collectors.groupingBy(Report::inspection))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> Documents.of(entry.getValue(), Optional.ofNullable(byId.get(entry.getKey())))));
        known = new LinkedHashMap<>(byId);
        known.keySet().removeAll(documented.keySet());
        history = new History(Stream.concat(
                        documented.values().stream().map(Documents::inspection),
                        known.values().stream()
                                .map(inspection -> inspection.entry().inspection()))
                .toList());
    }

    /** The graded inspections of the authority, as they enter the national record. */
    public List<Entry> entries() {
        return history.oldestFirst().stream()
                .map(inspection -> new Entry(authority, inspection))
                .toList();
    }

    /** The inspection whose grades stand today. */
    public Optional<UUID> current() {
        return history.latest().map(Inspection::id);
    }

    /**
     * What is to be said, one outcome an inspection and one a held document.
     *
     * @param reached the milestones of each inspection in the national record
     */
    public List<Outcome> outcomes(Map<UUID, List<Milestone>> reached) {
        return Stream.<Outcome>concat(
                        Stream.concat(
                                documented.values().stream().map(documents -> graded(documents, reached)),
                                known.values().stream().map(inspection -> graded(inspection, reached))),
                        held.stream().map(report -> HeldOutcome.of(report, Optional.of(authority))))
                .toList();
    }

    private GradedOutcome graded(Documents documents, Map<UUID, List<Milestone>> reached) {
        Report report = documents.speaker();
        boolean mayBeQuoted = report.mayBeQuoted();
        Inspection inspection = documents.inspection();
        Map<Area, Comparison> comparisons = comparisons(inspection);
        return new GradedOutcome(
                report.inspection(),
                Optional.of(report.id()),
                report.status().code(),
                Optional.of(AuthorityNamed.of(authority)),
                report.facts().framework().code(),
                report.facts().kind().code(),
                inspection.start(),
                inspection.end(),
                documents.published().on(),
                documents.published().basis().code(),
                inspection.basis().code(),
                Optional.of(report.provenance().receivedAt()),
                report.provenance().sourceUrl(),
                report.facts().leadInspector().map(lead -> lead(lead, mayBeQuoted)),
                report.councilJudgements().stream()
                        .map(judgement -> Judged.of(
                                judgement, Optional.ofNullable(comparisons.get(judgement.area())), mayBeQuoted))
                        .toList(),
                history.before(inspection).stream().findFirst().map(Before::of),
                reached(inspection, reached),
                asked(report.facts().recommendations(), mayBeQuoted),
                Optional.of(asked(report.facts().priorityActions(), mayBeQuoted))
                        .filter(actions -> !actions.isEmpty()),
                report.facts().quotations().stream()
                        .map(q -> new Quoted(q.text(), q.page(), q.paragraph(), q.section(), q.weakness()))
                        .toList(),
                report.facts().contact(),
                report.warnings());
    }

    private GradedOutcome graded(KnownInspection known, Map<UUID, List<Milestone>> reached) {
        Inspection inspection = known.entry().inspection();
        Map<Area, Comparison> comparisons = comparisons(inspection);
        return new GradedOutcome(
                inspection.id(),
                Optional.empty(),
                Status.GRADED.code(),
                Optional.of(AuthorityNamed.of(authority)),
                inspection.framework().code(),
                Kind.INSPECTION.code(),
                inspection.start(),
                inspection.end(),
                inspection.publishedOn(),
                PublicationDate.Basis.HISTORY.code(),
                inspection.basis().code(),
                Optional.empty(),
                known.sourceUrl(),
                known.leadInspector().map(name -> new Lead(name, OptionalInt.empty(), Optional.empty())),
                inspection.grades().entrySet().stream()
                        .map(grade -> Judged.known(
                                grade.getKey(), grade.getValue(), Optional.ofNullable(comparisons.get(grade.getKey()))))
                        .toList(),
                history.before(inspection).stream().findFirst().map(Before::of),
                reached(inspection, reached),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of("known from the history that ships with the service: no document was read"));
    }

    private static List<Asked> asked(List<Recommendation> asked, boolean mayBeQuoted) {
        return asked.stream()
                .filter(one -> mayBeQuoted)
                .map(one -> new Asked(one.text(), one.page()))
                .toList();
    }

    private static List<Reached> reached(Inspection inspection, Map<UUID, List<Milestone>> reached) {
        return reached.getOrDefault(inspection.id(), List.of()).stream()
                .map(Reached::of)
                .toList();
    }

    private Map<Area, Comparison> comparisons(Inspection inspection) {
        return history.comparisons(inspection).stream()
                .filter(comparison -> comparison.previous().stream()
                        .allMatch(previous -> previous.inspection().sureOf(comparison.area())))
                .collect(Collectors.toMap(Comparison::area, Function.identity()));
    }

    private static Lead lead(LeadInspector lead, boolean mayBeQuoted) {
        return new Lead(
                lead.name(),
                OptionalInt.of(lead.evidence().page()),
                Optional.of(lead.evidence().quotation()).filter(quotation -> mayBeQuoted));
    }

    /**
     * The documents of one inspection.
     *
     * @param speaker the first document that says what the latest one says: so a re-saved file changes nothing, and a file that
     *     says something else has the last word
     * @param published the surest date of any of them, or of the history
     */
    private record Documents(Report speaker, PublicationDate published) {

        static Documents of(List<Report> documents, Optional<KnownInspection> known) {
            List<Report> inOrder = documents.stream()
                    .sorted(Comparator.comparing(
                                    (Report report) -> report.provenance().receivedAt())
                            .thenComparing(Report::id))
                    .toList();
            Report latest = inOrder.get(inOrder.size() - 1);
            Report speaker = inOrder.stream()
                    .filter(report -> Said.by(report).equals(Said.by(latest)))
                    .findFirst()
                    .orElse(latest);
            PublicationDate published = Stream.concat(
                            inOrder.stream().map(Report::published),
                            known.stream()
                                    .map(inspection -> new PublicationDate(
                                            inspection.entry().inspection().publishedOn(),
                                            PublicationDate.Basis.HISTORY)))
                    .filter(date -> speaker.lastDay().stream().noneMatch(date.on()::isBefore))
                    .min(Comparator.comparing(PublicationDate::basis))
                    .orElse(speaker.published());
            return new Documents(speaker, published);
        }

        Inspection inspection() {
            Period period = speaker.facts().period().orElseThrow();
            return new Inspection(
                    speaker.inspection(),
                    speaker.facts().framework(),
                    period.start(),
                    period.end(),
                    published.on(),
                    speaker.status() == Status.GRADED ? speaker.grades() : Map.of());
        }
    }

    /** What two documents of one inspection must agree on to say the same. */
    private record Said(Object framework, Object lastDay, Object grades, Object leadInspector, Object recommendations) {

        static Said by(Report report) {
            return new Said(
                    report.facts().framework(),
                    report.lastDay(),
                    report.grades(),
                    report.facts().leadInspector().map(LeadInspector::name),
                    report.facts().recommendations().stream()
                            .map(asked -> Asked.words(asked.text()))
                            .toList());
        }
    }
}
