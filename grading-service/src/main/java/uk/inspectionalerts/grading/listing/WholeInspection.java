package uk.inspectionalerts.grading.listing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.grading.filing.Report;
import uk.inspectionalerts.grading.publishing.GradedOutcome;
import uk.inspectionalerts.grading.publishing.GradedOutcome.Asked;
import uk.inspectionalerts.grading.publishing.GradedOutcome.Quoted;
import uk.inspectionalerts.grading.publishing.Published;

/**
 * One inspection whole.
 *
 * @param recommendations and {@code quotations}: verbatim; empty where the licence forbids to quote
 * @param documents what was taken in of it, in order of receipt
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record WholeInspection(
        @JsonUnwrapped InspectionBody inspection,
        List<Asked> recommendations,
        List<Quoted> quotations,
        Optional<String> contact,
        List<Copy> documents) {

    static WholeInspection of(Published published, List<Report> documents) {
        return new WholeInspection(
                InspectionBody.of(published),
                published.outcome().fold(GradedOutcome::recommendations, held -> List.of()),
                published.outcome().fold(GradedOutcome::quotations, held -> List.of()),
                published.outcome().fold(GradedOutcome::contact, held -> Optional.empty()),
                documents.stream().map(Copy::of).toList());
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
