package uk.inspectionalerts.grading.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.inspectionalerts.grading.authority.Authority;
import uk.inspectionalerts.grading.history.Entry;
import uk.inspectionalerts.grading.history.Inspection;
import uk.inspectionalerts.grading.judgement.Area;
import uk.inspectionalerts.grading.judgement.Framework;
import uk.inspectionalerts.grading.judgement.Grade;
import uk.inspectionalerts.grading.shipping.Shipped;

class ChangesTest {

    private static final Authority DURHAM = Shipped.authority("Durham");

    @ParameterizedTest(name = "overall {0} after {1}: {2}")
    @CsvSource({
        "outstanding, outstanding, retained_outstanding",
        "outstanding, good, improved",
        "good, good,",
        "good, requires_improvement, improved",
        "good, inadequate, out_of_inadequate straight_to improved",
        "requires_improvement, inadequate, out_of_inadequate improved",
        "outstanding, requires_improvement, straight_to improved",
        "good, outstanding, lost_outstanding declined",
        "inadequate, good, into_inadequate declined",
        "inadequate, outstanding, into_inadequate lost_outstanding declined",
        "inadequate, inadequate,",
        "not_judged, inadequate,",
        "good, not_judged,",
    })
    void saysWhatBecameOfTheOverallGrade(String grade, String earlier, String types) {
        Inspection before = inspection(Framework.SIF, "2017-07-13", overall(earlier));
        Inspection subject = inspection(Framework.ILACS_V1, "2022-05-20", overall(grade));

        List<Milestone> milestones = reached(subject, before);

        assertThat(milestones.stream()
                        .filter(milestone -> milestone.type() != MilestoneType.ALL_AREAS_OUTSTANDING)
                        .map(milestone -> milestone.type().code()))
                .containsExactly(types == null ? new String[0] : types.split(" "));
    }

    @Test
    void saysTheChangeOfEachAreaOverallFirst() {
        Inspection before = inspection(
                Framework.ILACS_V1,
                "2019-09-20",
                grades("leaders", "requires_improvement", "help_and_protection", "requires_improvement")
                        .with("children_in_care_and_care_leavers", "good")
                        .with("overall_effectiveness", "requires_improvement"));
        Inspection durham = inspection(
                Framework.ILACS_V1,
                "2022-05-20",
                grades("leaders", "outstanding", "help_and_protection", "good")
                        .with("children_in_care_and_care_leavers", "good")
                        .with("overall_effectiveness", "good"));

        assertThat(reached(durham, before).stream().map(Milestone::sentence))
                .containsExactly(
                        "Durham rose one grade for overall effectiveness: good under ILACS, as at 29 June 2022, after "
                                + "requires improvement to be good in the report of October 2019 under ILACS.",
                        "Durham rose two grades for the impact of leaders: outstanding under ILACS, as at 29 June 2022, "
                                + "after requires improvement to be good in the report of October 2019 under ILACS.",
                        "Durham rose one grade for help and protection: good under ILACS, as at 29 June 2022, after "
                                + "requires improvement to be good in the report of October 2019 under ILACS.");
    }

    @Test
    void saysThatASplitAreaIsNotLikeForLike() {
        Inspection before =
                inspection(Framework.ILACS_V1, "2019-09-20", grades("children_in_care_and_care_leavers", "good"));
        Inspection subject =
                inspection(Framework.ILACS_V2, "2023-07-07", grades("care_leavers", "outstanding", "leaders", "good"));

        assertThat(reached(subject, before).stream().map(Milestone::sentence))
                .containsExactly(
                        "Durham rose one grade for care leavers: outstanding under ILACS, as at 16 August 2023, "
                                + "after good for children in care and care leavers in the report of October 2019 "
                                + "under ILACS (not like for like).");
    }

    @Test
    void namesTheCrossingWhenOutstandingIsKeptFromOneFrameworkToTheNext() {
        Inspection before = inspection(Framework.SIF, "2017-07-13", overall("outstanding"));
        Inspection subject = inspection(
                Framework.ILACS_V1, "2022-05-20", grades("overall_effectiveness", "outstanding", "leaders", "good"));

        assertThat(reached(subject, before).stream().map(Milestone::sentence))
                .containsExactly(
                        "Durham kept its outstanding grade for overall effectiveness under ILACS, as at 29 June "
                                + "2022; it was outstanding in the report of August 2017 under the single inspection "
                                + "framework (not like for like).");
    }

    @Test
    void aReportWithoutOverallEndsTheRunOfOutstanding() {
        Inspection first = inspection(Framework.ILACS_V1, "2019-07-13", overall("outstanding"));
        Inspection without = inspection(Framework.ILACS_V1, "2021-07-13", grades("leaders", "good"));
        Inspection subject = inspection(Framework.ILACS_V1, "2022-05-20", overall("outstanding"));

        assertThat(reached(subject, first, without).stream().map(Milestone::type))
                .containsExactly(MilestoneType.ALL_AREAS_OUTSTANDING);
    }

    @ParameterizedTest(name = "{0}: overall {1}, leaders {2}: every area outstanding {3}")
    @CsvSource({
        "ILACS_V2, outstanding, outstanding, true",
        "ILACS_V2, outstanding, good, false",
        "ILACS_V2, good, outstanding, false",
        "ILACS_V2, outstanding, not_judged, false",
        "ILACS_V3, , outstanding, true",
    })
    void everyAreaMeansEveryPrintedOne(Framework framework, String overall, String leaders, boolean all) {
        Grades grades = grades("leaders", leaders);
        Inspection subject = inspection(
                framework, "2026-05-01", overall == null ? grades : grades.with("overall_effectiveness", overall));

        assertThat(reached(subject).stream().map(Milestone::type))
                .isEqualTo(all ? List.of(MilestoneType.ALL_AREAS_OUTSTANDING) : List.of());
    }

    @Test
    void noSentenceCountsOrRanks() {
        Inspection before = inspection(Framework.ILACS_V1, "2019-07-13", overall("outstanding"));
        Inspection subject = inspection(Framework.ILACS_V2, "2023-05-20", overall("outstanding"));

        assertThat(reached(subject, before)).isNotEmpty().allSatisfy(milestone -> assertThat(milestone.sentence())
                .doesNotContainPattern("\\b(first|only|second|third|\\d+(st|nd|rd|th))\\b"));
    }

    @Test
    void tellsOfNoChangeOfAnAreaAgainstAMereSummary() {
        Inspection read = inspection(
                Framework.ILACS_V2, "2025-04-13", grades("leaders", "good").with("overall_effectiveness", "good"));
        Inspection summary = new Inspection(
                read.id(),
                read.framework(),
                read.start(),
                read.end(),
                read.publishedOn(),
                read.grades(),
                Inspection.Basis.SECONDARY);
        Inspection subject = inspection(
                Framework.ILACS_V2,
                "2028-05-20",
                grades("leaders", "outstanding").with("overall_effectiveness", "requires_improvement"));

        assertThat(reached(subject, summary).stream()
                        .filter(milestone -> milestone.forAlert().isPresent())
                        .map(Milestone::type))
                .containsExactly(MilestoneType.DECLINED);
        assertThat(reached(subject, read).stream().map(Milestone::type))
                .containsExactly(MilestoneType.DECLINED, MilestoneType.IMPROVED);
    }

    @Test
    void hasOneIdForOneClaim() {
        Inspection before = inspection(Framework.SIF, "2017-07-13", overall("inadequate"));
        Inspection subject = inspection(Framework.ILACS_V1, "2022-05-20", overall("outstanding"));

        assertThat(reached(subject, before)).isEqualTo(reached(subject, before));
        assertThat(reached(subject, before).stream().map(Milestone::id)).doesNotHaveDuplicates();
    }

    private static List<Milestone> reached(Inspection subject, Inspection... others) {
        List<Inspection> all =
                Stream.concat(Stream.of(subject), Stream.of(others)).toList();
        List<Entry> entries =
                all.stream().map(inspection -> new Entry(DURHAM, inspection)).toList();
        return Changes.reachedBy(Course.of(entries).get(subject.id()));
    }

    private static Inspection inspection(Framework framework, String end, Grades grades) {
        LocalDate last = LocalDate.parse(end);
        return new Inspection(
                new UUID(0, last.toEpochDay()),
                framework,
                last.minusDays(11),
                last,
                last.plusDays(40),
                grades.byArea());
    }

    private static Grades overall(String grade) {
        return grades("overall_effectiveness", grade);
    }

    private static Grades grades(String area, String grade) {
        return new Grades(Map.of()).with(area, grade);
    }

    private static Grades grades(String area, String grade, String area2, String grade2) {
        return grades(area, grade).with(area2, grade2);
    }

    private record Grades(Map<Area, Grade> byArea) {
        Grades with(String area, String grade) {
            Map<Area, Grade> more = new LinkedHashMap<>(byArea);
            more.put(Area.ofCode(area), Grade.ofCode(grade));
            return new Grades(more);
        }
    }
}
