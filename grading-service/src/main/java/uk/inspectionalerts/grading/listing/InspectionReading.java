package uk.inspectionalerts.grading.listing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.grading.composing.GradedOutcome;
import uk.inspectionalerts.grading.filing.Report;
import uk.inspectionalerts.grading.filing.Reports;
import uk.inspectionalerts.grading.filing.Texts;
import uk.inspectionalerts.grading.judgement.Paragraph;
import uk.inspectionalerts.grading.judgement.ReportReader;
import uk.inspectionalerts.grading.publishing.Inspections;
import uk.inspectionalerts.grading.publishing.Published;

/** Puts an inspection together from what was published about it and the text of the document that speaks for it. */
@ApplicationScoped
class InspectionReading {

    private final Inspections inspections;
    private final Reports reports;
    private final Texts texts;
    private final ReportReader reader;

    InspectionReading(Inspections inspections, Reports reports, Texts texts, ReportReader reader) {
        this.inspections = inspections;
        this.reports = reports;
        this.texts = texts;
        this.reader = reader;
    }

    /** The inspection with that id, unless it was withdrawn or never was. */
    Optional<WholeInspection> find(UUID id) {
        return inspections.find(id).map(published -> {
            List<Report> documents = reports.ofInspections(List.of(id));
            return published
                    .outcome()
                    .fold(
                            graded -> graded(published, graded, documents),
                            held -> WholeInspection.held(published, documents));
        });
    }

    private WholeInspection graded(Published published, GradedOutcome outcome, List<Report> documents) {
        return outcome.report()
                .map(speaker -> documents.stream()
                        .filter(report -> report.id().equals(speaker))
                        .findFirst()
                        .orElseThrow())
                .map(speaker -> WholeInspection.of(published, outcome, speaker, paragraphs(speaker), documents))
                .orElseGet(() -> WholeInspection.withoutDocument(published));
    }

    private List<Paragraph> paragraphs(Report speaker) {
        return texts.find(speaker.id())
                .map(text -> reader.read(text).findings().paragraphs())
                .orElse(List.of());
    }
}
