package uk.inspectionalerts.grading.exporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.inspectionalerts.grading.authority.Authority;
import uk.inspectionalerts.grading.composing.GradedOutcome;
import uk.inspectionalerts.grading.composing.GradedOutcome.Judged;
import uk.inspectionalerts.grading.composing.GradedOutcome.Lead;
import uk.inspectionalerts.grading.filing.Report;
import uk.inspectionalerts.grading.history.Inspection;
import uk.inspectionalerts.grading.history.PublicationDate;
import uk.inspectionalerts.grading.judgement.Area;
import uk.inspectionalerts.grading.judgement.Judgement;
import uk.inspectionalerts.grading.judgement.LeadInspector;
import uk.inspectionalerts.grading.judgement.Period;
import uk.inspectionalerts.grading.publishing.Published;

/**
 * A line of the table of inspections: a document that was taken in, or an inspection of which there is none.
 *
 * @param grades codes by area
 * @param warnings what a reader should know; of a held document why it is held
 * @param current whether these are the grades that stand for the authority today
 */
record InspectionLine(
        Optional<UUID> report,
        Optional<String> sha256,
        Optional<Authority> authority,
        Optional<String> framework,
        Optional<String> kind,
        Optional<LocalDate> start,
        Optional<LocalDate> end,
        PublicationDate published,
        Optional<String> leadInspector,
        Map<Area, String> grades,
        Optional<Integer> recommendations,
        Optional<Integer> numberedParagraphs,
        String status,
        List<String> warnings,
        Optional<String> sourceUrl,
        String basis,
        boolean current) {

    /** The line of a document. Nothing that was read in a held one is shown. */
    static InspectionLine of(Report report, Published published, Optional<Authority> authority) {
        Optional<Report> certain = Optional.of(report).filter(r -> !r.held());
        return new InspectionLine(
                Optional.of(report.id()),
                Optional.of(report.provenance().sha256()),
                authority,
                certain.map(r -> r.facts().framework().code()),
                certain.map(r -> r.facts().kind().code()),
                certain.flatMap(r -> r.facts().period()).map(Period::start),
                certain.flatMap(r -> r.facts().period()).map(Period::end),
                report.published().orFrom(published.outcome().published()),
                certain.flatMap(r -> r.facts().leadInspector()).map(LeadInspector::name),
                certain.map(InspectionLine::gradesOf).orElse(Map.of()),
                certain.map(r -> r.facts().recommendations().size()),
                certain.map(r -> r.facts().numberedParagraphs()),
                report.status().code(),
                Stream.concat(report.reasons().stream(), report.warnings().stream())
                        .toList(),
                report.provenance().sourceUrl(),
                Inspection.Basis.REPORT.code(),
                published.current());
    }

    /** The line of an inspection of which there is no document: what the shipped history knows of it. */
    static InspectionLine of(Published published, GradedOutcome known, Optional<Authority> authority) {
        return new InspectionLine(
                Optional.empty(),
                Optional.empty(),
                authority,
                Optional.of(known.framework()),
                Optional.of(known.kind()),
                Optional.of(known.inspectionStart()),
                Optional.of(known.inspectionEnd()),
                known.published(),
                known.leadInspector().map(Lead::name),
                gradesOf(known),
                Optional.empty(),
                Optional.empty(),
                known.status(),
                known.warnings(),
                known.sourceUrl(),
                known.basis(),
                published.current());
    }

    /** The grades that were published of an inspection. */
    static Map<Area, String> gradesOf(GradedOutcome outcome) {
        return outcome.judgements().stream()
                .collect(Collectors.toMap(judged -> Area.ofCode(judged.area()), Judged::grade));
    }

    private static Map<Area, String> gradesOf(Report report) {
        return report.facts().judgements().stream()
                .collect(Collectors.toMap(
                        Judgement::area, judgement -> judgement.grade().code(), (first, second) -> first));
    }
}
