package uk.inspectionalerts.grading.composing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import uk.inspectionalerts.grading.authority.Authority;
import uk.inspectionalerts.grading.filing.Report;

/** A document is published and a person must look at it: no grade, only why. The body of {@code outcome.held.v1}. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record HeldOutcome(
        UUID inspection,
        Optional<UUID> report,
        List<String> reasons,
        Optional<AuthorityNamed> authority,
        LocalDate publishedOn,
        String publishedOnBasis,
        Optional<String> sourceUrl,
        Instant receivedAt)
        implements Outcome {

    /** What is said of a held document. */
    public static HeldOutcome of(Report report, Optional<Authority> authority) {
        return new HeldOutcome(
                report.inspection(),
                Optional.of(report.id()),
                report.reasons(),
                authority.map(AuthorityNamed::of),
                report.published().on(),
                report.published().basis().code(),
                report.provenance().sourceUrl(),
                report.provenance().receivedAt());
    }

    @Override
    public <T> T fold(Function<GradedOutcome, T> graded, Function<HeldOutcome, T> held) {
        return held.apply(this);
    }
}
