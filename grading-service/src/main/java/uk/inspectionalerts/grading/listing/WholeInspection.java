package uk.inspectionalerts.grading.listing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.grading.composing.GradedOutcome;
import uk.inspectionalerts.grading.composing.GradedOutcome.Asked;
import uk.inspectionalerts.grading.composing.GradedOutcome.Quoted;
import uk.inspectionalerts.grading.filing.Report;
import uk.inspectionalerts.grading.judgement.Paragraph;
import uk.inspectionalerts.grading.judgement.Recommendation;
import uk.inspectionalerts.grading.publishing.Published;

/**
 * One inspection whole, as the document says it that speaks for it. What is verbatim is left out where the licence forbids to
 * quote: the texts and the quotations of the evidence.
 *
 * @param evidence the proof of each fact, a grade that stands in two places twice
 * @param lscbRecommendations what the report asks of the Local Safeguarding Children Board, which is not the council
 * @param paragraphs the findings in order, whole across page breaks
 * @param documents what was taken in of it, in order of receipt
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record WholeInspection(
        @JsonUnwrapped InspectionBody inspection,
        List<ReceiptBody> evidence,
        List<Asked> recommendations,
        List<Asked> lscbRecommendations,
        List<Asked> priorityActions,
        List<Quoted> quotations,
        List<ParagraphBody> paragraphs,
        Optional<String> contact,
        List<Copy> documents) {

    /** Of a held document is shown why it is held and nothing that was read in it. */
    static WholeInspection held(Published published, List<Report> documents) {
        return new WholeInspection(
                InspectionBody.of(published),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                documents.stream().map(Copy::of).toList());
    }

    /** An inspection that is known from the shipped history shows what that knows. */
    static WholeInspection withoutDocument(Published published) {
        return held(published, List.of());
    }

    /**
     * The whole of what the document says that speaks for the inspection.
     *
     * @param paragraphs those of its text
     */
    static WholeInspection of(
            Published published,
            GradedOutcome outcome,
            Report speaker,
            List<Paragraph> paragraphs,
            List<Report> documents) {
        boolean mayBeQuoted = speaker.mayBeQuoted();
        return new WholeInspection(
                InspectionBody.of(published),
                speaker.facts().receipts().stream()
                        .map(receipt -> ReceiptBody.of(receipt, mayBeQuoted))
                        .toList(),
                outcome.recommendations(),
                asked(speaker.facts().boardRecommendations(), mayBeQuoted),
                asked(speaker.facts().priorityActions(), mayBeQuoted),
                outcome.quotations(),
                paragraphs.stream()
                        .filter(paragraph -> mayBeQuoted)
                        .map(ParagraphBody::of)
                        .toList(),
                outcome.contact(),
                documents.stream().map(Copy::of).toList());
    }

    private static List<Asked> asked(List<Recommendation> recommendations, boolean mayBeQuoted) {
        return recommendations.stream()
                .filter(recommendation -> mayBeQuoted)
                .map(recommendation -> new Asked(recommendation.text(), recommendation.page()))
                .toList();
    }

    /** A document of the inspection. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Copy(UUID report, int version, String sha256, Instant receivedAt, Optional<String> sourceUrl) {

        static Copy of(Report report) {
            return new Copy(
                    report.id(),
                    report.version(),
                    report.provenance().sha256(),
                    report.provenance().receivedAt(),
                    report.provenance().sourceUrl());
        }
    }
}
