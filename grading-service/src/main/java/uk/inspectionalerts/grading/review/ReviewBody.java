package uk.inspectionalerts.grading.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.grading.correcting.Correction;
import uk.inspectionalerts.grading.filing.Report;
import uk.inspectionalerts.grading.history.Difference;
import uk.inspectionalerts.grading.listing.ReceiptBody;

/**
 * A document as a reviewer sees it: why it is held, what each reading found in it and where, however uncertain, in what it differs
 * from the shipped history, and what people decided about it before.
 *
 * @param id of the report
 * @param reasons why it is held; empty once it is settled
 * @param evidence what each reading found; a grade on which two readings differ is there twice
 * @param differences where it speaks for an inspection of which the history says something else; empty for a held one
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ReviewBody(
        UUID id,
        int version,
        String status,
        List<String> reasons,
        List<String> warnings,
        Optional<String> urn,
        Optional<String> givenUrn,
        LocalDate publishedOn,
        String publishedOnBasis,
        Instant receivedAt,
        Optional<String> sourceUrl,
        String sha256,
        String framework,
        String kind,
        List<ReceiptBody> evidence,
        List<Differs> differences,
        List<Decided> decisions) {

    static ReviewBody of(Report report, List<Difference> differences, List<Correction> corrections) {
        return new ReviewBody(
                report.id(),
                report.version(),
                report.status().code(),
                report.reasons(),
                report.warnings(),
                report.urn(),
                report.provenance().urn(),
                report.published().on(),
                report.published().basis().code(),
                report.provenance().receivedAt(),
                report.provenance().sourceUrl(),
                report.provenance().sha256(),
                report.facts().framework().code(),
                report.facts().kind().code(),
                report.facts().receipts().stream()
                        .map(receipt -> ReceiptBody.of(receipt, true))
                        .toList(),
                differences.stream().map(Differs::of).toList(),
                corrections.stream().map(Decided::of).toList());
    }

    /**
     * A fact on which report and history differ, each as it says it; absent where one of them has no such grade. The report stands.
     *
     * @param fact as in the evidence
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Differs(String fact, Optional<String> report, Optional<String> history) {

        static Differs of(Difference difference) {
            return new Differs(difference.fact(), difference.report(), difference.history());
        }
    }

    /**
     * A decision about the report.
     *
     * @param sha256 of the bytes that it is about
     */
    public record Decided(String decision, String author, String reason, Instant madeAt, String sha256) {

        static Decided of(Correction correction) {
            return new Decided(
                    correction.decision().confirms() ? "confirm" : "correct",
                    correction.author(),
                    correction.reason(),
                    correction.madeAt(),
                    correction.sha256());
        }
    }
}
