package uk.inspectionalerts.grading.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.inspectionalerts.grading.authority.Authority;
import uk.inspectionalerts.grading.composing.GradedOutcome;
import uk.inspectionalerts.grading.composing.GradedOutcome.Judged;
import uk.inspectionalerts.grading.composing.GradedOutcome.Lead;
import uk.inspectionalerts.grading.filing.Report;
import uk.inspectionalerts.grading.history.PublicationDate;
import uk.inspectionalerts.grading.judgement.Area;
import uk.inspectionalerts.grading.judgement.Judgement;
import uk.inspectionalerts.grading.judgement.LeadInspector;
import uk.inspectionalerts.grading.judgement.Period;
import uk.inspectionalerts.grading.publishing.Published;

/** One row of the table of inspections. */
final class InspectionRecord {

    /** Others rely on these names and their order: more may follow at the end. */
    static final List<String> COLUMNS = List.of(
            "report_id",
            "sha256",
            "urn",
            "local_authority",
            "region",
            "framework",
            "kind",
            "inspection_start",
            "inspection_end",
            "published_on",
            "lead_inspector",
            "overall_effectiveness",
            "leaders",
            "help_and_protection",
            "children_in_care",
            "care_leavers",
            "children_in_care_and_care_leavers",
            "looked_after_children",
            "adoption",
            "leadership_management_governance",
            "lscb",
            "recommendations",
            "numbered_paragraphs",
            "status",
            "warnings",
            "dfe_code",
            "ons_code",
            "region_code",
            "source_url",
            "basis",
            "published_on_basis",
            "is_current");

    /** A spreadsheet takes a cell that begins so for a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private final List<String> cells = new ArrayList<>();

    private InspectionRecord() {}

    /** The cells of a document. Nothing that was read in a held one is printed. */
    static List<String> of(Report report, Published published, Optional<Authority> authority) {
        InspectionRecord row = new InspectionRecord();
        Optional<Report> certain = Optional.of(report).filter(r -> !r.held());
        PublicationDate date = report.published().orFrom(published.outcome().published());
        row.cell(report.id());
        row.cell(report.provenance().sha256());
        row.cell(report.urn());
        row.cell(authority.map(Authority::name));
        row.cell(authority.map(Authority::region));
        row.cell(certain.map(r -> r.facts().framework().code()));
        row.cell(certain.map(r -> r.facts().kind().code()));
        row.cell(certain.flatMap(r -> r.facts().period()).map(Period::start));
        row.cell(certain.flatMap(r -> r.facts().period()).map(Period::end));
        row.cell(date.on());
        row.cell(certain.flatMap(r -> r.facts().leadInspector()).map(LeadInspector::name));
        Stream.of(Area.values()).forEach(area -> row.cell(certain.flatMap(r -> grade(r, area))));
        row.cell(certain.map(r -> r.facts().recommendations().size()));
        row.cell(certain.map(r -> r.facts().numberedParagraphs()));
        row.cell(report.status().code());
        row.cell(Stream.concat(report.reasons().stream(), report.warnings().stream())
                .reduce((first, second) -> first + "; " + second));
        row.cell(authority.map(Authority::dfeCode));
        row.cell(authority.map(Authority::onsCode));
        row.cell(authority.map(Authority::regionCode));
        row.cell(report.provenance().sourceUrl());
        row.cell("report");
        row.cell(date.basis().code());
        row.cell(published.current());
        return row.cells;
    }

    /** The cells of an inspection of which there is no document: what the shipped history knows of it. */
    static List<String> of(Published published, GradedOutcome known, Optional<Authority> authority) {
        Map<String, String> grades = known.judgements().stream().collect(Collectors.toMap(Judged::area, Judged::grade));
        InspectionRecord row = new InspectionRecord();
        row.cell("");
        row.cell("");
        row.cell(authority.map(Authority::urn));
        row.cell(authority.map(Authority::name));
        row.cell(authority.map(Authority::region));
        row.cell(known.framework());
        row.cell(known.kind());
        row.cell(known.inspectionStart());
        row.cell(known.inspectionEnd());
        row.cell(known.publishedOn());
        row.cell(known.leadInspector().map(Lead::name));
        Stream.of(Area.values()).forEach(area -> row.cell(grades.getOrDefault(area.code(), "")));
        row.cell("");
        row.cell("");
        row.cell(known.status());
        row.cell(String.join("; ", known.warnings()));
        row.cell(authority.map(Authority::dfeCode));
        row.cell(authority.map(Authority::onsCode));
        row.cell(authority.map(Authority::regionCode));
        row.cell(known.sourceUrl());
        row.cell(known.basis());
        row.cell(known.publishedOnBasis());
        row.cell(published.current());
        return row.cells;
    }

    private static Optional<String> grade(Report report, Area area) {
        return report.facts().judgements().stream()
                .filter(judgement -> judgement.area() == area)
                .map(Judgement::grade)
                .map(grade -> grade.code())
                .findFirst();
    }

    private void cell(Optional<?> value) {
        cell(value.map(Object::toString).orElse(""));
    }

    private void cell(Object value) {
        String text = value.toString();
        cells.add(!text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text);
    }
}
