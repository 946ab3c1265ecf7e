package uk.inspectionalerts.grading.counting;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.inspectionalerts.grading.filing.Receipt;
import uk.inspectionalerts.grading.filing.Report;
import uk.inspectionalerts.grading.listing.ReceiptBody;
import uk.inspectionalerts.grading.milestone.Grounds.Ground;

/**
 * An inspection on which a milestone rests, and where its grades are proven.
 *
 * @param report the document that speaks for it; absent where it is known from the shipped history alone
 * @param sourceUrl where its report was published, if that is known
 * @param evidence where the document prints the grades that matter; empty without a document
 */
@Schema(name = "Proof")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ProofBody(
        @JsonUnwrapped StandingBody.Member member,
        Optional<UUID> report,
        Optional<String> sourceUrl,
        List<ReceiptBody> evidence) {

    static ProofBody of(Ground ground, Optional<Report> document, Optional<String> sourceUrl) {
        return new ProofBody(
                StandingBody.Member.of(ground.entry()),
                document.map(Report::id),
                sourceUrl,
                document.stream()
                        .flatMap(report -> evidence(ground, report).stream())
                        .toList());
    }

    /** A reading that found another grade than the one that stands proves nothing: a person has decided against it. */
    private static List<ReceiptBody> evidence(Ground ground, Report report) {
        Set<Stated> stated = ground.entry().inspection().grades().entrySet().stream()
                .filter(grade -> ground.areas().contains(grade.getKey()))
                .map(grade -> new Stated(grade.getKey().code(), grade.getValue().code()))
                .collect(Collectors.toSet());
        return report.facts().receipts().stream()
                .filter(receipt -> stated.contains(Stated.by(receipt)))
                .map(receipt -> ReceiptBody.of(receipt, report.mayBeQuoted()))
                .toList();
    }

    private record Stated(String fact, String value) {

        static Stated by(Receipt receipt) {
            return new Stated(receipt.fact(), receipt.value());
        }
    }
}
