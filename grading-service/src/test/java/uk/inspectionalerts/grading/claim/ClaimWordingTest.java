package uk.inspectionalerts.grading.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.inspectionalerts.grading.claim.Assertion.NoneHigher;
import uk.inspectionalerts.grading.claim.Assertion.NotInRecord;
import uk.inspectionalerts.grading.claim.Assertion.Reached;
import uk.inspectionalerts.grading.claim.Assertion.SoManyOutstanding;
import uk.inspectionalerts.grading.claim.Assertion.Stands;
import uk.inspectionalerts.grading.claim.Understanding.Unclear;
import uk.inspectionalerts.grading.history.DateBasis;
import uk.inspectionalerts.grading.history.Entry;
import uk.inspectionalerts.grading.history.Frameworks;
import uk.inspectionalerts.grading.history.Inspection;
import uk.inspectionalerts.grading.history.NationalRecord;
import uk.inspectionalerts.grading.judgement.Grade;
import uk.inspectionalerts.grading.milestone.Completeness;
import uk.inspectionalerts.grading.milestone.MilestoneType;
import uk.inspectionalerts.grading.milestone.Milestones;
import uk.inspectionalerts.grading.shipping.Shipped;
import uk.inspectionalerts.grading.standing.Position;

/** The real claims of {@link ClaimCheckTest} and others, in the words of those who make them. */
class ClaimWordingTest {

    private static final LocalDate COMPLETE_TO = LocalDate.of(2026, 6, 18);
    private static final ClaimWording WORDING = new ClaimWording(Shipped.REGISTER, Shipped.GROUPS, Shipped.RECORD);
    private static final ClaimCheck CHECK = new ClaimCheck(
            Shipped.RECORD,
            Milestones.of(Shipped.RECORD, Shipped.GROUPS, new Completeness(COMPLETE_TO, LocalDate.of(2026, 11, 1))),
            COMPLETE_TO);

    static Stream<Arguments> realClaims() {
        return Stream.of(
                real(
                        "Westminster, 29 March 2016, first in England to be outstanding",
                        "2016-03-29",
                        Reached.as(1, MilestoneType.ORDINAL_OUTSTANDING),
                        "holds"),
                real(
                        "Kensington & Chelsea is the joint first council in the country rated outstanding, 29 March 2016",
                        "2016-03-29",
                        Reached.as(1, MilestoneType.ORDINAL_OUTSTANDING),
                        "holds"),
                real(
                        "North Lincolnshire, 4 September 2017, only the third in England to be outstanding overall",
                        "2017-09-04",
                        Reached.as(3, MilestoneType.ORDINAL_OUTSTANDING),
                        "holds"),
                real(
                        "North Lincolnshire, 4th September 2017: one of three councils rated outstanding",
                        "2017-09-04",
                        new SoManyOutstanding(3),
                        "holds"),
                real(
                        "North Yorkshire 2018: first to be outstanding across the board",
                        "2018-08-06",
                        Reached.as(1, MilestoneType.ALL_AREAS_OUTSTANDING),
                        "holds"),
                real(
                        "Brent's best ever overall grade, 31 July 2018",
                        "2018-07-31",
                        Reached.just(MilestoneType.BEST_EVER),
                        "holds"),
                real(
                        "Leeds, 2018, fifth outstanding",
                        "2018-12-18",
                        Reached.as(5, MilestoneType.ORDINAL_OUTSTANDING),
                        "fourth in England"),
                real(
                        "Leeds, 2018, first core city to be outstanding",
                        "2018-12-18",
                        in("core cities", MilestoneType.FIRST_IN_GROUP),
                        "holds"),
                real(
                        "Bromley, 31 January 2019, inadequate to good",
                        "2019-01-31",
                        moved(MilestoneType.STRAIGHT_TO, Grade.INADEQUATE, Grade.GOOD),
                        "holds"),
                real(
                        "Bromley, 31 January 2019, never achieved so fast",
                        "2019-01-31",
                        not("'fast' is not compared"),
                        "undecided"),
                real(
                        "Hampshire, 12 June 2019, second to be outstanding in every area",
                        "2019-06-12",
                        Reached.as(2, MilestoneType.ALL_AREAS_OUTSTANDING),
                        "holds"),
                real(
                        "Westminster, 15/10/2019, first to sustain its outstanding grade",
                        "2019-10-15",
                        Reached.as(1, MilestoneType.RETAINED_OUTSTANDING),
                        "holds"),
                real(
                        "Tower Hamlets, 31 July 2019, is no longer inadequate",
                        "2019-07-31",
                        Reached.just(MilestoneType.OUT_OF_INADEQUATE),
                        "holds"),
                real(
                        "Telford & Wrekin, March 2020, second ever to go from requires improvement to outstanding",
                        "2020-03-02",
                        moved(MilestoneType.STRAIGHT_TO, Grade.REQUIRES_IMPROVEMENT, Grade.OUTSTANDING)
                                .ranked(Optional.of(2), Optional.empty()),
                        "holds"),
                real(
                        "Telford and Wrekin, March 2020: the only outstanding council in the West Midlands",
                        "2020-03-02",
                        in("West Midlands", MilestoneType.ONLY_IN_REGION),
                        "holds"),
                real(
                        "Telford and Wrekin, March 2020, first outside London from requires improvement to outstanding",
                        "2020-03-02",
                        not(
                                "'outside' leaves a part of England out: ranks are told of England, of a region and of a listed group"),
                        "undecided"),
                real(
                        "North Tyneside, April 2020, one of fourteen outstanding",
                        "2020-04-15",
                        new SoManyOutstanding(14),
                        "18 of 147"),
                real(
                        "Sunderland, 20 August 2021: first to go from inadequate straight to outstanding",
                        "2021-08-20",
                        moved(MilestoneType.STRAIGHT_TO, Grade.INADEQUATE, Grade.OUTSTANDING)
                                .ranked(Optional.of(1), Optional.empty()),
                        "holds"),
                real(
                        "Sunderland, 20 August 2021, one of only 18 authorities in the country rated outstanding",
                        "2021-08-20",
                        new SoManyOutstanding(18),
                        "19 of 147"),
                real(
                        "Sunderland, 20 August 2021, one of four outstanding in the North",
                        "2021-08-20",
                        not(
                                "'the North' is not defined: the record knows the nine regions of England, such as the North East"),
                        "undecided"),
                real(
                        "Sunderland, 1 December 2021, statutory direction lifted",
                        "2021-12-01",
                        not("'direction' is not in the record, which holds the grades of inspections"),
                        "undecided"),
                real(
                        "Derby, 11 May 2022, one of only three outstanding cities",
                        "2022-05-11",
                        not("'cities' is no list that can be cited: core cities are"),
                        "undecided"),
                real(
                        "Manchester City Council, 30 June 2022, best ever rating",
                        "2022-06-30",
                        Reached.just(MilestoneType.BEST_EVER),
                        "holds"),
                real(
                        "Manchester, 30 June 2022, no local authority in the North West is rated higher",
                        "2022-06-30",
                        new NoneHigher(),
                        "holds"),
                real(
                        "Hertfordshire, March 2023, among the best in the country",
                        "2023-03-10",
                        not("'among the best' names no number"),
                        "undecided"),
                real(
                        "North Yorkshire County Council has retained its outstanding rating, 18 August 2023",
                        "2023-08-18",
                        Reached.just(MilestoneType.RETAINED_OUTSTANDING),
                        "holds"),
                real(
                        "Brent, 30 April 2023, good in all areas for the first time",
                        "2023-04-30",
                        Reached.just(MilestoneType.ALL_GOOD_OR_BETTER),
                        "holds"),
                real(
                        "Bromley, 15 January 2024, first outstanding in all areas",
                        "2024-01-15",
                        Reached.as(1, MilestoneType.ALL_AREAS_OUTSTANDING),
                        "North Yorkshire"),
                real(
                        "Telford and Wrekin, 12 July 2024, 1 of 30 outstanding authorities",
                        "2024-07-12",
                        new SoManyOutstanding(30),
                        "32 of 152"),
                real(
                        "telford and wrekin, 12 july 2024, still sole outstanding authority in the west midlands",
                        "2024-07-12",
                        in("West Midlands", MilestoneType.ONLY_IN_REGION),
                        "holds"),
                real(
                        "Telford and Wrekin, 12 July 2024, one of five to keep it outstanding",
                        "2024-07-12",
                        not(
                                "those who are outstanding are counted, not those who reach retained_outstanding: write which place it has"),
                        "undecided"),
                real(
                        "Hampshire, 23 July 2024: second consecutive outstanding",
                        "2024-07-23",
                        Reached.just(MilestoneType.RETAINED_OUTSTANDING).times(2),
                        "holds"),
                real(
                        "Leicestershire, 15 July 2024, rose from requires improvement to outstanding",
                        "2024-07-15",
                        moved(MilestoneType.STRAIGHT_TO, Grade.REQUIRES_IMPROVEMENT, Grade.OUTSTANDING),
                        "holds"),
                real(
                        "Suffolk, 21 August 2024, fell from outstanding to requires improvement to be good",
                        "2024-08-21",
                        moved(MilestoneType.LOST_OUTSTANDING, Grade.OUTSTANDING, Grade.REQUIRES_IMPROVEMENT),
                        "holds"),
                real(
                        "Suffolk, 21 August 2024, fell two grades",
                        "2024-08-21",
                        Reached.just(MilestoneType.DECLINED)
                                .by(new Move(Optional.empty(), Optional.empty(), Optional.of(2))),
                        "holds"),
                real(
                        "Westminster, 13 January 2025, first with three consecutive outstanding grades",
                        "2025-01-13",
                        Reached.as(1, MilestoneType.RETAINED_OUTSTANDING).times(3),
                        "holds"),
                real(
                        "York, 15 April 2025, outstanding in all areas",
                        "2025-04-15",
                        Reached.just(MilestoneType.ALL_AREAS_OUTSTANDING),
                        "holds"),
                real(
                        "York, 15 April 2025, fourth from requires improvement to outstanding",
                        "2025-04-15",
                        moved(MilestoneType.STRAIGHT_TO, Grade.REQUIRES_IMPROVEMENT, Grade.OUTSTANDING)
                                .ranked(Optional.of(4), Optional.empty()),
                        "holds"),
                real(
                        "York, 15 April 2025, top 7% in the country",
                        "2025-04-15", not("'top 7 percent' names no number of authorities"), "undecided"),
                real(
                        "Leeds, 12 August 2025, first to be outstanding three times in a row",
                        "2025-08-12",
                        Reached.as(1, MilestoneType.RETAINED_OUTSTANDING).times(3),
                        "third in England"),
                real(
                        "Leeds, 12 August 2025, first core city to be outstanding three times in a row",
                        "2025-08-12",
                        Reached.as(1, MilestoneType.RETAINED_OUTSTANDING)
                                .times(3)
                                .ranked(Optional.of(1), Optional.of("core cities")),
                        "undecided"),
                real(
                        "Manchester, 11 November 2025, first outstanding in the North West",
                        "2025-11-11",
                        in("North West", MilestoneType.FIRST_IN_REGION),
                        "holds"),
                real(
                        "Isles of Scilly, 31 December 2023, rated inadequate",
                        "2023-12-31",
                        new Stands(Position.INADEQUATE),
                        "holds"),
                real(
                        "Norfolk, 20 October 2015, judged inadequate",
                        "2015-10-20",
                        new Stands(Position.INADEQUATE),
                        "holds"),
                real(
                        "England, 15 October 2025, 39 of 153 authorities outstanding",
                        "2025-10-15",
                        new SoManyOutstanding(39, Optional.of(153)),
                        "holds"),
                real(
                        "Cumberland, 31 December 2024, first inspection of a new authority",
                        "2024-12-31",
                        Reached.just(MilestoneType.FIRST_INSPECTION),
                        "holds"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("realClaims")
    void readsTheRealClaims(String words, LocalDate asAt, Assertion assertion, String verdict) {
        Claim claim = understood(words);

        assertThat(claim.asAt()).isEqualTo(asAt);
        assertThat(claim.assertion()).isEqualTo(assertion);
        assertThat(verdict(claim)).contains(verdict);
    }

    @Test
    void readsFrameworksAndBasis() {
        assertThat(understood("Leeds, 2018, fifth outstanding under the framework")
                        .frameworks())
                .isEqualTo(Frameworks.ILACS);
        assertThat(understood("North Lincolnshire, 4 September 2017, third outstanding under the current framework")
                        .frameworks())
                .isEqualTo(Frameworks.SIF);
        assertThat(understood("Leeds, 2018, fourth outstanding under ILACS").frameworks())
                .isEqualTo(Frameworks.ILACS);
        assertThat(understood("Westminster, 29 March 2016, first outstanding under the single inspection framework")
                        .frameworks())
                .isEqualTo(Frameworks.SIF);
        assertThat(understood("Leeds, 2018, one of 19 outstanding under ILACS and SIF together")
                        .frameworks())
                .isEqualTo(Frameworks.ALL);
        Claim statistics =
                understood("Telford and Wrekin, 31 March 2024, one of 30 of 151 outstanding by inspection date");
        assertThat(statistics.basis()).isEqualTo(DateBasis.INSPECTION);
        assertThat(statistics.assertion()).isEqualTo(new SoManyOutstanding(30, Optional.of(151)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Telford and Wrekin, 2 March 2020, second outstanding in the West Midlands       | comes after 0 others
            Sunderland, 20 August 2021, second outstanding in the North East                | holds
            Sunderland, 20 August 2021, from requires improvement to outstanding            | after inadequate
            Bromley, 31 January 2019, from inadequate straight to outstanding               | it is good overall, after inadequate
            Hampshire, 23 July 2024, three in a row outstanding                             | two outstanding overall grades in a row
            England, 15 October 2025, 39 of 150 authorities outstanding                     | 39 of 153
            York, 15 April 2025, only outstanding in Yorkshire and the Humber               | does not reach
            Westminster, 13 January 2025, first to be outstanding three times in a row under ILACS | undecided
            Telford and Wrekin, 2 March 2020, only outstanding in its region under ILACS    | undecided
            Leeds, 2018, first core city to be outstanding by inspection date               | holds
            Leeds, 2018, second core city to be outstanding                                 | undecided
            Leeds, 2018, fourth outstanding under ILACS by inspection date                  | undecided
            Leeds, 2018, first best ever rating                                             | undecided
            """)
    void decidesNoMoreThanTheRecordTells(String words, String verdict) {
        assertThat(verdict(understood(words))).contains(verdict);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Atlantis, April 2020, first outstanding                                  | no local authority
            North Tyneside, one of fourteen outstanding                              | does not say when
            North Tyneside, 31 April 2020, one of fourteen outstanding               | '31 april 2020'
            North Tyneside, 2020-13-01, one of fourteen outstanding                  | '2020 13 01'
            North Tyneside, April 2020 and May 2021, one of fourteen outstanding     | two times
            Leeds, 2018 and 15 March 2019, fifth outstanding                         | 2 times
            Essex, Leeds, 2018, fifth outstanding                                    | Essex; Leeds
            Leeds, 2018, fifth outstanding, fourth in the country                    | 'fourth'
            Leeds, 2018, one of 14 outstanding, fifth in the country                 | counts and ranks at once
            Leeds, 2018, one of 14 outstanding of 150 inspected                      | '150'
            Leeds, 2018, at least one of 14 outstanding                              | 'least'
            Leeds, 2018, not outstanding                                             | 'not'
            Leeds, 2018, isn't outstanding                                           | 'isn t'
            Leeds, 2018, nearly one of 14 outstanding                                | 'nearly'
            Leeds, 2018, outstanding for leadership                                  | 'leadership'
            Leeds, 2018, first outstanding in Tees Valley                            | 'in Tees Valley'
            leeds, 2018, first outstanding in tees valley                            | 'in tees'
            Leeds, 2018, first outstanding since the war                             | 'since'
            Leeds, 2018, outstanding in all four areas                               | 'all'
            Leeds, 2018, one of fourteen                                             | write 'outstanding'
            Leeds, 2018, first in the region                                         | write 'outstanding'
            Leeds, 2018, only outstanding council                                    | does not say where
            Leeds, 2018, none higher                                                 | does not say where
            Leeds, 2018, has a new town hall                                         | nothing that can be counted
            Leeds, 2018, good and outstanding                                        | outstanding
            Leeds, 2018, from good to good                                           | no change
            Leeds, 2018, outstanding in the North East                               | North East
            Leeds, 2018, first outstanding in the North East and the North West      | write one of them
            Leeds, 2018, 0 outstanding                                               | counted by 0
            Leeds, 2018, 123456 outstanding                                          | '123456'
            Leeds, 2018, retained its outstanding grade and outstanding in all areas | more than one thing
            Leeds, 2018, one of fourteen outstanding under the old framework         | 'under'
            Leeds, 2010, first outstanding under the framework                       | write 'under ILACS'
            Tower Hamlets, 31 July 2019, from inadequate to good in two years        | 'two'
            England, 15 October 2025, 39 of 153 outstanding, a quarter               | 'quarter'
            Manchester, 30 June 2022, none higher in the North East                  | in the region North West
            England, 15 October 2025, is good                                        | no local authority
            """)
    void refusesWhatItWouldHaveToGuess(String words, String why) {
        assertThat(unclear(words)).contains(why);
    }

    @Test
    void countsARunOnlyWhereThereIsOne() {
        Claim claim = Claim.of(
                Shipped.authority("Leeds").urn(),
                LocalDate.of(2018, 12, 18),
                Reached.as(4, MilestoneType.ORDINAL_OUTSTANDING).times(4));

        assertThat(verdict(claim)).isEqualTo("undecided");
    }

    @Test
    void asksForTheDayWhereAPeriodHasTwoReports() {
        Entry leeds = Shipped.RECORD.of(Shipped.authority("Leeds").urn()).get(1);
        Inspection known = leeds.inspection();
        Inspection earlier = new Inspection(
                UUID.randomUUID(),
                known.framework(),
                LocalDate.of(2018, 1, 15),
                LocalDate.of(2018, 1, 26),
                LocalDate.of(2018, 3, 5),
                known.grades());
        ClaimWording wording = new ClaimWording(
                Shipped.REGISTER,
                Shipped.GROUPS,
                NationalRecord.of(List.of(leeds, new Entry(leeds.authority(), earlier))));

        assertThat(wording.read("Leeds, 2018, is outstanding"))
                .isEqualTo(new Unclear(
                        "Reports on Leeds were published on 2018-03-05 and 2018-12-18: write the day that is meant."));
        assertThat(wording.read("Leeds, March 2018, is outstanding")).isInstanceOf(Understanding.Understood.class);
    }

    @Test
    void takesSubjectAndDayFromTheTextAroundASentence() {
        Understanding read = WORDING.read(
                "We are one of only fourteen authorities in the country to be rated outstanding.",
                Shipped.authority("North Tyneside"),
                LocalDate.of(2020, 4, 15));

        assertThat(read)
                .isEqualTo(new Understanding.Understood(Claim.of(
                        Shipped.authority("North Tyneside").urn(),
                        LocalDate.of(2020, 4, 15),
                        new SoManyOutstanding(14))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            We are one of only fourteen outstanding authorities.         | true
            The first in the North East.                                 | true
            It is the fifth outstanding council under the framework.     | true
            Among the best rated in the country.                         | true
            Children are reading better.                                 | false
            First, we listen to every child.                             | false
            Ofsted rated us outstanding.                                 | false
            """)
    void tellsASentenceThatRanks(String sentence, boolean ranks) {
        assertThat(ClaimWording.ranks(sentence)).isEqualTo(ranks);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "first ",
                "one of ",
                "from good to ",
                "no one ",
                "14 of ",
                "in the ",
                "outstanding ",
                "1.",
                "\u0000",
                "\u200f",
                "2018 ",
                "Leeds ",
                "twenty ",
                "all ",
                "under the ",
                "“",
                "e\u0301",
                "İ"
            })
    void readsHostileWordsInAMoment(String words) {
        String text = words.repeat(2000 / words.length());

        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            assertThat(WORDING.read(text)).isInstanceOf(Unclear.class);
            ClaimWording.ranks(text);
        });
    }

    @Test
    void looksThroughMarksThatCannotBeSeen() {
        assertThat(understood("\u200fNorth\u00a0Tyneside\u200e, April 2020, one of four\u00adteen\u0000 outstanding")
                        .assertion())
                .isEqualTo(new SoManyOutstanding(14));
    }

    private static Arguments real(String words, String asAt, Assertion assertion, String verdict) {
        return Arguments.of(words, LocalDate.parse(asAt), assertion, verdict);
    }

    private static Assertion in(String scope, MilestoneType type) {
        return new Reached(type, Optional.empty(), Optional.of(scope));
    }

    private static Reached moved(MilestoneType type, Grade from, Grade to) {
        return Reached.just(type).by(Move.of(from, to));
    }

    private static Assertion not(String why) {
        return new NotInRecord(why);
    }

    private static Claim understood(String words) {
        return WORDING.read(words).fold(Understanding.Understood::claim, unclear -> {
            throw new AssertionError(words + ": " + unclear.why());
        });
    }

    private static String unclear(String words) {
        return WORDING.read(words).fold(understood -> "understood: " + understood.claim(), Unclear::why);
    }

    private static String verdict(Claim claim) {
        return CHECK.check(claim).fold(holds -> "holds", Verdict.DoesNotHold::right, undecided -> "undecided");
    }
}
