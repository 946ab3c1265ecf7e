package uk.inspectionalerts.grading.counting;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.inspectionalerts.grading.claim.Assertion;
import uk.inspectionalerts.grading.claim.Claim;
import uk.inspectionalerts.grading.history.DateBasis;
import uk.inspectionalerts.grading.history.Frameworks;
import uk.inspectionalerts.grading.milestone.MilestoneType;
import uk.inspectionalerts.grading.standing.Position;
import uk.inspectionalerts.web.ProblemException;

/**
 * A claim as a caller states it; a member that is left out is null.
 *
 * @param says what is claimed; each kind has its own member: {@code number}, {@code type} with {@code place} and {@code scope},
 *     {@code position}, or none
 */
@Schema(name = "Claim")
record ClaimBody(
        @Size(max = 10) @Schema(example = "80554") String urn,
        @Schema(description = "The day of which it is said", example = "2020-04-15") LocalDate asAt,
        @NotNull @Schema(enumeration = {"outstanding_count", "milestone", "position", "none_higher_in_region"})
                String says,
        @Positive @Schema(description = "With outstanding_count", example = "14") Integer number,
        @Schema(description = "With milestone", example = "ordinal_outstanding") String type,
        @Positive @Schema(description = "With milestone: the claimed rank") Integer place,
        @Size(max = 100) @Schema(description = "With milestone: the region or group; England if left out") String scope,
        @Schema(description = "With position", example = "good") String position,
        @Size(max = 5) @Schema(description = "All if left out") List<String> frameworks,
        @Schema(description = "publication if left out, or inspection") String basis) {

    private static final int UNPROCESSABLE = 422;

    /** The claim, 422 where these words make none that can be counted. */
    Claim claim() {
        try {
            return new Claim(
                    Optional.ofNullable(urn),
                    given("as_at", asAt),
                    assertion(),
                    frameworks == null ? Frameworks.ALL : Frameworks.ofCodes(frameworks),
                    basis == null ? DateBasis.PUBLICATION : DateBasis.ofCode(basis));
        } catch (IllegalArgumentException e) {
            throw refused(e.getMessage() + ".");
        }
    }

    private Assertion assertion() {
        return switch (says) {
            case "outstanding_count" -> new Assertion.SoManyOutstanding(given("number", number));
            case "milestone" ->
                new Assertion.Reached(
                        oneOf("type", given("type", type), MilestoneType.values(), MilestoneType::code),
                        Optional.ofNullable(place),
                        Optional.ofNullable(scope));
            case "position" ->
                new Assertion.Stands(oneOf("position", given("position", position), Position.values(), Position::code));
            case "none_higher_in_region" -> new Assertion.NoneHigher();
            default ->
                throw refused("says cannot be " + says
                        + ": give outstanding_count, milestone, position or none_higher_in_region.");
        };
    }

    private <T> T given(String member, T value) {
        if (value == null) {
            throw refused("A claim of " + says + " needs " + member + ".");
        }
        return value;
    }

    private static <T> T oneOf(String member, String given, T[] values, Function<T, String> code) {
        return Arrays.stream(values)
                .filter(value -> code.apply(value).equals(given))
                .findFirst()
                .orElseThrow(() -> refused(member + " cannot be " + given + ": give one of "
                        + Arrays.stream(values).map(code).collect(Collectors.joining(", ")) + "."));
    }

    private static ProblemException refused(String detail) {
        return new ProblemException(UNPROCESSABLE, "This claims nothing that can be counted", detail);
    }
}
