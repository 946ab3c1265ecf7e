package uk.inspectionalerts.grading.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.inspectionalerts.grading.judgement.ReportText.CARE;
import static uk.inspectionalerts.grading.judgement.ReportText.CARE_AND_LEAVERS;
import static uk.inspectionalerts.grading.judgement.ReportText.LEADERS;
import static uk.inspectionalerts.grading.judgement.ReportText.LEAVERS;
import static uk.inspectionalerts.grading.judgement.ReportText.OVERALL;
import static uk.inspectionalerts.grading.judgement.ReportText.PROTECTION;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportReaderTest {

    @Test
    void readsEveryFactWithItsEvidence() {
        Findings findings = graded(ReportText.ilacs("9 May to 20 May 2022")
                .row(LEADERS, "Outstanding")
                .row(PROTECTION, "Good")
                .row(CARE_AND_LEAVERS, "Good")
                .row(OVERALL, "Good")
                .paragraph("Anytown Council has improved since it was judged inadequate.")
                .paragraph("Services for children in Anytown are good.")
                .heading("What needs to improve?")
                .item("◼", "Pathway plans.")
                .page(2)
                .heading(PROTECTION + ": good")
                .numbered(1, "Children receive help.")
                .heading(CARE_AND_LEAVERS + ": good")
                .heading(LEADERS + ": outstanding")
                .paragraph("The Office for Standards in Education regulates and inspects.")
                .paragraph("T: 0300 123 4567 E: enquiries@ofsted.gov.uk"));

        assertThat(findings.framework()).isEqualTo(Framework.ILACS_V1);
        assertThat(findings.kind()).isEqualTo(Kind.INSPECTION);
        assertThat(findings.period())
                .contains(new Period(
                        LocalDate.of(2022, 5, 9),
                        LocalDate.of(2022, 5, 20),
                        new Evidence(1, "Inspection dates: 9 May to 20 May 2022", Place.PRINTED_FIELD)));
        assertThat(findings.leadInspector())
                .contains(new LeadInspector(
                        "Anna Example",
                        new Evidence(1, "Lead inspector: Anna Example, His Majesty’s Inspector", Place.PRINTED_FIELD)));
        assertThat(findings.authority().orElseThrow().title())
                .isEqualTo("Inspection of Anytown local authority children’s services");
        assertThat(findings.judgements())
                .extracting(Judgement::area)
                .containsExactly(
                        Area.LEADERS,
                        Area.HELP_AND_PROTECTION,
                        Area.CHILDREN_IN_CARE_AND_CARE_LEAVERS,
                        Area.OVERALL_EFFECTIVENESS);
        assertThat(findings.judgements().get(0))
                .isEqualTo(new Judgement(
                        Area.LEADERS,
                        LEADERS,
                        Grade.OUTSTANDING,
                        "Outstanding",
                        new Evidence(1, LEADERS + " Outstanding", Place.JUDGEMENT_TABLE)));
        assertThat(findings.recommendations()).containsExactly(new Recommendation("Pathway plans.", 1));
        assertThat(findings.numberedParagraphs()).isEqualTo(1);
        assertThat(findings.contact()).contains("enquiries@ofsted.gov.uk, 0300 123 4567");
        assertThat(findings.warnings()).isEmpty();
    }

    @Nested
    class TheTable {

        @Test
        void mayStandInAnyOrderWithTheGradeInAnyCell() {
            Findings findings = graded(ReportText.ilacs("11 to 15 September 2023")
                    .row("good", OVERALL)
                    .row(CARE, "good")
                    .row(LEAVERS, "good")
                    .row(PROTECTION + ".", "Good")
                    .row("The impact of leaders on social work", "practice with children and families", "Good")
                    .sections("good"));
            assertThat(findings.framework()).isEqualTo(Framework.ILACS_V2);
            assertThat(findings.judgements()).extracting(Judgement::grade).containsOnly(Grade.GOOD);
        }

        @Test
        void endsBeforeTheContentsEvenWhereTheirHeadingWasNotSeen() {
            Findings findings = graded(ReportText.ilacs("11 to 15 September 2023")
                    .row(ReportText.LEADERS, "Good")
                    .row(ReportText.PROTECTION, "Good")
                    .row(ReportText.CARE, "Good")
                    .row(ReportText.LEAVERS, "Good")
                    .row(ReportText.OVERALL, "Good")
                    .row(ReportText.PROTECTION, "3")
                    .row(ReportText.LEAVERS, "12"));
            assertThat(findings.judgements()).hasSize(5);
        }

        @Test
        void mayHaveAnAmpersandInALabel() {
            Findings findings = graded(ReportText.sif("Children’s services in Anytown are good", "Good")
                    .replaceRow(
                            "3. Leadership, management and governance",
                            "3. Leadership, management & governance",
                            "Good"));
            assertThat(findings.judgement(Area.LEADERSHIP_MANAGEMENT_GOVERNANCE))
                    .isPresent();
        }

        @Test
        void isHeldWithTwoGradesForOneArea() {
            assertThat(reasons(ReportText.fiveJudgements().replaceRow(CARE, CARE, "Good", "Inadequate")))
                    .anyMatch(reason -> reason.contains("no single grade for children_in_care"));
            assertThat(reasons(ReportText.ilacs("11 to 15 September 2023")
                            .row(LEADERS, "Good")
                            .row(PROTECTION, "Good")
                            .row(CARE, "Good")
                            .row(CARE, "Good")
                            .row(LEAVERS, "Good")
                            .row(OVERALL, "Good")))
                    .anyMatch(reason -> reason.contains("children_in_care twice"));
        }

        @Test
        void isHeldWithoutTheGradeOfAPrintedArea() {
            assertThat(reasons(ReportText.fiveJudgements().replaceRow(LEAVERS, LEAVERS, "Requires")))
                    .anyMatch(reason -> reason.contains("no single grade"));
            assertThat(reasons(ReportText.fiveJudgements().replaceRow(LEAVERS, LEAVERS)))
                    .anyMatch(reason -> reason.contains("no single grade"));
            assertThat(reasons(ReportText.fiveJudgements().replaceRow(LEAVERS, LEAVERS, "Good", "(was inadequate)")))
                    .anyMatch(reason -> reason.contains("no single grade"));
        }

        @Test
        void isHeldWithoutAnAreaOfItsFramework() {
            assertThat(reasons(ReportText.fiveJudgements().replaceRow(PROTECTION)))
                    .anyMatch(reason -> reason.contains("fit no framework"));
        }

        @Test
        void isHeldWithAnAreaThatNoFrameworkKnows() {
            assertThat(reasons(ReportText.fiveJudgements().replaceRow("Judgement", LEADERS, "Good")))
                    .isNotEmpty();
            assertThat(reasons(ReportText.ilacs("11 to 15 September 2023")
                            .row(LEADERS, "Good")
                            .row("The experiences of families", "Good")
                            .row(PROTECTION, "Good")
                            .row(CARE, "Good")
                            .row(LEAVERS, "Good")
                            .row(OVERALL, "Good")))
                    .anyMatch(reason -> reason.contains("not known: 'The experiences of families Good'"));
        }

        @Test
        void isHeldWhereInadequateHasLostItsBeginning() {
            assertThat(reasons(ReportText.fiveJudgements().replaceRow(OVERALL, OVERALL, "adequate")))
                    .anyMatch(reason -> reason.contains("no grade since 2013"));
        }

        @Test
        void isHeldWithAnOverallGradeBetterThanEveryArea() {
            assertThat(reasons(ReportText.fiveJudgements().replaceRow(OVERALL, OVERALL, "Outstanding")))
                    .anyMatch(reason -> reason.contains("outside"));
            assertThat(reasons(ReportText.fiveJudgements().replaceRow(OVERALL, OVERALL, "Inadequate")))
                    .anyMatch(reason -> reason.contains("outside"));
        }

        @Test
        void doesNotDeriveTheOverallGrade() {
            Findings findings = graded(ReportText.fiveJudgements()
                    .replaceRow(LEADERS, LEADERS, "Good")
                    .replaceRow(OVERALL, "Overall effec tiveness", "Go od"));
            assertThat(findings.judgement(Area.OVERALL_EFFECTIVENESS)
                            .orElseThrow()
                            .printed())
                    .isEqualTo("Go od");
        }
    }

    @Nested
    class TwoReadingsOfAGrade {

        @ParameterizedTest
        @ValueSource(strings = {LEADERS, PROTECTION, CARE, LEAVERS})
        void areHeldWhenTheyDisagree(String area) {
            assertThat(reasons(ReportText.fiveJudgements().replaceRow(area, area, "Requires improvement to be good")))
                    .anyMatch(reason -> reason.startsWith("two grades for") && reason.contains("page 2"));
        }

        @Test
        void areWarnedOfWhenOneIsMissing() {
            Findings findings = graded(ReportText.ilacs("11 to 15 September 2023")
                    .row(LEADERS, "Good")
                    .row(PROTECTION, "Good")
                    .row(CARE, "Good")
                    .row(LEAVERS, "Good")
                    .row(OVERALL, "Good")
                    .page(2)
                    .heading(LEADERS)
                    .heading(PROTECTION + " is: Good")
                    .heading("Experience and progress of children in care are good")
                    .heading(LEAVERS + " – good"));
            assertThat(findings.warnings())
                    .containsExactly(
                            "the grade for leaders stands on the first page only: no section heading repeats it",
                            "the grade for overall_effectiveness stands on the first page only: no sentence repeats it");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Services for children in Anytown are good.",
                    "Leaders know. Services for children and families in Anytown on Sea are now good, and getting better.",
                    "Overall, children’s services in the London Borough of Anytown remain good overall.",
                    "For these reasons, overall effectiveness is good."
                })
        void areTwoForTheOverallGradeWhereTheSummaryStatesIt(String sentence) {
            assertThat(graded(withSummary(sentence)).warnings()).isEmpty();
            String another = sentence.replaceAll("(are|remain|is)( now)? good", "$1$2 inadequate");
            assertThat(reasons(withSummary(another)))
                    .anyMatch(reason -> reason.startsWith("two grades for overall_effectiveness"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Services for children in Anytown were inadequate.",
                    "Services for children in care in Anytown are inadequate.",
                    "Services for children in Anytown are inadequate in one respect.",
                    "Since 2019, when services for children in Anytown were judged to be inadequate, much improved.",
                    "At the last inspection, overall effectiveness was inadequate.",
                    "Some services for children in Anytown require improvement."
                })
        void areNotMadeOfProseThatSaysSomethingElse(String sentence) {
            assertThat(graded(withSummary(sentence)).warnings()).hasSize(1);
        }

        private ReportText withSummary(String sentence) {
            return ReportText.ilacs("11 to 15 September 2023")
                    .row(LEADERS, "Good")
                    .row(PROTECTION, "Good")
                    .row(CARE, "Good")
                    .row(LEAVERS, "Good")
                    .row(OVERALL, "Good")
                    .paragraph(sentence)
                    .sections("good");
        }

        @Test
        void mayBeBrokenOverTwoHeadings() {
            assertThat(reasons(ReportText.fiveJudgements()
                            .heading("The experiences and progress of children who need help and")
                            .heading("protection: inadequate")))
                    .hasSize(1);
        }

        @Test
        void ignoreGradesInTheRunningText() {
            Findings findings = graded(ReportText.fiveJudgements()
                    .paragraph("At the last inspection the judgements were:")
                    .item("■", LEADERS + ": inadequate")
                    .item("■", "Overall effectiveness: inadequate")
                    .paragraph("Overall effectiveness: inadequate")
                    .paragraph(CARE + " was inadequate.")
                    .numbered(9, "Care leavers: inadequate")
                    .paragraph("The graded judgement for care leavers was that it was inadequate."));
            assertThat(findings.judgements()).extracting(Judgement::grade).containsOnly(Grade.GOOD);
        }
    }

    /** Synthetic: no published report of this layout was at hand when these were written. */
    @Nested
    class FourAreasWithoutOverall {

        private ReportText fourAreas(String dates) {
            return ReportText.ilacs(dates)
                    .row(LEADERS, "Outstanding")
                    .row(PROTECTION, "Good")
                    .row(CARE, "Good")
                    .row(LEAVERS, "Requires improvement to be good");
        }

        @Test
        void areTheLayoutOfApril2026() {
            Findings findings = graded(fourAreas("27 April to 1 May 2026"));
            assertThat(findings.framework()).isEqualTo(Framework.ILACS_V3);
            assertThat(findings.judgements()).hasSize(4);
            assertThat(findings.judgement(Area.OVERALL_EFFECTIVENESS)).isEmpty();
        }

        @Test
        void areHeldBeforeApril2026() {
            assertThat(reasons(fourAreas("16 to 27 March 2026")))
                    .anyMatch(reason -> reason.contains("no overall effectiveness"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Overall effectiveness Good",
                    "Over all effec tiveness",
                    "The overall judgement is good.",
                    "Children were safe. Overall effectiveness was good in 2023."
                })
        void areHeldWhereAnOverallJudgementIsSpokenOf(String text) {
            assertThat(reasons(fourAreas("27 April to 1 May 2026").paragraph(text)))
                    .anyMatch(reason -> reason.contains("speaks of it"));
        }

        @Test
        void mayBeSaidToHaveNoOverallGrade() {
            assertThat(graded(fourAreas("27 April to 1 May 2026")
                                    .paragraph("We no longer give an overall effectiveness grade. Children are safe."))
                            .framework())
                    .isEqualTo(Framework.ILACS_V3);
            assertThat(reasons(fourAreas("27 April to 1 May 2026")
                            .paragraph("We no longer give an overall effectiveness grade, which was good.")))
                    .anyMatch(reason -> reason.contains("speaks of it"));
        }

        @Test
        void areHeldWithoutDates() {
            assertThat(reasons(fourAreas("to be confirmed")))
                    .anyMatch(reason -> reason.contains("no overall effectiveness"))
                    .anyMatch(reason -> reason.contains("do not fit"));
        }

        @Test
        void areNotConfusedWithFiveJudgementsAfterApril2026() {
            Findings findings = graded(fourAreas("13 to 24 April 2026").row(OVERALL, "Good"));
            assertThat(findings.framework()).isEqualTo(Framework.ILACS_V2);
        }
    }

    @Nested
    class TheSingleInspectionFramework {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                Children’s services in Anytown are outstanding                            | Outstanding          | OUTSTANDING
                Children’s services in Anytown are good.                                  | Good                 | GOOD
                Children’s services in Anytown require improvement to be good             | Requires improvement | REQUIRES_IMPROVEMENT
                Children’s services in Anytown requires improvement to be good            | Requires improvement | REQUIRES_IMPROVEMENT
                Children’s services require improvement to be good                        | Requires improvement | REQUIRES_IMPROVEMENT
                Children’s social care services in Anytown are good                       | Good                 | GOOD
                Children’s services in the Anytown area are inadequate                    | Inadequate           | INADEQUATE
                The overall judgement is good.                                            | Good                 | GOOD
                The overall judgement is requires improvement                             | Requires improvement | REQUIRES_IMPROVEMENT
                The overall judgement is Inadequate                                       | Inadequate           | INADEQUATE
                The overall judgement is that children’s services are inadequate          | Inadequate           | INADEQUATE
                The overall judgement is that children’s service requires improvement.    | Requires improvement | REQUIRES_IMPROVEMENT
                """)
        void readsItsHeadline(String headline, String areas, Grade overall) {
            Findings findings = graded(ReportText.sif(headline, areas));
            assertThat(findings.framework()).isEqualTo(Framework.SIF);
            assertThat(findings.judgements().get(0).area()).isEqualTo(Area.OVERALL_EFFECTIVENESS);
            assertThat(findings.judgement(Area.OVERALL_EFFECTIVENESS)
                            .orElseThrow()
                            .grade())
                    .isEqualTo(overall);
            assertThat(findings.judgements()).hasSize(6);
            assertThat(findings.publishedOn().orElseThrow().date()).isEqualTo(LocalDate.of(2015, 11, 27));
        }

        @Test
        void readsAHeadlineBrokenInTwo() {
            Findings findings = graded(new ReportText()
                    .heading("Anytown Borough Council")
                    .heading("Inspection date: 14 September – 8 October 2015")
                    .heading("Children’s services in Anytown require")
                    .heading("improvement to be good")
                    .row("1. Children who need help and protection", "Good")
                    .row("2. Children looked after and achieving permanence", "Requires improvement")
                    .row("2.1 Adoption performance", "Not judged")
                    .row("2.2 Experiences and progress of care leavers", "Good")
                    .row("3. Leadership, management and governance", "Good"));
            assertThat(findings.judgements().get(0).grade()).isEqualTo(Grade.REQUIRES_IMPROVEMENT);
            assertThat(findings.judgement(Area.ADOPTION).orElseThrow().grade()).isEqualTo(Grade.NOT_JUDGED);
        }

        @Test
        void isHeldWithoutAHeadlineOrWithTwo() {
            assertThat(reasons(ReportText.sif("Our findings", "Good")))
                    .anyMatch(reason -> reason.contains("no sentence on the first page"));
            assertThat(reasons(ReportText.sif("Children’s services in Anytown are good", "Good")
                            .paragraph("Children’s services in Anytown are inadequate. Leaders were slow.")))
                    .anyMatch(reason -> reason.startsWith("two grades for overall_effectiveness"));
        }

        @Test
        void isHeldWhereAKeyAreaIsInadequateAndTheHeadlineIsNot() {
            assertThat(reasons(ReportText.sif("Children’s services in Anytown require improvement", "Good")
                            .replaceRow(
                                    "3. Leadership, management and governance",
                                    "3. Leadership, management and governance",
                                    "Inadequate")))
                    .anyMatch(reason -> reason.contains("key area is inadequate"));
        }

        @Test
        void readsFormalStatementsOfItsSections() {
            assertThat(reasons(ReportText.sif("Children’s services in Anytown are good", "Good")
                            .paragraph("The graded judgement for adoption performance is that it is outstanding.")))
                    .anyMatch(reason -> reason.startsWith("two grades for adoption"));
            assertThat(reasons(ReportText.sif("Children’s services in Anytown are good", "Good")
                            .row(
                                    "The experiences and progress of children looked after and achieving permanence",
                                    "Requires improvement")))
                    .anyMatch(reason -> reason.startsWith("two grades for looked_after_children"));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                The Local Safeguarding Children Board requires improvement                            | REQUIRES_IMPROVEMENT
                The effectiveness of the Local Safeguarding Children Board (LSCB) is good.            | GOOD
                The judgement for the effectiveness of the Local Safeguarding Children Board (LSCB) is requires improvement | REQUIRES_IMPROVEMENT
                The Local Safeguarding Children is inadequate                                         | INADEQUATE
                The effectiveness of the LSCB is inadequate                                           | INADEQUATE
                The Anytown Safeguarding Children Board is good                                       | GOOD
                The effectiveness of the Anytown and Othertown Safeguarding Children’s Board (AOSCB) is inadequate | INADEQUATE
                The ASCB requires improvement                                                         | REQUIRES_IMPROVEMENT
                """)
        void keepsTheBoardsGradeApart(String statement, Grade grade) {
            Findings findings = graded(ReportText.sif("Children’s services in Anytown are good", "Good")
                    .heading(statement));
            Judgement board = findings.judgement(Area.LSCB).orElseThrow();
            assertThat(board.grade()).isEqualTo(grade);
            assertThat(board.area().ofCouncil()).isFalse();
        }

        @Test
        void warnsWhereTheTitleNamesABoardWhoseGradeIsNotFound() {
            assertThat(graded(ReportText.sif("Children’s services in Anytown are good", "Good"))
                            .warnings())
                    .anyMatch(warning -> warning.contains("Board"));
            assertThat(graded(ReportText.sif("Children’s services in Anytown are good", "Good")
                                    .heading("The LSCB is good"))
                            .warnings())
                    .noneMatch(warning -> warning.contains("Board"));
        }

        @Test
        void listsTheCouncilsImprovementsAndNotTheBoards() {
            Findings findings = graded(ReportText.sif("Children’s services in Anytown are good", "Good")
                    .heading("Recommendations 8")
                    .heading("The local authority")
                    .heading("Recommendations")
                    .numbered(1, "Improve plans by:")
                    .item("■", "writing them sooner.")
                    .numbered(2, "Listen to children.")
                    .heading("The Local Safeguarding Children Board (LSCB)")
                    .heading("The Local Safeguarding Children Board is good")
                    .heading("Recommendations")
                    .numbered(3, "Meet more often."));
            assertThat(findings.recommendations())
                    .extracting(Recommendation::text)
                    .containsExactly("Improve plans by: ■ writing them sooner.", "Listen to children.");
        }
    }

    @Nested
    class WhatNeedsToImprove {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "What needs to improve?",
                    "What needs to improve",
                    "What needs to improve:",
                    "What needs to improve?1",
                    "What needs to impro ve",
                    "What needs to improve in Anytown?",
                    "What does Anytown need to improve?",
                    "Areas for improvement"
                })
        void isFoundUnderAnyFormOfItsHeading(String heading) {
            assertThat(graded(ReportText.fiveJudgements()
                                    .heading(heading)
                                    .item("", "permanence planning")
                                    .item("", "Supervision."))
                            .recommendations())
                    .extracting(Recommendation::text)
                    .containsExactly("permanence planning", "Supervision.");
        }

        @Test
        void endsWhereTheNumberedTextGoesOnUnderAHeadingThatWasNotSeen() {
            assertThat(graded(ReportText.fiveJudgements()
                                    .heading("What needs to improve?")
                                    .item("■", "Supervision.")
                                    .paragraph(ReportText.PROTECTION + ": good")
                                    .numbered(1, "Children receive help.")
                                    .item("■", "Help is early."))
                            .recommendations())
                    .extracting(Recommendation::text)
                    .containsExactly("Supervision.");
        }

        @Test
        void isEmptyWhereTheHeadingHoldsProseOrIsNotThere() {
            assertThat(graded(ReportText.fiveJudgements()
                                    .heading("What needs to improve?")
                                    .paragraph("Leaders know what to do next.")
                                    .heading("Next")
                                    .item("■", "Not a recommendation."))
                            .recommendations())
                    .isEmpty();
            assertThat(graded(ReportText.fiveJudgements()).recommendations()).isEmpty();
        }
    }

    @Nested
    class Dates {

        @Test
        void ofTheCoverWinOverARunningFooter() {
            Findings findings = graded(ReportText.fiveJudgements()
                    .paragraph("Inspection of Anytown local authority children’s services 12 to 15 September 2023"));
            assertThat(findings.period().orElseThrow().start()).isEqualTo(LocalDate.of(2023, 9, 11));
        }

        @ParameterizedTest
        @ValueSource(strings = {"20 May to 9 May 2022", "September 2023", "1 January to 30 June 2023"})
        void thatDoNotFitAreHeld(String dates) {
            assertThat(reasons(ReportText.ilacs(dates).row(OVERALL, "Good")))
                    .anyMatch(reason -> reason.contains("dates"));
        }

        @Test
        void thatAreNotPrintedAreHeld() {
            assertThat(reasons(new ReportText().heading("Inspection of Anytown").row(OVERALL, "Good")))
                    .contains("no inspection dates are printed");
        }

        @Test
        void ofPublicationMustFollowTheInspectionWithin250Days() {
            ReportText before =
                    ReportText.ilacs("11 to 15 September 2023").replaceRow("Judgement", "Judgement", "Grade");
            assertThat(reasons(before.paragraph("Report published: 14 September 2023")
                            .row(OVERALL, "Good")))
                    .anyMatch(reason -> reason.contains("before the last inspection day"));
            assertThat(reasons(ReportText.ilacs("11 to 15 September 2023")
                            .paragraph("Report published: 23 May 2024")
                            .row(OVERALL, "Good")))
                    .anyMatch(reason -> reason.contains("more than 250 days"));
        }

        @Test
        void mayStandWithTheInspectorInOneBlock() {
            Findings findings = graded(new ReportText()
                    .heading("Inspection of Anytown local authority children’s services")
                    .paragraph("Inspection dates : 3 to 14 October 2022 Lead inspectors: Anna Example, His Majesty’s"
                            + " Inspector, and Ben Sample, His Majesty’s Inspector")
                    .row(LEADERS, "Good")
                    .row(PROTECTION, "Good")
                    .row(CARE_AND_LEAVERS, "Good")
                    .row(OVERALL, "Good"));
            assertThat(findings.period().orElseThrow().end()).isEqualTo(LocalDate.of(2022, 10, 14));
            assertThat(findings.leadInspector().orElseThrow().name()).isEqualTo("Anna Example; Ben Sample");
        }
    }

    @Test
    void takesTheLeadAndNotTheDeputy() {
        Findings findings = graded(ReportText.sif("Children’s services in Anytown are good", "Good")
                .heading("The inspection team")
                .paragraph("Deputy lead inspector: Ben Sample")
                .paragraph("Lead inspector on site: Anna Example")
                .paragraph("Report author: Cara Specimen"));
        assertThat(findings.leadInspector().orElseThrow().name()).isEqualTo("Anna Example");
    }

    @Test
    void warnsWithoutALeadInspector() {
        assertThat(graded(ReportText.sif("Children’s services in Anytown are good", "Good"))
                        .warnings())
                .contains("no lead inspector is named");
    }

    @Test
    void holdsWhatIsNotWhole() {
        Document whole = ReportText.fiveJudgements().document();
        assertThat(reasons(new Document(9, false, true, whole.blocks())))
                .containsExactly("the document is too long to be read whole");
        assertThat(reasons(new Document(9, true, false, List.of())))
                .contains("the document holds pictures of its pages and no text");
        assertThat(reasons(new Document(1, false, false, List.of()))).isNotEmpty();
    }

    @Test
    void holdsReportsThatDoNotJudgeACouncil() {
        Reading board = new ReportText()
                .heading("Anytown Safeguarding Children Board")
                .heading("Review of the effectiveness of the Local Safeguarding Children Board")
                .heading("Inspection date: 15 June 2015 – 17 June 2015")
                .heading("The Local Safeguarding Children Board requires improvement")
                .read();
        assertThat(reasons(board))
                .containsExactly(
                        "a review of the Local Safeguarding Children Board alone: it judges the board and not the council");
        assertThat(board.findings().judgements()).isEmpty();

        Reading lookedAfter = new ReportText()
                .heading("Inspection of looked after children services")
                .heading("Anytown County Council")
                .paragraph("Inspection dates: 8 – 12 July 2013")
                .paragraph("Reporting inspector Anna Example HMI")
                .read();
        assertThat(reasons(lookedAfter))
                .singleElement()
                .asString()
                .startsWith("an inspection of looked-after children");
        assertThat(lookedAfter.findings().leadInspector().orElseThrow().name()).isEqualTo("Anna Example");
    }

    private static Findings graded(ReportText text) {
        return text.read().fold(Reading.Graded::findings, ReportReaderTest::unexpected, ReportReaderTest::unexpected);
    }

    private static Findings unexpected(Reading reading) {
        throw new AssertionError("not graded: " + reading);
    }

    private static List<String> reasons(ReportText text) {
        return reasons(text.read());
    }

    private static List<String> reasons(Document document) {
        return reasons(new ReportReader().read(document));
    }

    private static List<String> reasons(Reading reading) {
        return reading.fold(graded -> List.of(), ungraded -> List.of(), Reading.Held::reasons);
    }
}
