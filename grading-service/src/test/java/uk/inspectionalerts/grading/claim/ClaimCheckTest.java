package uk.inspectionalerts.grading.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.inspectionalerts.grading.claim.Assertion.NoneHigher;
import uk.inspectionalerts.grading.claim.Assertion.NotInRecord;
import uk.inspectionalerts.grading.claim.Assertion.Reached;
import uk.inspectionalerts.grading.claim.Assertion.SoManyOutstanding;
import uk.inspectionalerts.grading.claim.Assertion.Stands;
import uk.inspectionalerts.grading.history.DateBasis;
import uk.inspectionalerts.grading.history.Frameworks;
import uk.inspectionalerts.grading.milestone.Completeness;
import uk.inspectionalerts.grading.milestone.MilestoneType;
import uk.inspectionalerts.grading.milestone.Milestones;
import uk.inspectionalerts.grading.shipping.Shipped;
import uk.inspectionalerts.grading.standing.Position;

/** The real claims that were collected and checked, each as it was made. */
class ClaimCheckTest {

    private static final LocalDate COMPLETE_TO = LocalDate.of(2026, 6, 18);
    private static final ClaimCheck CHECK = new ClaimCheck(
            Shipped.RECORD,
            Milestones.of(Shipped.RECORD, Shipped.GROUPS, new Completeness(COMPLETE_TO, LocalDate.of(2026, 11, 1))),
            COMPLETE_TO);

    static Stream<Arguments> realClaims() {
        return Stream.of(
                real(1, "Westminster", "2016-03-29", Reached.as(1, MilestoneType.ORDINAL_OUTSTANDING), "holds"),
                real(
                        1,
                        "Kensington and Chelsea",
                        "2016-03-29",
                        Reached.as(1, MilestoneType.ORDINAL_OUTSTANDING),
                        "holds"),
                real(2, "North Lincolnshire", "2017-09-04", Reached.as(3, MilestoneType.ORDINAL_OUTSTANDING), "holds"),
                real(2, "North Lincolnshire", "2017-09-04", new SoManyOutstanding(3), "holds"),
                real(3, "North Yorkshire", "2018-08-06", Reached.as(1, MilestoneType.ALL_AREAS_OUTSTANDING), "holds"),
                real(4, "Brent", "2018-07-31", Reached.just(MilestoneType.BEST_EVER), "holds"),
                real(5, "Leeds", "2018-12-18", Reached.as(5, MilestoneType.ORDINAL_OUTSTANDING), "fourth in England"),
                real(6, "Leeds", "2018-12-18", in("core cities", MilestoneType.FIRST_IN_GROUP), "holds"),
                real(7, "Bromley", "2019-01-31", Reached.just(MilestoneType.STRAIGHT_TO), "holds"),
                real(7, "Bromley", "2019-01-31", not("speed is not compared"), "undecided"),
                real(8, "Hampshire", "2019-06-12", Reached.as(2, MilestoneType.ALL_AREAS_OUTSTANDING), "holds"),
                real(9, "Westminster", "2019-10-15", Reached.as(1, MilestoneType.RETAINED_OUTSTANDING), "holds"),
                real(10, "Tower Hamlets", "2019-07-31", Reached.just(MilestoneType.OUT_OF_INADEQUATE), "holds"),
                real(11, "Telford and Wrekin", "2020-03-02", Reached.as(2, MilestoneType.STRAIGHT_TO), "holds"),
                real(
                        11,
                        "Telford and Wrekin",
                        "2020-03-02",
                        in("West Midlands", MilestoneType.ONLY_IN_REGION),
                        "holds"),
                real(12, "North Tyneside", "2020-04-15", new SoManyOutstanding(14), "18 of 147"),
                real(13, "Sunderland", "2021-08-20", Reached.as(1, MilestoneType.STRAIGHT_TO), "holds"),
                real(13, "Sunderland", "2021-08-20", new SoManyOutstanding(18), "19 of 147"),
                real(13, "Sunderland", "2021-08-20", not("the North is not defined"), "undecided"),
                real(14, "Sunderland", "2021-12-01", not("directions are not in the record"), "undecided"),
                real(15, "Derby", "2022-05-11", not("cities are no list that can be cited"), "undecided"),
                real(16, "Manchester", "2022-06-30", Reached.just(MilestoneType.BEST_EVER), "holds"),
                real(16, "Manchester", "2022-06-30", new NoneHigher(), "holds"),
                real(17, "Hertfordshire", "2023-03-10", not("'among the best' names no number"), "undecided"),
                real(18, "North Yorkshire", "2023-08-18", Reached.just(MilestoneType.RETAINED_OUTSTANDING), "holds"),
                real(19, "Brent", "2023-04-30", Reached.just(MilestoneType.ALL_GOOD_OR_BETTER), "holds"),
                real(
                        20,
                        "Bromley",
                        "2024-01-15",
                        Reached.as(1, MilestoneType.ALL_AREAS_OUTSTANDING),
                        "North Yorkshire"),
                real(21, "Telford and Wrekin", "2024-07-12", new SoManyOutstanding(30), "32 of 152"),
                real(
                        21,
                        "Telford and Wrekin",
                        "2024-07-12",
                        in("West Midlands", MilestoneType.ONLY_IN_REGION),
                        "holds"),
                real(22, "Hampshire", "2024-07-23", Reached.just(MilestoneType.RETAINED_OUTSTANDING), "holds"),
                real(23, "Leicestershire", "2024-07-15", Reached.just(MilestoneType.STRAIGHT_TO), "holds"),
                real(24, "Suffolk", "2024-08-21", Reached.just(MilestoneType.LOST_OUTSTANDING), "holds"),
                real(25, "Westminster", "2025-01-13", Reached.as(1, MilestoneType.RETAINED_OUTSTANDING), "holds"),
                real(26, "York", "2025-04-15", Reached.just(MilestoneType.ALL_AREAS_OUTSTANDING), "holds"),
                real(26, "York", "2025-04-15", Reached.as(4, MilestoneType.STRAIGHT_TO), "holds"),
                real(27, "Leeds", "2025-08-12", Reached.as(1, MilestoneType.RETAINED_OUTSTANDING), "third in England"),
                real(27, "Leeds", "2025-08-12", Reached.as(3, MilestoneType.RETAINED_OUTSTANDING), "holds"),
                real(28, "Manchester", "2025-11-11", in("North West", MilestoneType.FIRST_IN_REGION), "holds"),
                real(29, "Isles of Scilly", "2023-12-31", new Stands(Position.INADEQUATE), "holds"),
                real(29, "Norfolk", "2015-10-20", new Stands(Position.INADEQUATE), "holds"),
                real(31, "Cumberland", "2024-12-31", Reached.just(MilestoneType.FIRST_INSPECTION), "holds"));
    }

    @ParameterizedTest(name = "{0} {1}, {2}: {4}")
    @MethodSource("realClaims")
    void decidesTheRealClaims(int number, String authority, LocalDate asAt, Assertion assertion, String verdict) {
        String said = CHECK.check(Claim.of(Shipped.authority(authority).urn(), asAt, assertion))
                .fold(holds -> "holds", doesNot -> doesNot.right(), undecided -> "undecided");

        assertThat(said).contains(verdict);
    }

    @Test
    void decidesTheQuarterOfCommunityCare() {
        Claim claim = new Claim(
                Optional.empty(),
                LocalDate.of(2025, 10, 15),
                new SoManyOutstanding(39),
                Frameworks.ALL,
                DateBasis.PUBLICATION);

        assertThat(CHECK.check(claim))
                .isEqualTo(new Verdict.Holds(
                        "39 of 153 authorities were outstanding overall, counting ILACS and SIF by publication date, as at "
                                + "2025-10-15",
                        true));
    }

    @Test
    void findsTheTermsUnderWhichOneOfFourteenHeld() {
        assertThat(wouldHold("North Tyneside", "2020-04-15", 14))
                .contains(new Conditions(
                        Frameworks.ILACS,
                        DateBasis.PUBLICATION,
                        LocalDate.of(2020, 3, 2),
                        LocalDate.of(2020, 4, 5),
                        true));
    }

    @Test
    void findsTheTermsUnderWhichOneOfEighteenHeld() {
        assertThat(wouldHold("Sunderland", "2021-08-20", 18))
                .contains(new Conditions(
                        Frameworks.ILACS,
                        DateBasis.PUBLICATION,
                        LocalDate.of(2021, 8, 20),
                        LocalDate.of(2021, 8, 20),
                        false));
        Claim underIlacs =
                claim("Sunderland", "2021-08-20", new SoManyOutstanding(18)).under(Frameworks.ILACS);
        assertThat(CHECK.check(underIlacs)).isInstanceOf(Verdict.Holds.class);
    }

    @Test
    void findsThatTelfordCountedAsTheStatisticsOfMarch() {
        assertThat(wouldHold("Telford and Wrekin", "2024-07-12", 30)).anySatisfy(conditions -> {
            assertThat(conditions.basis()).isEqualTo(DateBasis.INSPECTION);
            assertThat(conditions.from()).isBeforeOrEqualTo("2024-03-31");
            assertThat(conditions.to()).isAfterOrEqualTo("2024-03-31");
            assertThat(conditions.withoutSubject()).isFalse();
        });
        Claim asTheStatistics = claim("Telford and Wrekin", "2024-03-31", new SoManyOutstanding(30))
                .by(DateBasis.INSPECTION);
        assertThat(CHECK.check(asTheStatistics)).isInstanceOf(Verdict.Holds.class);
    }

    @Test
    void leavesUndecidedWhatTheRecordCannotTell() {
        assertThat(undecided(claim("Cumberland", "2023-06-01", new Stands(Position.GOOD))))
                .isEqualTo("the record knows no inspection of the authority up to 2023-06-01");
        assertThat(undecided(claim("Leeds", "2026-06-19", new SoManyOutstanding(46))))
                .isEqualTo("the record is proven complete only up to 2026-06-18");
        assertThat(undecided(claim("Leeds", "2010-01-01", new SoManyOutstanding(1))))
                .contains("no inspection of the authority");
        assertThat(undecided(claim("Somerset", "2026-06-18", new NoneHigher()))).contains("no overall grade");
    }

    @Test
    void refusesAClaimThatCountsNothingOrIsAboutNobody() {
        assertThatThrownBy(() -> new SoManyOutstanding(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Claim(
                        Optional.empty(), COMPLETE_TO, new NoneHigher(), Frameworks.ALL, DateBasis.PUBLICATION))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the claim names no authority");
    }

    private static Arguments real(int number, String authority, String asAt, Assertion assertion, String verdict) {
        return Arguments.of(number, authority, LocalDate.parse(asAt), assertion, verdict);
    }

    private static Assertion in(String scope, MilestoneType type) {
        return new Reached(type, Optional.empty(), Optional.of(scope));
    }

    private static Assertion not(String why) {
        return new NotInRecord(why);
    }

    private static Claim claim(String authority, String asAt, Assertion assertion) {
        return Claim.of(Shipped.authority(authority).urn(), LocalDate.parse(asAt), assertion);
    }

    private static List<Conditions> wouldHold(String authority, String asAt, int number) {
        return CHECK.check(claim(authority, asAt, new SoManyOutstanding(number)))
                .fold(holds -> List.of(), doesNot -> doesNot.wouldHold(), undecided -> List.of());
    }

    private static String undecided(Claim claim) {
        return CHECK.check(claim).fold(holds -> "holds", doesNot -> "does not hold", Verdict.Undecided::why);
    }
}
