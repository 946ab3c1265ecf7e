package uk.inspectionalerts.grading.counting;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import uk.inspectionalerts.grading.quotation.Finding;
import uk.inspectionalerts.grading.quotation.Finding.Outcome;
import uk.inspectionalerts.grading.quotation.Passage;

/**
 * What the report and the record say to a draft.
 *
 * @param report the document that speaks for the inspection
 * @param publishedOn when its report was published: the day on which the claims are taken to be said
 * @param truncated whether the end of its text is missing, so that what is not found may still stand there
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record DraftBody(
        UUID inspection,
        UUID report,
        LocalDate publishedOn,
        boolean truncated,
        List<QuotationBody> quotations,
        List<SaidBody> claims)
        implements ClaimAnswer {

    /**
     * A quotation of the draft.
     *
     * @param quotation as the draft prints it
     * @param verdict {@code verbatim}, {@code differs} or {@code not_found}
     * @param inOrder whether the parts between its ellipses follow each other in the report too
     * @param insertions words of the draft's writer in square brackets
     * @param note what to make of it
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record QuotationBody(
            String quotation,
            String verdict,
            boolean inOrder,
            List<PassageBody> passages,
            List<String> insertions,
            Optional<String> note) {

        private static final String NOT_IN_THE_REPORT =
                "This is not in the report. It may still be right, as the words of somebody else.";

        static QuotationBody of(Finding finding) {
            return new QuotationBody(
                    finding.fragment().text(),
                    finding.outcome().code(),
                    finding.inOrder(),
                    finding.passages().stream().map(PassageBody::of).toList(),
                    finding.fragment().insertions(),
                    Optional.of(NOT_IN_THE_REPORT).filter(note -> finding.outcome() == Outcome.NOT_FOUND));
        }
    }

    /** The passage of the report that a part of a quotation comes nearest to. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record PassageBody(
            String draft,
            String report,
            int page,
            OptionalInt paragraph,
            String section,
            List<Passage.Difference> differences) {

        static PassageBody of(Passage passage) {
            return new PassageBody(
                    passage.draft(),
                    passage.report(),
                    passage.page(),
                    passage.paragraph(),
                    passage.section(),
                    passage.differences());
        }
    }

    /** A sentence of the draft that counts or ranks. */
    public record SaidBody(String sentence, @JsonUnwrapped VerdictBody answer) {}
}
