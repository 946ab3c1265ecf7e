package uk.inspectionalerts.grading.publishing;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.inspectionalerts.grading.authority.Authority;
import uk.inspectionalerts.grading.filing.Report;
import uk.inspectionalerts.grading.filing.Status;
import uk.inspectionalerts.grading.history.Comparison;
import uk.inspectionalerts.grading.history.Entry;
import uk.inspectionalerts.grading.history.History;
import uk.inspectionalerts.grading.history.Inspection;
import uk.inspectionalerts.grading.history.PublicationDate;
import uk.inspectionalerts.grading.judgement.Area;
import uk.inspectionalerts.grading.judgement.LeadInspector;
import uk.inspectionalerts.grading.judgement.Period;
import uk.inspectionalerts.grading.milestone.Changes;
import uk.inspectionalerts.grading.milestone.Course;
import uk.inspectionalerts.grading.publishing.GradedOutcome.Asked;
import uk.inspectionalerts.grading.publishing.GradedOutcome.Before;
import uk.inspectionalerts.grading.publishing.GradedOutcome.Judged;
import uk.inspectionalerts.grading.publishing.GradedOutcome.Lead;
import uk.inspectionalerts.grading.publishing.GradedOutcome.Quoted;
import uk.inspectionalerts.grading.publishing.GradedOutcome.Reached;

/**
 * All documents of one authority and what follows from them, before the background of the shipped history. A pure function of
 * both: neither the order in which they arrived nor what was said before has a part in it.
 */
final class Dossier {

    private final Authority authority;
    private final List<Report> held;
    private final Map<UUID, Documents> inspections;
    private final History history;
    private final Map<UUID, Course> courses;

    /** @param shipped what the history knows of the authority; of an inspection of which there is a document, only its date counts */
    Dossier(Authority authority, Collection<Report> reports, Collection<Entry> shipped) {
        this.authority = authority;
        Map<UUID, Inspection> known =
                shipped.stream().map(Entry::inspection).collect(Collectors.toMap(Inspection::id, Function.identity()));
        held = reports.stream().filter(Report::held).toList();
        inspections = reports.stream()
                .filter(report -> !report.held())
                .collect(Collectors.groupingBy(Report::inspection, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> Documents.of(entry.getValue(), Optional.ofNullable(known.get(entry.getKey())))));
        history = new History(Stream.concat(
                        inspections.values().stream().map(Documents::inspection),
                        known.values().stream().filter(inspection -> !inspections.containsKey(inspection.id())))
                .toList());
        courses = Course.of(history.oldestFirst().stream()
                .map(inspection -> new Entry(authority, inspection))
                .toList());
    }

    /** The inspection whose grades stand today. */
    Optional<UUID> current() {
        return history.latest().map(Inspection::id);
    }

    /** What is to be said, one outcome an inspection and one a held document. */
    List<Outcome> outcomes() {
        return Stream.<Outcome>concat(
                        inspections.values().stream().map(this::graded),
                        held.stream().map(report -> HeldOutcome.of(report, Optional.of(authority))))
                .toList();
    }

    private GradedOutcome graded(Documents documents) {
        Report report = documents.speaker();
        boolean mayBeQuoted = report.mayBeQuoted();
        Inspection inspection = documents.inspection();
        Map<Area, Comparison> comparisons = history.comparisons(inspection).stream()
                .filter(Dossier::certain)
                .collect(Collectors.toMap(Comparison::area, comparison -> comparison));
        return new GradedOutcome(
                report.inspection(),
                report.id(),
                report.status().code(),
                Optional.of(AuthorityNamed.of(authority)),
                report.facts().framework().code(),
                report.facts().kind().code(),
                inspection.start(),
                inspection.end(),
                documents.published().on(),
                documents.published().basis().code(),
                report.provenance().receivedAt(),
                report.provenance().sourceUrl(),
                report.facts().leadInspector().map(lead -> lead(lead, mayBeQuoted)),
                report.councilJudgements().stream()
                        .map(judgement -> Judged.of(
                                judgement, Optional.ofNullable(comparisons.get(judgement.area())), mayBeQuoted))
                        .toList(),
                history.before(inspection).stream().findFirst().map(Before::of),
                Optional.ofNullable(courses.get(inspection.id())).map(Changes::reachedBy).orElse(List.of()).stream()
                        .map(Reached::of)
                        .toList(),
                report.facts().recommendations().stream()
                        .filter(asked -> mayBeQuoted)
                        .map(asked -> new Asked(asked.text(), asked.page()))
                        .toList(),
                report.facts().quotations().stream()
                        .map(q -> new Quoted(q.text(), q.page(), q.paragraph(), q.section(), q.weakness()))
                        .toList(),
                report.facts().contact(),
                report.warnings());
    }

    /** A summary is to be relied upon for the overall grade and not for those of the areas. */
    private static boolean certain(Comparison comparison) {
        return comparison.area() == Area.OVERALL_EFFECTIVENESS
                || comparison
                        .previous()
                        .filter(previous -> previous.inspection().secondary())
                        .isEmpty();
    }

    private static Lead lead(LeadInspector lead, boolean mayBeQuoted) {
        return new Lead(
                lead.name(),
                lead.evidence().page(),
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

        static Documents of(List<Report> documents, Optional<Inspection> known) {
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
                                            inspection.publishedOn(), PublicationDate.Basis.HISTORY)))
                    .min(Comparator.comparing(PublicationDate::basis))
                    .orElseThrow();
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
