package uk.inspectionalerts.ingest.structure.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.ingest.report.Block;

/** Pages drawn line by line: type of 12 points, lines 14 apart, a left margin of 50. */
class SheetsLayoutTest {
    private static final float SIZE = 12;
    private static final float LETTER = 6;
    private static final String PROSE = "Children receive help when they need it and most of it is good.";

    private final List<Sheet> sheets = new ArrayList<>();
    private List<Run> runs = new ArrayList<>();
    private List<Rule> rules = new ArrayList<>();

    @Test
    void aGradeOfTwoLinesThatStraddlesItsLabelIsOneCellWithinRules() {
        box(50, 95, 300, 135);
        box(300, 95, 500, 135);
        at(310, 110, "Requires improvement");
        at(55, 117, "Overall effectiveness");
        at(310, 124, "to be good");

        assertThat(rows()).containsExactly(List.of("Overall effectiveness", "Requires improvement to be good"));
    }

    @Test
    void aGradeOfTwoLinesThatStraddlesItsLabelIsOneCellWithoutRules() {
        at(55, 100, "Judgement");
        at(310, 100, "Grade");
        at(55, 130, "The impact of leaders on");
        at(310, 137, "Good");
        at(55, 144, "social work practice");
        at(310, 174, "Requires improvement");
        at(55, 181, "Overall effectiveness");
        at(310, 188, "to be good");

        assertThat(rows())
                .containsExactly(
                        List.of("Judgement", "Grade"),
                        List.of("The impact of leaders on social work practice", "Good"),
                        List.of("Overall effectiveness", "Requires improvement to be good"));
    }

    @Test
    void aTableWithoutRulesNeedsNoLineWithALabelAndAGrade() {
        at(55, 107, "Adoption performance");
        at(310, 100, "Requires");
        at(310, 114, "improvement");
        at(55, 147, "Experiences and progress of care leavers");
        at(310, 140, "Requires");
        at(310, 154, "improvement");

        assertThat(rows())
                .containsExactly(
                        List.of("Adoption performance", "Requires improvement"),
                        List.of("Experiences and progress of care leavers", "Requires improvement"));
    }

    @Test
    void rowsWithoutSpaceBetweenThemAreToldByTheirCapitals() {
        at(55, 100, "The impact of leaders on");
        at(310, 100, "Good");
        at(55, 114, "social work practice");
        at(55, 128, "The experiences of children");
        at(310, 128, "Outstanding");
        at(55, 142, "in care");

        assertThat(rows())
                .containsExactly(
                        List.of("The impact of leaders on social work practice", "Good"),
                        List.of("The experiences of children in care", "Outstanding"));
    }

    @Test
    void aBoxAroundProseIsNoTable() {
        box(40, 80, 500, 140);
        at(50, 100, PROSE);
        at(50, 114, "More of it follows here.");

        assertThat(blocks()).containsExactly(paragraph(1, 1, null, PROSE + " More of it follows here."));
    }

    @Test
    void aNumberFarFromItsTextBeginsANumberedParagraphAndALineThatBeginsWithOneDoesNot() {
        at(50, 100, "1.");
        at(78, 100, "Care leavers are supported until they reach the age of");
        at(78, 114, "18. After that the support is patchy.");
        at(50, 140, "2.");
        at(78, 140, "Plans are clear.");

        assertThat(blocks())
                .containsExactly(
                        paragraph(
                                1,
                                1,
                                1,
                                "Care leavers are supported until they reach the age of 18. After that the support is patchy."),
                        paragraph(1, 1, 2, "Plans are clear."));
    }

    @Test
    void aNumberWithoutItsStopStillNumbersWhenItStandsInTheColumnAndInTurn() {
        numbered(1, 100, "Plans are clear.");
        at(50, 130, "2");
        at(78, 130, "Visits are regular.");
        numbered(3, 160, "Records are up to date.");

        assertThat(blocks())
                .extracting(block -> ((Block.Paragraph) block).number())
                .containsExactly(1, 2, 3);
    }

    @Test
    void numbersMayHaveNoStopsAtAllButAFigureBeforeSmallTypeIsNoNumber() {
        at(50, 100, PROSE);
        runs.add(new Run(50, 55, 130, 9, false, "1"));
        runs.add(new Run(78, 300, 130, 9, false, "The office produces this report under its powers."));
        at(50, 160, "1");
        at(78, 160, "Plans are clear.");
        at(50, 190, "2");
        at(78, 190, "Visits are regular.");

        assertThat(blocks())
                .extracting(block -> ((Block.Paragraph) block).number())
                .containsExactly(null, null, 1, 2);
    }

    @Test
    void aFooterMayWanderAndDifferOnLeftAndRightPages() {
        for (int page = 1; page <= 5; page++) {
            at(50, 400, "Page " + (char) ('a' + page) + " has its own words.");
            at(50, page < 3 ? 811.9f : 812.1f, (page % 2 == 0 ? "Somewhere " : "Visit to Somewhere ") + page);
            nextPage();
        }

        assertThat(blocks()).extracting(Object::toString).noneMatch(block -> block.contains("Somewhere"));
    }

    @Test
    void aSentenceGoesOnOverThePageAroundItsFooter() {
        numbered(5, 700, "They offer additional strength to the front door and");
        at(50, 810, "Inspection of Somewhere 3 to 7 July 2023 1");
        nextPage();
        at(78, 60, "children’s workforce.");
        at(50, 810, "Inspection of Somewhere 3 to 7 July 2023 2");
        nextPage();
        numbered(6, 60, "A line is well used.");
        at(50, 810, "Inspection of Somewhere 3 to 7 July 2023 3");

        assertThat(blocks())
                .containsExactly(
                        paragraph(
                                1, 2, 5, "They offer additional strength to the front door and children’s workforce."),
                        paragraph(3, 3, 6, "A line is well used."));
    }

    @Test
    void aNumberedParagraphGoesOnOverThePageAfterAFullSentenceIfItKeepsItsIndentation() {
        numbered(15, 700, "The first sentence ends here.");
        nextPage();
        at(78, 60, "The second stands on the next page.");

        assertThat(blocks())
                .containsExactly(
                        paragraph(1, 2, 15, "The first sentence ends here. The second stands on the next page."));
    }

    @Test
    void itemsWithinAnItemAreItsText() {
        at(50, 100, "\uf06e");
        at(64, 100, "Services to care leavers, including:");
        at(70, 120, "−");
        at(80, 120, "accommodation");
        at(50, 140, "\uf06e");
        at(64, 140, "Permanence planning.");

        assertThat(blocks())
                .containsExactly(
                        new Block.Item(1, 1, "■", null, "Services to care leavers, including: − accommodation"),
                        new Block.Item(1, 1, "■", null, "Permanence planning."));
    }

    @Test
    void headingsAreLargerOrHeavierAndNameTheSectionBelow() {
        heading(100, "What needs to improve?");
        at(50, 130, PROSE);

        assertThat(blocks())
                .containsExactly(
                        new Block.Heading(1, "What needs to improve?"),
                        new Block.Paragraph(1, 1, null, "What needs to improve?", PROSE));
    }

    @Test
    void aFootnoteIsItsOwnParagraphAndItsFigureIsInNoText() {
        at(50, 100, PROSE);
        runs.add(new Run(430, 434, 96, 7, false, "1"));
        runs.add(new Run(50, 54, 740, 6, false, "1"));
        runs.add(new Run(56, 300, 744, 9, false, "As of the day of the inspection."));

        assertThat(blocks())
                .containsExactly(
                        paragraph(1, 1, null, PROSE), paragraph(1, 1, null, "As of the day of the inspection."));
    }

    @Test
    void brokenWordsLigaturesAndOddBlanksAreMended() {
        at(50, 100, "Strategy meetings are well-");
        at(50, 114, "attended, e\ufb03cient and infor\u00ad");
        at(50, 128, "mative for 16- and\u00a0\u20097-year-olds, both 16-");
        at(50, 142, "and 17-year-olds\u0000\u200b.");

        assertThat(blocks())
                .containsExactly(
                        paragraph(
                                1,
                                1,
                                null,
                                "Strategy meetings are well-attended, efficient and informative for 16- and 7-year-olds, both 16- and 17-year-olds."));
    }

    private List<Block> blocks() {
        nextPage();
        return SheetsLayout.blocks(sheets);
    }

    private List<List<String>> rows() {
        return blocks().stream()
                .filter(Block.Row.class::isInstance)
                .map(block -> ((Block.Row) block).cells())
                .toList();
    }

    private static Block paragraph(int page, int lastPage, Integer number, String text) {
        return new Block.Paragraph(page, lastPage, number, null, text);
    }

    private void numbered(int number, float y, String text) {
        at(50, y, number + ".");
        at(78, y, text);
    }

    private void at(float x, float y, String text) {
        runs.add(new Run(x, x + text.length() * LETTER, y, SIZE, false, text));
    }

    private void heading(float y, String text) {
        runs.add(new Run(50, 50 + text.length() * LETTER, y, SIZE, true, text));
    }

    private void box(float left, float top, float right, float bottom) {
        rules.add(new Rule(true, left, top, bottom));
        rules.add(new Rule(true, right, top, bottom));
        rules.add(new Rule(false, top, left, right));
        rules.add(new Rule(false, bottom, left, right));
    }

    private void nextPage() {
        sheets.add(new Sheet(sheets.size() + 1, 595, 842, runs, rules));
        runs = new ArrayList<>();
        rules = new ArrayList<>();
    }
}
