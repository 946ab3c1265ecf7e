package uk.inspectionalerts.grading.composing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import uk.inspectionalerts.grading.history.Comparison;
import uk.inspectionalerts.grading.history.Inspection;
import uk.inspectionalerts.grading.history.Previous;
import uk.inspectionalerts.grading.judgement.Area;
import uk.inspectionalerts.grading.judgement.Evidence;
import uk.inspectionalerts.grading.judgement.Grade;
import uk.inspectionalerts.grading.judgement.Judgement;

/**
 * What a report says and what follows from it. The body of {@code outcome.graded.v1} and {@code outcome.revised.v1}. A letter
 * has the status {@code ungraded} and no judgements.
 *
 * @param report the document that speaks for the inspection; absent, with all that only a document tells, where it is known from
 *     the shipped history alone
 * @param basis on what the facts rest: {@code report}, or {@code secondary} for a published summary
 * @param judgements in printed order
 * @param recommendations and {@code quotations}: verbatim; empty where the licence forbids to quote
 * @param priorityActions the areas for priority action, verbatim; absent where the report names none
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record GradedOutcome(
        UUID inspection,
        Optional<UUID> report,
        String status,
        Optional<AuthorityNamed> authority,
        String framework,
        String kind,
        LocalDate inspectionStart,
        LocalDate inspectionEnd,
        LocalDate publishedOn,
        String publishedOnBasis,
        String basis,
        Optional<Instant> receivedAt,
        Optional<String> sourceUrl,
        Optional<Lead> leadInspector,
        List<Judged> judgements,
        Optional<Before> previousInspection,
        List<Reached> milestones,
        List<Asked> recommendations,
        Optional<List<Asked>> priorityActions,
        List<Quoted> quotations,
        Optional<String> contact,
        List<String> warnings)
        implements Outcome {

    @Override
    public <T> T fold(Function<GradedOutcome, T> graded, Function<HeldOutcome, T> held) {
        return graded.apply(this);
    }

    /** The lead inspector with its evidence. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Lead(String name, OptionalInt page, Optional<String> quotation) {}

    /**
     * A grade with its evidence and the one before.
     *
     * @param steps up (positive) or down (negative) since then; absent where nothing can be compared
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Judged(
            String area,
            Optional<String> label,
            String grade,
            Optional<String> printed,
            OptionalInt page,
            Optional<String> quotation,
            Optional<Earlier> previous,
            OptionalInt steps) {

        /** What a document prints. */
        static Judged of(Judgement judgement, Optional<Comparison> comparison, boolean mayBeQuoted) {
            return new Judged(
                    judgement.area().code(),
                    Optional.of(judgement.label()),
                    judgement.grade().code(),
                    Optional.of(judgement.printed()),
                    OptionalInt.of(judgement.evidence().page()),
                    Optional.of(judgement.evidence()).filter(e -> mayBeQuoted).map(Evidence::quotation),
                    comparison.flatMap(Comparison::previous).map(Earlier::of),
                    comparison.map(Comparison::steps).orElse(OptionalInt.empty()));
        }

        /** What the history knows without a document. */
        static Judged known(Area area, Grade grade, Optional<Comparison> comparison) {
            return new Judged(
                    area.code(),
                    Optional.empty(),
                    grade.code(),
                    Optional.empty(),
                    OptionalInt.empty(),
                    Optional.empty(),
                    comparison.flatMap(Comparison::previous).map(Earlier::of),
                    comparison.map(Comparison::steps).orElse(OptionalInt.empty()));
        }
    }

    /** The grade that a grade is compared with. */
    public record Earlier(
            String area,
            String grade,
            String framework,
            LocalDate inspectionEnd,
            LocalDate publishedOn,
            boolean likeForLike) {

        static Earlier of(Previous previous) {
            return new Earlier(
                    previous.area().code(),
                    previous.grade().code(),
                    previous.inspection().framework().code(),
                    previous.inspection().end(),
                    previous.inspection().publishedOn(),
                    previous.likeForLike());
        }
    }

    /** The authority's graded inspection before this one. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Before(
            UUID inspection,
            String framework,
            LocalDate inspectionStart,
            LocalDate inspectionEnd,
            LocalDate publishedOn,
            Optional<String> overall) {

        static Before of(Inspection inspection) {
            return new Before(
                    inspection.id(),
                    inspection.framework().code(),
                    inspection.start(),
                    inspection.end(),
                    inspection.publishedOn(),
                    inspection.overall().map(Grade::code));
        }
    }

    /** What the report asks for. */
    public record Asked(String text, int page) {

        /** What it says: neither the page nor the breaks of its lines belong to that. */
        String words() {
            return words(text);
        }

        static String words(String text) {
            return text.replaceAll("\\s+", " ").strip();
        }
    }

    /** A sentence of the report. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Quoted(String text, int page, OptionalInt paragraph, String section, boolean weakness) {}
}
