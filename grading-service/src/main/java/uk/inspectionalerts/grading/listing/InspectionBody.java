package uk.inspectionalerts.grading.listing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.inspectionalerts.grading.composing.AuthorityNamed;
import uk.inspectionalerts.grading.composing.GradedOutcome;
import uk.inspectionalerts.grading.composing.GradedOutcome.Before;
import uk.inspectionalerts.grading.composing.GradedOutcome.Judged;
import uk.inspectionalerts.grading.composing.GradedOutcome.Lead;
import uk.inspectionalerts.grading.composing.HeldOutcome;
import uk.inspectionalerts.grading.composing.Reached;
import uk.inspectionalerts.grading.publishing.Published;

/**
 * An inspection as a list shows it: each fact with its evidence. A held document stands among them with its reasons as warnings
 * and nothing that was read in it.
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record InspectionBody(
        UUID inspection,
        @Schema(example = "1") int version,
        Optional<UUID> report,
        @Schema(example = "graded") String status,
        boolean alert,
        String alertReason,
        Optional<AuthorityNamed> authority,
        @Schema(example = "ILACS_V1") Optional<String> framework,
        @Schema(example = "inspection") Optional<String> kind,
        @Schema(example = "2022-05-09") Optional<LocalDate> inspectionStart,
        @Schema(example = "2022-05-20") Optional<LocalDate> inspectionEnd,
        @Schema(example = "2022-07-05") LocalDate publishedOn,
        @Schema(example = "given") String publishedOnBasis,
        @Schema(example = "report") Optional<String> basis,
        Optional<Instant> receivedAt,
        Optional<String> sourceUrl,
        boolean current,
        Optional<Lead> leadInspector,
        List<Judged> judgements,
        Optional<Before> previousInspection,
        List<Reached> milestones,
        List<String> warnings) {

    static InspectionBody of(Published published) {
        return published.outcome().fold(graded -> of(published, graded), held -> of(published, held));
    }

    private static InspectionBody of(Published published, GradedOutcome graded) {
        return new InspectionBody(
                graded.inspection(),
                published.version(),
                graded.report(),
                graded.status(),
                published.alert().alert(),
                published.alert().reason(),
                graded.authority(),
                Optional.of(graded.framework()),
                Optional.of(graded.kind()),
                Optional.of(graded.inspectionStart()),
                Optional.of(graded.inspectionEnd()),
                graded.publishedOn(),
                graded.publishedOnBasis(),
                Optional.of(graded.basis()),
                graded.receivedAt(),
                graded.sourceUrl(),
                published.current(),
                graded.leadInspector(),
                graded.judgements(),
                graded.previousInspection(),
                graded.milestones(),
                graded.warnings());
    }

    private static InspectionBody of(Published published, HeldOutcome held) {
        return new InspectionBody(
                held.inspection(),
                published.version(),
                held.report(),
                published.status().code(),
                published.alert().alert(),
                published.alert().reason(),
                held.authority(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                held.publishedOn(),
                held.publishedOnBasis(),
                Optional.empty(),
                Optional.of(held.receivedAt()),
                held.sourceUrl(),
                published.current(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                held.reasons());
    }
}
