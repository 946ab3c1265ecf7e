package uk.inspectionalerts.grading.counting;

import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.inspectionalerts.grading.claim.Assertion;
import uk.inspectionalerts.grading.claim.Claim;
import uk.inspectionalerts.grading.claim.Move;
import uk.inspectionalerts.grading.history.DateBasis;
import uk.inspectionalerts.grading.history.Frameworks;
import uk.inspectionalerts.grading.judgement.Grade;
import uk.inspectionalerts.grading.milestone.MilestoneType;
import uk.inspectionalerts.grading.standing.Position;
import uk.inspectionalerts.web.ProblemException;

/**
 * A claim as a caller states it, in one of three forms; a member that is left out is null.
 *
 * @param says what is claimed; each kind has its own members: {@code number}, {@code type} with what qualifies it, {@code position}, or
 *     none
 * @param text the claim in words, and nothing else
 * @param draft a text that quotes a report and claims things, with the {@code urn} or the {@code inspection} that it is about
 */
@Schema(name = "Claim", description = "Exactly one of says, text and draft.")
record ClaimBody(
        @Size(max = 10) @Schema(example = "80529") String urn,
        @Schema(description = "The day of which it is said", example = "2020-04-15") LocalDate asAt,
        @Schema(enumeration = {"outstanding_count", "milestone", "position", "none_higher_in_region"}) String says,
        @Positive @Schema(
                        description = "With outstanding_count; with retained_outstanding: how many in a row",
                        example = "14")
                Integer number,
        @Positive @Schema(description = "With outstanding_count: of how many with an overall grade") Integer outOf,
        @Schema(description = "With milestone", example = "ordinal_outstanding") String type,
        @Positive @Schema(description = "With milestone: the claimed rank") Integer place,
        @Size(max = 100) @Schema(description = "With milestone: the region or group; England if left out") String scope,
        @Schema(description = "With milestone: the overall grade before", example = "inadequate") String from,
        @Schema(description = "With milestone: the overall grade", example = "good") String to,
        @Positive @Schema(description = "With milestone: how many grades up or down overall") Integer steps,
        @Schema(description = "With position", example = "good") String position,
        @Size(max = 5) @Schema(description = "All if left out") List<String> frameworks,
        @Schema(description = "publication if left out, or inspection") String basis,
        @Size(max = 1000) @Schema(
                        description = "The claim in words: authority, time and one thing that is counted",
                        example = "North Tyneside, April 2020, one of fourteen outstanding")
                String text,
        @Size(max = 100_000) @Schema(description = "A press notice or cabinet report, whose quotations and claims are checked")
                String draft,
        @Schema(description = "With draft, in place of urn") UUID inspection) {

    private static final int UNPROCESSABLE = 422;

    /** Answers with the one function that fits; 422 where the body has no form, two, or members of another form. */
    <T> T fold(Function<Claim, T> stated, Function<String, T> inWords, Function<DraftOf, T> drafted) {
        if (Stream.of(says, text, draft).filter(Objects::nonNull).count() != 1) {
            throw refused("Give exactly one of says (a structured claim), text (a claim in words) and draft.");
        }
        if (says != null) {
            refuse("a structured claim", inspection);
            return stated.apply(claim());
        }
        refuse(text == null ? "a draft" : "a claim in words", asAt, number, outOf, type, place, scope, from, to, steps);
        refuse(text == null ? "a draft" : "a claim in words", position, frameworks, basis);
        if (text != null) {
            refuse("a claim in words", urn, inspection);
            return inWords.apply(text);
        }
        if ((urn == null) == (inspection == null)) {
            throw refused("Give either urn or inspection with a draft: it is checked against one report.");
        }
        return drafted.apply(new DraftOf(draft, Optional.ofNullable(urn), Optional.ofNullable(inspection)));
    }

    /**
     * A draft and what it is about: one of the two is present.
     *
     * @param urn an authority, whose latest graded inspection is meant
     */
    record DraftOf(String draft, Optional<String> urn, Optional<UUID> inspection) {}

    private static void refuse(String form, Object... others) {
        if (Stream.of(others).anyMatch(Objects::nonNull)) {
            throw refused("With " + form + " give "
                    + (form.equals("a draft") ? "urn or inspection and nothing else." : "nothing of the other forms."));
        }
    }

    /** The claim, 422 where these words make none that can be counted. */
    private Claim claim() {
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
            case "outstanding_count" ->
                new Assertion.SoManyOutstanding(given("number", number), Optional.ofNullable(outOf));
            case "milestone" ->
                new Assertion.Reached(
                        oneOf("type", given("type", type), MilestoneType.values(), MilestoneType::code),
                        Optional.ofNullable(place),
                        Optional.ofNullable(scope),
                        Optional.ofNullable(number),
                        move());
            case "position" ->
                new Assertion.Stands(oneOf("position", given("position", position), Position.values(), Position::code));
            case "none_higher_in_region" -> new Assertion.NoneHigher();
            default ->
                throw refused("says cannot be " + says
                        + ": give outstanding_count, milestone, position or none_higher_in_region.");
        };
    }

    private Optional<Move> move() {
        return from == null && to == null && steps == null
                ? Optional.empty()
                : Optional.of(new Move(grade("from", from), grade("to", to), Optional.ofNullable(steps)));
    }

    private static Optional<Grade> grade(String member, String code) {
        return Optional.ofNullable(code).map(given -> oneOf(member, given, Grade.values(), Grade::code));
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

    /** 422: the words must be changed. */
    static ProblemException refused(String detail) {
        return new ProblemException(UNPROCESSABLE, "This claims nothing that can be counted", detail);
    }
}
