package uk.inspectionalerts.grading.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.inspectionalerts.grading.judgement.Area;
import uk.inspectionalerts.grading.judgement.Framework;
import uk.inspectionalerts.grading.judgement.Grade;
import uk.inspectionalerts.grading.judgement.Kind;

class HistoryTest {

    @ParameterizedTest(name = "{0} {1} {2} after {3} {4} {5}: steps {6}, like for like {7}")
    @CsvSource({
        "ILACS_V1, leaders, outstanding,              ILACS_V1, leaders, requires_improvement,       2, true",
        "ILACS_V1, overall_effectiveness, good,       SIF, overall_effectiveness, good,              0, false",
        "ILACS_V1, overall_effectiveness, inadequate, SIF, overall_effectiveness, outstanding,      -3, false",
        "ILACS_V2, overall_effectiveness, good,       ILACS_V1, overall_effectiveness, outstanding, -1, true",
        "ILACS_V2, leaders, good,                     ILACS_V1, leaders, good,                       0, true",
        "ILACS_V2, help_and_protection, good,         ILACS_V1, help_and_protection, inadequate,     2, true",
        "ILACS_V1, help_and_protection, good,         SIF, help_and_protection, inadequate,          2, false",
        "ILACS_V2, children_in_care, good, ILACS_V1, children_in_care_and_care_leavers, outstanding, -1, false",
        "ILACS_V2, care_leavers, good,     ILACS_V1, children_in_care_and_care_leavers, good,         0, false",
        "ILACS_V3, leaders, good,                     ILACS_V2, leaders, outstanding,               -1, false",
        "ILACS_V3, care_leavers, good,                ILACS_V2, care_leavers, good,                  0, false",
        "SIF, care_leavers, good,                     SIF, care_leavers, inadequate,                 2, true",
        "SIF, adoption, good,                         SIF, adoption, good,                           0, true",
    })
    void comparesWhatMayBeCompared(
            Framework framework,
            String area,
            String grade,
            Framework earlier,
            String earlierArea,
            String earlierGrade,
            int steps,
            boolean likeForLike) {
        Inspection before = inspection(earlier, "2018-05-18", Map.of(earlierArea, earlierGrade));
        Inspection subject = inspection(framework, "2022-05-20", Map.of(area, grade));

        Comparison comparison =
                new History(List.of(subject, before)).comparisons(subject).get(0);

        assertThat(comparison.steps()).hasValue(steps);
        assertThat(comparison.previous()).get().satisfies(previous -> {
            assertThat(previous.inspection()).isEqualTo(before);
            assertThat(previous.area().code()).isEqualTo(earlierArea);
            assertThat(previous.likeForLike()).isEqualTo(likeForLike);
        });
    }

    @ParameterizedTest(name = "{0} {1} {2} never compares with {3} {4} {5}")
    @CsvSource({
        "ILACS_V2, care_leavers, good,     SIF, care_leavers, good",
        "ILACS_V1, leaders, good,          SIF, leadership_management_governance, good",
        "ILACS_V1, children_in_care_and_care_leavers, good, SIF, looked_after_children, good",
        "ILACS_V2, children_in_care, good, SIF, looked_after_children, good",
        "ILACS_V1, help_and_protection, not_judged, ILACS_V1, help_and_protection, good",
        "ILACS_V1, help_and_protection, good, ILACS_V1, help_and_protection, not_judged",
        "SIF, overall_effectiveness, good, OTHER, overall_effectiveness, adequate",
        "SIF, overall_effectiveness, good, OTHER, overall_effectiveness, inadequate",
        "OTHER, overall_effectiveness, good, SIF, overall_effectiveness, inadequate",
    })
    void leavesAloneWhatMayNotBeCompared(
            Framework framework,
            String area,
            String grade,
            Framework earlier,
            String earlierArea,
            String earlierGrade) {
        Inspection before = inspection(earlier, "2013-12-18", Map.of(earlierArea, earlierGrade));
        Inspection subject = inspection(framework, "2018-05-20", Map.of(area, grade));

        Comparison comparison =
                new History(List.of(before, subject)).comparisons(subject).get(0);

        assertThat(comparison.previous()).isEmpty();
        assertThat(comparison.steps()).isEqualTo(OptionalInt.empty());
    }

    @Test
    void looksForEachAreaInTheLatestEarlierInspectionThatPrintedItsGrade() {
        Inspection oldest = inspection(
                Framework.ILACS_V2, "2023-03-10", Map.of("care_leavers", "inadequate", "leaders", "inadequate"));
        Inspection newer =
                inspection(Framework.ILACS_V2, "2024-03-10", Map.of("care_leavers", "not_judged", "leaders", "good"));
        Inspection subject =
                inspection(Framework.ILACS_V2, "2025-03-10", Map.of("care_leavers", "good", "leaders", "good"));

        History history = new History(List.of(newer, subject, oldest));

        assertThat(history.before(subject)).containsExactly(newer, oldest);
        assertThat(history.comparisons(subject)).allSatisfy(comparison -> assertThat(
                        comparison.previous().orElseThrow().inspection())
                .isEqualTo(comparison.area() == Area.LEADERS ? newer : oldest));
    }

    @Test
    void prefersTheSplitAreaItselfToCombinedCare() {
        Inspection combined =
                inspection(Framework.ILACS_V1, "2019-03-10", Map.of("children_in_care_and_care_leavers", "good"));
        Inspection split = inspection(Framework.ILACS_V2, "2023-03-10", Map.of("children_in_care", "inadequate"));
        Inspection subject = inspection(Framework.ILACS_V2, "2025-03-10", Map.of("children_in_care", "good"));

        Comparison comparison = new History(List.of(combined, split, subject))
                .comparisons(subject)
                .get(0);

        assertThat(comparison.previous().orElseThrow().inspection()).isEqualTo(split);
    }

    @Test
    void takesNeitherLettersNorOlderFrameworksNorLaterInspectionsForEarlierOnes() {
        Inspection letter = inspection(Framework.OTHER, "2021-03-10", Map.of());
        Inspection old = inspection(Framework.OTHER, "2013-07-12", Map.of("overall_effectiveness", "inadequate"));
        Inspection subject = inspection(Framework.ILACS_V1, "2022-05-20", Map.of("overall_effectiveness", "good"));
        Inspection later = inspection(Framework.ILACS_V2, "2025-05-20", Map.of("overall_effectiveness", "good"));

        History history = new History(List.of(letter, old, subject, later));

        assertThat(history.before(subject)).isEmpty();
        assertThat(history.latest()).contains(later);
    }

    @Test
    void knowsAnInspectionByAuthorityKindAndFirstDay() {
        LocalDate day = LocalDate.parse("2022-05-09");

        assertThat(Stream.of(
                        Inspection.idOf("80465", Kind.INSPECTION, day),
                        Inspection.idOf("80466", Kind.INSPECTION, day),
                        Inspection.idOf("80465", Kind.FOCUSED_VISIT, day),
                        Inspection.idOf("80465", Kind.INSPECTION, day.plusDays(1))))
                .doesNotHaveDuplicates();
        assertThat(Inspection.idOf("80465", Kind.INSPECTION, day))
                .isEqualTo(Inspection.idOf("80465", Kind.INSPECTION, day));
    }

    static Inspection inspection(Framework framework, String end, Map<String, String> grades) {
        LocalDate last = LocalDate.parse(end);
        Map<Area, Grade> byArea = new LinkedHashMap<>();
        grades.forEach((area, grade) -> byArea.put(Area.ofCode(area), Grade.ofCode(grade)));
        return new Inspection(
                UUID.nameUUIDFromBytes(end.getBytes(UTF_8)),
                framework,
                last.minusDays(11),
                last,
                last.plusDays(40),
                byArea);
    }
}
