package uk.inspectionalerts.grading.milestone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.grading.history.Entry;
import uk.inspectionalerts.grading.history.Frameworks;
import uk.inspectionalerts.grading.history.Inspection;
import uk.inspectionalerts.grading.history.NationalRecord;
import uk.inspectionalerts.grading.judgement.Area;
import uk.inspectionalerts.grading.judgement.Framework;
import uk.inspectionalerts.grading.judgement.Grade;
import uk.inspectionalerts.grading.judgement.Kind;
import uk.inspectionalerts.grading.shipping.Shipped;

class MilestonesTest {

    private static final LocalDate COMPLETE_TO = LocalDate.of(2026, 6, 18);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    private final List<Entry> entries = new ArrayList<>();

    @Test
    void saysSoFarTodayUntilThePublicationDayHasEnded() {
        published("Durham", Framework.ILACS_V1, "2022-07-05", "outstanding");

        assertThat(sentence("Durham", MilestoneType.ORDINAL_OUTSTANDING, on("2022-07-05")))
                .isEqualTo("Durham is the first in England to be outstanding overall under ILACS, so far today, "
                        + "5 July 2022.");
        assertThat(sentence("Durham", MilestoneType.ORDINAL_OUTSTANDING, on("2022-07-06")))
                .endsWith("under ILACS, as at 5 July 2022.");
    }

    @Test
    void makesARankJointWhenAnotherReportOfTheDayArrives() {
        published("Durham", Framework.ILACS_V1, "2022-07-05", "outstanding");
        Milestone alone = milestone("Durham", MilestoneType.ORDINAL_OUTSTANDING);
        published("Kent", Framework.ILACS_V1, "2022-07-05", "outstanding");
        Milestone joint = milestone("Durham", MilestoneType.ORDINAL_OUTSTANDING);

        assertThat(alone.terms().rank()).hasValue(new Rank(1, false));
        assertThat(joint.terms().rank()).hasValue(new Rank(1, true));
        assertThat(joint.id()).isEqualTo(alone.id());
    }

    @Test
    void givesTheClaimsOfOneDayTheSameListOfMembers() {
        published("Durham", Framework.ILACS_V1, "2022-07-05", "outstanding");
        published("Kent", Framework.ILACS_V1, "2022-07-05", "outstanding");

        for (MilestoneType type : List.of(MilestoneType.ORDINAL_OUTSTANDING, MilestoneType.OUTSTANDING_NOW)) {
            assertThat(milestone("Durham", type).terms().members()).hasSize(2);
            assertThat(
                            Milestones.of(NationalRecord.of(entries), List.of(), new Completeness(COMPLETE_TO, TODAY))
                                    .stream()
                                    .filter(milestone -> milestone.type() == type)
                                    .map(milestone -> System.identityHashCode(
                                            milestone.terms().members()))
                                    .distinct())
                    .hasSize(1);
        }
    }

    @Test
    void withholdsRanksAndCountsBeyondTheProvenRecordButNoChange() {
        published("Durham", Framework.ILACS_V2, "2023-07-05", "good");
        published("Durham", Framework.ILACS_V2, "2026-06-19", "outstanding");

        assertThat(of("Durham", "2026-06-19")
                        .filter(milestone -> milestone.forAlert().isEmpty()))
                .isNotEmpty()
                .allSatisfy(milestone -> assertThat(milestone.terms().withheld())
                        .hasValue("the record is proven complete only up to 18 June 2026"));
        assertThat(of("Durham", "2026-06-19")
                        .filter(milestone -> milestone.forAlert().isPresent())
                        .map(Milestone::type))
                .containsExactly(MilestoneType.ALL_AREAS_OUTSTANDING, MilestoneType.IMPROVED, MilestoneType.IMPROVED);
        assertThat(milestone("Durham", MilestoneType.ALL_AREAS_OUTSTANDING).forAlert())
                .hasValue("Durham is outstanding in every area and overall under ILACS with five judgements, as at "
                        + "19 June 2026.");
    }

    @Test
    void withholdsTheNationalCountOnceALatestReportHasNoOverall() {
        published("Durham", Framework.ILACS_V2, "2026-05-01", "outstanding");
        assertThat(milestone("Durham", MilestoneType.OUTSTANDING_NOW).terms().withheld())
                .isEmpty();

        published("Kent", Framework.ILACS_V3, "2026-05-01", Map.of(Area.LEADERS, Grade.GOOD));
        assertThat(milestone("Durham", MilestoneType.OUTSTANDING_NOW).terms().withheld())
                .hasValue("an authority's latest report has no overall grade");
    }

    @Test
    void aReportWithoutOverallEndsARun() {
        published("Durham", Framework.ILACS_V2, "2023-05-01", "outstanding");
        published("Durham", Framework.ILACS_V3, "2024-05-01", Map.of(Area.LEADERS, Grade.GOOD));
        published("Durham", Framework.ILACS_V2, "2025-05-01", "outstanding");

        assertThat(all().map(Milestone::type)).doesNotContain(MilestoneType.RETAINED_OUTSTANDING);
    }

    @Test
    void countsARunOnceForEachLengthAndSaysNoRankTheSecondTime() {
        Stream.of("2015", "2017", "2021", "2023")
                .forEach(year -> published("Durham", Framework.ILACS_V1, year + "-05-01", "outstanding"));
        published("Durham", Framework.ILACS_V1, "2019-05-01", "good");

        assertThat(all().filter(milestone -> milestone.type() == MilestoneType.RETAINED_OUTSTANDING)
                        .map(milestone -> milestone.terms().asAt().getYear() + " "
                                + milestone.terms().rank().map(Rank::place)))
                .containsExactly("2017 Optional[1]", "2023 Optional.empty");
    }

    @Test
    void saysTheLastOutOfInadequateOnlyWhereTheRegionIsWholeInTheRecord() {
        published("Medway", Framework.ILACS_V1, "2019-08-01", "inadequate");
        published("Cheshire East", Framework.ILACS_V1, "2019-08-01", "inadequate");
        published("Cumberland", Framework.ILACS_V1, "2023-12-01", "good");
        published("Medway", Framework.ILACS_V1, "2022-08-01", "good");
        published("Cheshire East", Framework.ILACS_V1, "2022-08-01", "good");

        assertThat(all().filter(milestone -> milestone.type() == MilestoneType.LAST_IN_REGION_OUT_OF_INADEQUATE)
                        .map(Milestone::sentence))
                .containsExactly(
                        "With Medway no longer inadequate, none of the 1 authorities with an overall grade in the "
                                + "South East is, counting ILACS and the single inspection framework together, as at 1 August "
                                + "2022.");
    }

    @Test
    void countsOutOfInadequateOnlyWhoHasAnOverallGrade() {
        published("Medway", Framework.ILACS_V1, "2024-08-01", "inadequate");
        published("Kent", Framework.ILACS_V1, "2024-08-01", "inadequate");
        published("Medway", Framework.ILACS_V2, "2026-05-01", "good");
        published("Kent", Framework.ILACS_V3, "2026-05-01", Map.of(Area.LEADERS, Grade.GOOD));

        assertThat(all().filter(milestone -> milestone.type() == MilestoneType.LAST_IN_REGION_OUT_OF_INADEQUATE))
                .singleElement()
                .satisfies(milestone -> {
                    assertThat(milestone.terms().members())
                            .extracting(Entry::name)
                            .containsExactly("Medway");
                    assertThat(milestone.forAlert()).isEmpty();
                });
    }

    @Test
    void isNotTheLastOutOfInadequateWhereAnotherBecameSoOnTheDay() {
        published("Medway", Framework.ILACS_V1, "2019-08-01", "inadequate");
        published("Kent", Framework.ILACS_V1, "2019-08-01", "good");
        published("Medway", Framework.ILACS_V1, "2022-08-01", "good");
        published("Kent", Framework.ILACS_V1, "2022-08-01", "inadequate");

        assertThat(all().map(Milestone::type)).doesNotContain(MilestoneType.LAST_IN_REGION_OUT_OF_INADEQUATE);
    }

    @Test
    void setsAreasAgainstEachOtherWhereNoOverallIsPrinted() {
        published(
                "Durham",
                Framework.ILACS_V3,
                "2026-05-01",
                Map.of(Area.LEADERS, Grade.OUTSTANDING, Area.CARE_LEAVERS, Grade.REQUIRES_IMPROVEMENT));

        assertThat(sentence("Durham", MilestoneType.SPLIT_PROFILE, TODAY))
                .startsWith("Durham has areas two grades or more apart under ILACS, as at 1 May 2026: ")
                .contains("outstanding for the impact of leaders", "requires improvement to be good for care leavers");
    }

    @Test
    void saysNothingOfAnOldReportThatCameAfterALaterOne() {
        published("Durham", Framework.ILACS_V1, "2022-05-01", "good");
        Entry late = entry("Durham", Framework.SIF, "2016-05-01", grades(Framework.SIF, "outstanding"), 3000);
        entries.add(late);

        assertThat(all().filter(milestone -> milestone.subject().sameInspectionAs(late))
                        .map(Milestone::type))
                .doesNotContain(MilestoneType.OUTSTANDING_NOW, MilestoneType.ONLY_IN_REGION);
    }

    @Test
    void theBiggerNewsImpliesTheSmallerOfTheSameAreaAndNeverADecline() {
        published("Durham", Framework.ILACS_V1, "2019-05-01", "inadequate");
        published("Durham", Framework.ILACS_V1, "2022-05-01", "outstanding");
        Milestone out = milestone("Durham", MilestoneType.OUT_OF_INADEQUATE);

        assertThat(of("Durham", "2022-05-01").filter(out::implies).map(Milestone::area))
                .containsExactly(Optional.of(Area.OVERALL_EFFECTIVENESS));
        assertThat(milestone("Durham", MilestoneType.ALL_AREAS_OUTSTANDING)
                        .implies(milestone("Durham", MilestoneType.ALL_GOOD_OR_BETTER)))
                .isTrue();
        assertThat(Stream.of(MilestoneType.values())
                        .filter(type -> type.implied().contains(MilestoneType.DECLINED)))
                .containsExactly(MilestoneType.INTO_INADEQUATE, MilestoneType.LOST_OUTSTANDING);
    }

    @Test
    void aBareNumberCannotBeConstructed() {
        Terms terms = Terms.own(Frameworks.ILACS, TODAY, false);

        assertThatThrownBy(() -> terms.ranked(new Rank(1, false), "England", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rank(0, false)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysNothingOfAnEmptyRecord() {
        assertThat(all()).isEmpty();
    }

    private void published(String authority, Framework framework, String on, String everyGrade) {
        published(authority, framework, on, grades(framework, everyGrade));
    }

    private void published(String authority, Framework framework, String on, Map<Area, Grade> grades) {
        entries.add(entry(authority, framework, on, grades, 0));
    }

    /** An inspection that ended forty days before the day, published then or so many days later. */
    private static Entry entry(
            String authority, Framework framework, String on, Map<Area, Grade> grades, int daysLate) {
        LocalDate end = LocalDate.parse(on).minusDays(40);
        String urn = Shipped.authority(authority).urn();
        return new Entry(
                Shipped.authority(authority),
                new Inspection(
                        Inspection.idOf(urn, Kind.INSPECTION, end.minusDays(4)),
                        framework,
                        end.minusDays(4),
                        end,
                        LocalDate.parse(on).plusDays(daysLate),
                        grades));
    }

    /** The same grade for overall and leaders. */
    private static Map<Area, Grade> grades(Framework framework, String grade) {
        Area leaders = framework == Framework.SIF ? Area.LEADERSHIP_MANAGEMENT_GOVERNANCE : Area.LEADERS;
        return Map.of(leaders, Grade.ofCode(grade), Area.OVERALL_EFFECTIVENESS, Grade.ofCode(grade));
    }

    private static LocalDate on(String day) {
        return LocalDate.parse(day);
    }

    private Stream<Milestone> all() {
        return all(TODAY);
    }

    private Stream<Milestone> all(LocalDate today) {
        return Milestones.of(NationalRecord.of(entries), Shipped.GROUPS, new Completeness(COMPLETE_TO, today)).stream();
    }

    private Stream<Milestone> of(String authority, String publishedOn) {
        return all().filter(milestone -> milestone.subject().name().equals(authority))
                .filter(milestone -> milestone.terms().asAt().equals(LocalDate.parse(publishedOn)));
    }

    private Milestone milestone(String authority, MilestoneType type) {
        return all().filter(milestone -> milestone.subject().name().equals(authority))
                .filter(milestone -> milestone.type() == type)
                .findFirst()
                .orElseThrow(() -> new AssertionError(authority + " has no " + type));
    }

    private String sentence(String authority, MilestoneType type, LocalDate today) {
        return all(today)
                .filter(milestone -> milestone.subject().name().equals(authority))
                .filter(milestone -> milestone.type() == type)
                .map(Milestone::sentence)
                .findFirst()
                .orElseThrow();
    }
}
