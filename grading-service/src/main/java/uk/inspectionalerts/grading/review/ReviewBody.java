package uk.inspectionalerts.grading.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.grading.filing.Report;
import uk.inspectionalerts.grading.judgement.Judgement;
import uk.inspectionalerts.grading.judgement.Period;

/**
 * A held document as a reviewer sees it: why it is held, and what was read in it, however uncertain.
 *
 * @param id of the report
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ReviewBody(
        UUID id,
        int version,
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
        Optional<Period> period,
        List<Found> judgements) {

    static ReviewBody of(Report report) {
        return new ReviewBody(
                report.id(),
                report.version(),
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
                report.facts().period(),
                report.facts().judgements().stream().map(Found::of).toList());
    }

    /** A judgement that was read and is not certain. */
    public record Found(String area, String label, String grade, String printed, int page, String quotation) {

        static Found of(Judgement judgement) {
            return new Found(
                    judgement.area().code(),
                    judgement.label(),
                    judgement.grade().code(),
                    judgement.printed(),
                    judgement.evidence().page(),
                    judgement.evidence().quotation());
        }
    }
}
