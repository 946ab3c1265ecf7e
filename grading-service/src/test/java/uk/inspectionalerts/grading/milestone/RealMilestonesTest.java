package uk.inspectionalerts.grading.milestone;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.inspectionalerts.grading.milestone.MilestoneType.ALL_AREAS_OUTSTANDING;
import static uk.inspectionalerts.grading.milestone.MilestoneType.AREA_ABOVE_OVERALL;
import static uk.inspectionalerts.grading.milestone.MilestoneType.BEST_EVER;
import static uk.inspectionalerts.grading.milestone.MilestoneType.FIRST_IN_GROUP;
import static uk.inspectionalerts.grading.milestone.MilestoneType.FIRST_IN_REGION;
import static uk.inspectionalerts.grading.milestone.MilestoneType.FIRST_UNDER_FRAMEWORK;
import static uk.inspectionalerts.grading.milestone.MilestoneType.IMPROVED;
import static uk.inspectionalerts.grading.milestone.MilestoneType.LOST_OUTSTANDING;
import static uk.inspectionalerts.grading.milestone.MilestoneType.ONLY_IN_REGION;
import static uk.inspectionalerts.grading.milestone.MilestoneType.ORDINAL_OUTSTANDING;
import static uk.inspectionalerts.grading.milestone.MilestoneType.OUTSTANDING_NOW;
import static uk.inspectionalerts.grading.milestone.MilestoneType.RETAINED_OUTSTANDING;
import static uk.inspectionalerts.grading.milestone.MilestoneType.SHARE_PASSED;
import static uk.inspectionalerts.grading.milestone.MilestoneType.STRAIGHT_TO;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.inspectionalerts.grading.history.Entry;
import uk.inspectionalerts.grading.history.Frameworks;
import uk.inspectionalerts.grading.judgement.Area;
import uk.inspectionalerts.grading.shipping.Shipped;

/** The real history, against what was claimed and checked in public. */
class RealMilestonesTest {

    private static final List<Milestone> ALL = Milestones.of(
            Shipped.RECORD, Shipped.GROUPS, new Completeness(LocalDate.of(2026, 6, 18), LocalDate.of(2026, 11, 1)));

    @ParameterizedTest(name = "{0}: {1}, joint {2}")
    @CsvSource({
        "North Yorkshire, 1, false",
        "Bexley, 2, false",
        "East Sussex, 3, false",
        "Leeds, 4, false",
        "Essex, 5, false",
        "Suffolk, 6, false",
        "Hampshire, 7, true",
        "Lincolnshire, 7, true",
        "Redbridge, 7, true",
        "Kensington and Chelsea, 10, true",
        "Westminster, 10, true",
        "Cornwall, 12, false",
        "Kingston upon Thames, 13, false",
        "Telford and Wrekin, 14, false",
        "City of London, 15, false",
        "Islington, 16, true",
        "North Tyneside, 16, true",
        "Sunderland, 18, false",
    })
    void ranksTheFirstEighteenUnderIlacs(String authority, int place, boolean joint) {
        assertThat(ofType(ORDINAL_OUTSTANDING)
                        .filter(milestone -> milestone.terms().frameworks().equals(Frameworks.ILACS))
                        .filter(milestone -> milestone.subject().name().equals(authority))
                        .map(milestone -> milestone.terms().rank().orElseThrow()))
                .containsExactly(new Rank(place, joint));
    }

    @Test
    void countsFiftyUnderIlacsByJune2026() {
        assertThat(ofType(ORDINAL_OUTSTANDING)
                        .filter(milestone -> milestone.terms().frameworks().equals(Frameworks.ILACS)))
                .hasSize(50);
    }

    @Test
    void ranksNorthLincolnshireThirdUnderTheSingleInspectionFramework() {
        assertThat(one("North Lincolnshire", "2017-09-04", ORDINAL_OUTSTANDING).sentence())
                .isEqualTo("North Lincolnshire is the third in England to be outstanding overall under the single "
                        + "inspection framework, after Kensington and Chelsea; Westminster, as at 4 September 2017.");
        assertThat(places(ORDINAL_OUTSTANDING, "2016-03-29"))
                .containsExactly("Kensington and Chelsea joint 1", "Westminster joint 1");
    }

    @Test
    void namesNorthYorkshireFirstUnderIlacsAndFirstInEveryArea() {
        assertThat(one("North Yorkshire", "2018-08-06", ORDINAL_OUTSTANDING).sentence())
                .isEqualTo("North Yorkshire is the first in England to be outstanding overall under ILACS, as at "
                        + "6 August 2018.");
        assertThat(one("North Yorkshire", "2018-08-06", ALL_AREAS_OUTSTANDING).sentence())
                .isEqualTo("North Yorkshire is the first in England to be outstanding in every area and overall under "
                        + "ILACS with four judgements, as at 6 August 2018.");
        assertThat(one("North Yorkshire", "2018-08-06", FIRST_IN_GROUP).sentence())
                .contains("the first of the two-tier counties");
    }

    @Test
    void knowsEachRegionsFirst() {
        assertThat(ofType(FIRST_IN_REGION)
                        .filter(milestone -> milestone.terms().frameworks().equals(Frameworks.ILACS))
                        .map(milestone -> milestone.terms().scope().orElseThrow() + ": "
                                + milestone.subject().name()))
                .containsExactlyInAnyOrder(
                        "Yorkshire and the Humber: North Yorkshire",
                        "London: Bexley",
                        "South East: East Sussex",
                        "East of England: Essex",
                        "East Midlands: Lincolnshire",
                        "South West: Cornwall",
                        "West Midlands: Telford and Wrekin",
                        "North East: North Tyneside",
                        "North West: Manchester");
    }

    @Test
    void ranksWhoRoseStraightToOutstanding() {
        assertThat(ofType(STRAIGHT_TO)
                        .filter(milestone -> milestone.sentence().contains("straight to outstanding"))
                        .map(RealMilestonesTest::place))
                .containsExactly("Bexley 1", "Telford and Wrekin 2", "Sunderland 1", "Leicestershire 3", "York 4");
        assertThat(one("Sunderland", "2021-08-20", STRAIGHT_TO).sentence())
                .isEqualTo(
                        "Sunderland is the first in England to rise from inadequate straight to outstanding overall, "
                                + "counting ILACS and the single inspection framework together, as at 20 August 2021.");
    }

    @Test
    void ranksWhoKeptOutstandingLongest() {
        assertThat(ofType(RETAINED_OUTSTANDING)
                        .filter(milestone ->
                                milestone.terms().count().orElseThrow().number() == 2)
                        .map(RealMilestonesTest::place)
                        .limit(4))
                .containsExactly(
                        "Kensington and Chelsea joint 1", "Westminster joint 1", "Leeds 3", "North Lincolnshire 4");
        assertThat(ofType(RETAINED_OUTSTANDING)
                        .filter(milestone ->
                                milestone.terms().count().orElseThrow().number() == 3)
                        .map(RealMilestonesTest::place))
                .containsExactly(
                        "Kensington and Chelsea joint 1", "Westminster joint 1", "Leeds 3", "North Lincolnshire 4");
    }

    @Test
    void statesTheCrossingOfFrameworksInARun() {
        assertThat(one("Westminster", "2025-01-13", RETAINED_OUTSTANDING).withoutRank())
                .hasValue("Westminster kept its outstanding grade for overall effectiveness under ILACS, as at "
                        + "13 January 2025; it was outstanding in the report of October 2019 under ILACS, and this is its "
                        + "third in a row under ILACS and the single inspection framework together.");
    }

    @Test
    void knowsWhoLostOutstanding() {
        assertThat(ofType(LOST_OUTSTANDING)
                        .map(milestone -> milestone.subject().name() + " "
                                + milestone.subject().inspection().publishedOn().getYear()))
                .containsExactly("East Sussex 2024", "Suffolk 2024", "Cornwall 2024", "Kent 2026");
    }

    @Test
    void saysOfDurhamWhatChanged() {
        assertThat(all("Durham", "2022-07-05").map(Milestone::type).distinct())
                .containsExactly(BEST_EVER, MilestoneType.ALL_GOOD_OR_BETTER, IMPROVED, AREA_ABOVE_OVERALL);
        assertThat(one("Durham", "2022-07-05", BEST_EVER).sentence())
                .isEqualTo("Durham has its best overall grade since the record begins (November 2013): good under "
                        + "ILACS, as at 5 July 2022.");
        assertThat(one("Durham", "2022-07-05", AREA_ABOVE_OVERALL).sentence())
                .isEqualTo("Durham has an area above its overall grade of good under ILACS, as at 5 July 2022: "
                        + "outstanding for the impact of leaders.");
        assertThat(all("Durham", "2022-07-05")
                        .filter(milestone -> milestone.type() == IMPROVED)
                        .map(milestone -> milestone.area().orElseThrow()))
                .containsExactly(Area.OVERALL_EFFECTIVENESS, Area.LEADERS, Area.HELP_AND_PROTECTION);
    }

    @Test
    void saysThatNorthYorkshireKeptOutstandingInEveryArea() {
        assertThat(all("North Yorkshire", "2023-08-18").map(Milestone::type))
                .contains(RETAINED_OUTSTANDING, ALL_AREAS_OUTSTANDING, OUTSTANDING_NOW);
        assertThat(one("North Yorkshire", "2023-08-18", ALL_AREAS_OUTSTANDING).sentence())
                .contains("under ILACS with five judgements");
    }

    @Test
    void saysOfAReportWithoutOverallNothingAboutOverall() {
        assertThat(Stream.of("Brent", "Somerset")
                        .flatMap(authority -> all(authority, "2026-06-17"))
                        .filter(milestone -> milestone.area().equals(Optional.of(Area.OVERALL_EFFECTIVENESS))))
                .isEmpty();
        assertThat(places(FIRST_UNDER_FRAMEWORK, "2026-06-17")).containsExactly("Brent joint 1", "Somerset joint 1");
    }

    @Test
    void countsNorthTynesideAsTheRecordDoesAndNotAsItsMinuteDid() {
        Milestone now = one("North Tyneside", "2020-04-15", OUTSTANDING_NOW);

        assertThat(now.sentence())
                .isEqualTo(
                        "North Tyneside is one of 18 authorities outstanding overall, of 147 (17 under ILACS alone), "
                                + "counting ILACS and the single inspection framework together, as at 15 April 2020.");
        assertThat(now.terms().members().stream().map(Entry::name)).hasSize(18).contains("North Tyneside", "Islington");
        assertThat(now.underIlacs().orElseThrow().members()).hasSize(17);
        assertThat(one("North Tyneside", "2020-04-15", ORDINAL_OUTSTANDING).sentence())
                .isEqualTo("North Tyneside is the joint 16th in England to be outstanding overall under ILACS, with "
                        + "Islington, as at 15 April 2020.");
        assertThat(one("North Tyneside", "2020-04-15", FIRST_IN_REGION).sentence())
                .isEqualTo("North Tyneside is the first in the North East to be outstanding overall under ILACS, as at "
                        + "15 April 2020.");
    }

    @Test
    void knowsTheOnlyOneInARegionAndTheFirstCoreCity() {
        assertThat(one("Telford and Wrekin", "2024-07-12", ONLY_IN_REGION).sentence())
                .isEqualTo("Telford and Wrekin is the only one of the 14 authorities with an overall grade in the West "
                        + "Midlands that is outstanding, counting ILACS and the single inspection framework together, as "
                        + "at 12 July 2024.");
        assertThat(all("Leeds", "2018-12-18")
                        .filter(milestone -> milestone.type() == FIRST_IN_GROUP)
                        .map(milestone -> milestone.terms().scope().orElseThrow()))
                .containsExactly("core cities", "metropolitan districts");
    }

    @Test
    void knowsWhenAShareWasPassed() {
        assertThat(ofType(SHARE_PASSED)
                        .map(milestone -> milestone.subject().inspection().publishedOn() + " "
                                + milestone.subject().name()))
                .containsExactly(
                        "2020-03-02 Telford and Wrekin",
                        "2024-07-12 Leicestershire",
                        "2024-07-12 Northumberland",
                        "2025-08-12 Richmond upon Thames",
                        "2025-08-12 Shropshire");
    }

    @Test
    void knowsTheFirstReportsUnderEachFramework() {
        assertThat(ofType(FIRST_UNDER_FRAMEWORK)
                        .map(milestone -> milestone.terms().frameworks().codes() + " "
                                + milestone.subject().name()))
                .contains("[SIF] Hartlepool", "[ILACS_V1] Rochdale", "[ILACS_V3] Brent")
                .doesNotContain("[ILACS_V1] Kensington and Chelsea");
    }

    @Test
    void saysEveryFirstInspectionOfANewAuthority() {
        assertThat(ofType(MilestoneType.FIRST_INSPECTION)
                        .map(milestone -> milestone.subject().name()))
                .containsExactlyInAnyOrder(
                        "Dorset",
                        "Bournemouth, Christchurch and Poole",
                        "North Northamptonshire",
                        "West Northamptonshire",
                        "Cumberland",
                        "Westmorland and Furness");
        assertThat(ofType(MilestoneType.FIRST_INSPECTION)
                        .filter(milestone -> milestone.subject().name().equals("Cumberland"))
                        .map(Milestone::sentence))
                .singleElement()
                .asString()
                .contains("in place of Cumbria");
    }

    @Test
    void withholdsWhatRestsOnASummaryAndSaysTheRest() {
        Milestone york = one("York", "2025-04-15", STRAIGHT_TO);

        assertThat(york.terms().secondary()).isTrue();
        assertThat(york.terms().withheld()).hasValue("it rests on a published summary and not on the report itself");
        assertThat(york.forAlert())
                .hasValue("York rose straight to outstanding for overall effectiveness under ILACS, as at 15 April "
                        + "2025, after requires improvement to be good in the report of May 2022 under ILACS (from a "
                        + "summary, report not yet read).");
        assertThat(one("York", "2025-04-15", ORDINAL_OUTSTANDING).forAlert()).isEmpty();
        assertThat(all("York", "2025-04-15").filter(milestone -> milestone.type() == IMPROVED))
                .isNotEmpty()
                .allSatisfy(improved -> assertThat(improved.forAlert()).isPresent());
    }

    @Test
    void everyNumberHasItsScopeAndItsMembersWithTheSubjectAmongThem() {
        assertThat(ALL.stream()
                        .filter(m -> m.terms().count().isPresent()
                                || m.terms().rank().isPresent()))
                .isNotEmpty()
                .allSatisfy(milestone -> {
                    assertThat(milestone.terms().scope()).isPresent();
                    assertThat(milestone.terms().members().stream()
                                    .map(member -> member.inspection().id()))
                            .contains(milestone.subject().inspection().id());
                });
    }

    @Test
    void everySentenceIsOneThatCanBeRead() {
        List<String> sentences = ALL.stream().map(Milestone::sentence).toList();

        assertThat(sentences.stream().filter(sentence -> !sentence.matches(".*as at \\d.*\\.")))
                .isEmpty();
        assertThat(sentences.stream().filter(sentence -> !sentence.matches(".*(ILACS|inspection framework).*")))
                .isEmpty();
        assertThat(sentences.stream().filter(sentence -> sentence.split(" ").length > 50))
                .isEmpty();
        assertThat(sentences.stream().filter(sentence -> sentence.split(" ").length > 40))
                .hasSizeLessThan(sentences.size() / 10);
    }

    @Test
    void everyIdIsItsOwn() {
        assertThat(ALL.stream().map(Milestone::id)).doesNotHaveDuplicates();
    }

    private static Stream<Milestone> ofType(MilestoneType type) {
        return ALL.stream().filter(milestone -> milestone.type() == type);
    }

    private static Stream<Milestone> all(String authority, String publishedOn) {
        return ALL.stream()
                .filter(milestone -> milestone.subject().name().equals(authority))
                .filter(milestone ->
                        milestone.subject().inspection().publishedOn().equals(LocalDate.parse(publishedOn)));
    }

    private static Milestone one(String authority, String publishedOn, MilestoneType type) {
        return all(authority, publishedOn)
                .filter(milestone -> milestone.type() == type)
                .findFirst()
                .orElseThrow(() -> new AssertionError(authority + " has no " + type));
    }

    private static List<String> places(MilestoneType type, String publishedOn) {
        return ofType(type)
                .filter(milestone -> milestone.terms().asAt().equals(LocalDate.parse(publishedOn)))
                .map(RealMilestonesTest::place)
                .toList();
    }

    private static String place(Milestone milestone) {
        return milestone
                .terms()
                .rank()
                .map(rank -> milestone.subject().name() + (rank.joint() ? " joint " : " ") + rank.place())
                .orElse(milestone.subject().name());
    }
}
