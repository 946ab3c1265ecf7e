package uk.inspectionalerts.grading.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.inspectionalerts.grading.correcting.Decision;
import uk.inspectionalerts.grading.judgement.Area;
import uk.inspectionalerts.grading.judgement.Evidence;
import uk.inspectionalerts.grading.judgement.Grade;
import uk.inspectionalerts.grading.judgement.Judgement;
import uk.inspectionalerts.grading.judgement.Kind;
import uk.inspectionalerts.grading.judgement.LeadInspector;
import uk.inspectionalerts.grading.judgement.Period;
import uk.inspectionalerts.grading.judgement.Place;
import uk.inspectionalerts.web.ProblemException;

/**
 * What a reviewer says about a document; a member that is left out is null and stands as it was read.
 *
 * @param version of the report that the reviewer saw
 * @param judgements all of them, in place of all that were read
 */
@Schema(name = "Decision")
record DecisionBody(
        @NotNull @Schema(
                        description = "confirm what was read, or correct it",
                        enumeration = {"confirm", "correct"})
                String decision,
        @NotBlank @Size(max = 2000) @Schema(example = "The heading on page 4 carries a misprint") String reason,
        @NotNull @Positive Integer version,
        @Size(max = 10) String urn,
        @Schema(enumeration = {"inspection", "focused_visit", "monitoring_visit", "jtai", "other"}) String kind,
        @Valid Dates inspectionDates,
        LocalDate publishedOn,
        @Valid Inspector leadInspector,
        @Valid @Size(min = 1, max = 12) List<Judged> judgements) {

    private static final int UNPROCESSABLE = 422;

    /** First and last inspection day, and the words of the document that print them. */
    @Schema(name = "CorrectedDates")
    record Dates(@NotNull LocalDate start, @NotNull LocalDate end, @Positive int page, @NotBlank String quotation) {}

    /** Who led the inspection, and the words of the document that say so. */
    @Schema(name = "CorrectedInspector")
    record Inspector(@NotBlank @Size(max = 200) String name, @Positive int page, @NotBlank String quotation) {}

    /** A grade, and the words of the document that state it. */
    @Schema(name = "CorrectedJudgement")
    record Judged(
            @NotBlank String area,
            @NotBlank String grade,
            @Positive int page,
            @NotBlank @Size(max = 1000) String quotation) {}

    /** The decision that the words make, 422 if they make none. */
    Decision decided() {
        Decision decided = new Decision(
                Optional.ofNullable(urn),
                Optional.ofNullable(kind).map(code -> oneOf("kind", code, Kind.values(), Kind::code)),
                Optional.ofNullable(inspectionDates).map(DecisionBody::period),
                Optional.ofNullable(publishedOn),
                Optional.ofNullable(leadInspector)
                        .map(lead -> new LeadInspector(lead.name().strip(), evidence(lead.page(), lead.quotation()))),
                Optional.ofNullable(judgements)
                        .map(list -> list.stream().map(DecisionBody::judgement).toList()));
        switch (decision) {
            case "confirm" -> {
                if (!decided.confirms()) {
                    throw refused("A confirmation changes nothing: leave the values out, or say correct.");
                }
            }
            case "correct" -> {
                if (decided.confirms()) {
                    throw refused("A correction says what is to be changed: give a value, or say confirm.");
                }
            }
            default -> throw refused("decision cannot be " + decision + ": give confirm or correct.");
        }
        return decided;
    }

    static ProblemException refused(String detail) {
        return new ProblemException(UNPROCESSABLE, "The decision cannot be taken", detail);
    }

    private static Period period(Dates dates) {
        if (dates.end().isBefore(dates.start())) {
            throw refused("inspection_dates end before they start: give first and last inspection day.");
        }
        return new Period(dates.start(), dates.end(), evidence(dates.page(), dates.quotation()));
    }

    private static Judgement judgement(Judged judged) {
        Area area = oneOf("area", judged.area(), Area.values(), Area::code);
        Grade grade = oneOf("grade", judged.grade(), Grade.values(), Grade::code);
        String printed = grade.printedIn(judged.quotation())
                .orElseThrow(() -> refused("The quotation for " + judged.area() + " does not print the grade "
                        + judged.grade() + ": quote the words that do."));
        return new Judgement(area, area.code(), grade, printed, evidence(judged.page(), judged.quotation()));
    }

    private static Evidence evidence(int page, String quotation) {
        return new Evidence(page, quotation.strip(), Place.REVIEWER);
    }

    private static <T> T oneOf(String field, String given, T[] values, Function<T, String> code) {
        return Stream.of(values)
                .filter(value -> code.apply(value).equals(given))
                .findFirst()
                .orElseThrow(() -> refused(field + " cannot be " + given + ": give one of "
                        + Stream.of(values).map(code).collect(Collectors.joining(", ")) + "."));
    }
}
