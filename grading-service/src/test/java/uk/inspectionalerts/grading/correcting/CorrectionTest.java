package uk.inspectionalerts.grading.correcting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.grading.filing.Facts;
import uk.inspectionalerts.grading.filing.Provenance;
import uk.inspectionalerts.grading.filing.Report;
import uk.inspectionalerts.grading.filing.Status;
import uk.inspectionalerts.grading.history.AlertChoice;
import uk.inspectionalerts.grading.history.PublicationDate;
import uk.inspectionalerts.grading.judgement.Area;
import uk.inspectionalerts.grading.judgement.Evidence;
import uk.inspectionalerts.grading.judgement.Framework;
import uk.inspectionalerts.grading.judgement.Grade;
import uk.inspectionalerts.grading.judgement.Judgement;
import uk.inspectionalerts.grading.judgement.Kind;
import uk.inspectionalerts.grading.judgement.Period;
import uk.inspectionalerts.grading.judgement.Place;

class CorrectionTest {

    private static final Decision CONFIRM = new Decision(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    private static final Area[] FOUR = {Area.LEADERS, Area.HELP_AND_PROTECTION, Area.CHILDREN_IN_CARE, Area.CARE_LEAVERS
    };
    private static final Area[] FIVE = {
        Area.LEADERS, Area.HELP_AND_PROTECTION, Area.CHILDREN_IN_CARE, Area.CARE_LEAVERS, Area.OVERALL_EFFECTIVENESS
    };

    @Test
    void whatIsConfirmedIsGradedAsItWasRead() {
        Report settled = decided(CONFIRM).applyTo(held(Kind.INSPECTION, "2023-07-07", FIVE));

        assertThat(settled.status()).isEqualTo(Status.GRADED);
        assertThat(settled.reasons()).isEmpty();
        assertThat(settled.facts().framework()).isEqualTo(Framework.ILACS_V2);
        assertThat(settled.warnings()).containsExactly("a person confirmed what was read, on 2023-08-20");
    }

    @Test
    void correctedJudgementsStandInPlaceOfAllThatWereRead() {
        Report settled = decided(judgements(Grade.INADEQUATE, FIVE)).applyTo(held(Kind.INSPECTION, "2023-07-07", FOUR));

        assertThat(settled.status()).isEqualTo(Status.GRADED);
        assertThat(settled.grades()).hasSize(5).containsValue(Grade.INADEQUATE).doesNotContainValue(Grade.GOOD);
        assertThat(settled.facts().framework()).isEqualTo(Framework.ILACS_V2);
    }

    @Test
    void areasThatNoFrameworkGradesStayHeld() {
        Report settled = decided(judgements(Grade.GOOD, Area.LEADERS, Area.ADOPTION))
                .applyTo(held(Kind.INSPECTION, "2023-07-07", FIVE));

        assertThat(settled.held()).isTrue();
        assertThat(settled.reasons()).singleElement().asString().contains("leaders, adoption");
    }

    @Test
    void aMissingOverallGradeBeforeApril2026StaysHeldWhateverAPersonConfirms() {
        assertThat(decided(CONFIRM)
                        .applyTo(held(Kind.INSPECTION, "2026-03-31", FOUR))
                        .held())
                .isTrue();
        assertThat(decided(CONFIRM)
                        .applyTo(held(Kind.INSPECTION, "2026-04-01", FOUR))
                        .facts()
                        .framework())
                .isEqualTo(Framework.ILACS_V3);
    }

    @Test
    void aDocumentOfUnknownKindIsNotConfirmedBySilence() {
        assertThat(decided(CONFIRM).applyTo(held(Kind.OTHER, "2015-07-07")).reasons())
                .singleElement()
                .asString()
                .contains("kind");
        Report other = decided(kind(Kind.OTHER)).applyTo(held(Kind.OTHER, "2015-07-07"));
        assertThat(other.status()).isEqualTo(Status.UNGRADED);
        assertThat(other.facts().judgements()).isEmpty();
    }

    @Test
    void aLetterCarriesNoGradesWhateverWasRead() {
        Report letter = decided(kind(Kind.FOCUSED_VISIT)).applyTo(held(Kind.INSPECTION, "2023-07-07", FIVE));

        assertThat(letter.status()).isEqualTo(Status.UNGRADED);
        assertThat(letter.grades()).isEqualTo(Map.of());
    }

    @Test
    void aPublicationBeforeTheLastDayStaysHeld() {
        assertThat(decided(CONFIRM)
                        .applyTo(held(Kind.INSPECTION, "2023-09-07", FIVE))
                        .reasons())
                .singleElement()
                .asString()
                .contains("2023-08-18 lies before the last inspection day 2023-09-07");
    }

    private static Correction decided(Decision decision) {
        return new Correction(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "ab".repeat(32),
                "r.holden",
                "looked at the page",
                Instant.parse("2023-08-19T23:30:00Z"),
                decision);
    }

    private static Decision judgements(Grade grade, Area... areas) {
        return new Decision(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(judged(grade, areas)));
    }

    private static Decision kind(Kind kind) {
        return new Decision(
                Optional.empty(),
                Optional.of(kind),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static List<Judgement> judged(Grade grade, Area... areas) {
        return Arrays.stream(areas)
                .map(area ->
                        new Judgement(area, area.code(), grade, grade.code(), new Evidence(1, "words", Place.REVIEWER)))
                .toList();
    }

    /** Published on 18 August 2023 unless its inspection was later still under way or long after. */
    private static Report held(Kind kind, String lastDay, Area... areas) {
        LocalDate end = LocalDate.parse(lastDay);
        LocalDate published = end.getYear() == 2026 ? end.plusDays(40) : LocalDate.parse("2023-08-18");
        Facts facts = new Facts(
                Framework.OTHER,
                kind,
                Optional.empty(),
                Optional.of(new Period(end.minusDays(4), end, new Evidence(1, "dates", Place.PRINTED_FIELD))),
                Optional.empty(),
                Optional.empty(),
                judged(Grade.GOOD, areas),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                0);
        return new Report(
                UUID.randomUUID(),
                1,
                Status.REVIEW,
                new Provenance(
                        "ab".repeat(32),
                        Instant.parse("2023-08-18T09:00:00Z"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        AlertChoice.AUTO),
                Optional.of("80530"),
                new PublicationDate(published, PublicationDate.Basis.GIVEN),
                facts,
                List.of("two readings differ"),
                List.of());
    }
}
