package uk.inspectionalerts.grading.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a report that has a judgement table: the framework from the areas of the table, then every fact with its evidence. */
final class GradedInspection {

    private final Document document;
    private final JudgementTable table;
    private final Doubts doubts;
    private final Plausibility plausibility;

    GradedInspection(Document document, JudgementTable table, Doubts doubts) {
        this.document = document;
        this.table = table;
        this.doubts = doubts;
        this.plausibility = new Plausibility(doubts);
    }

    Findings findings() {
        List<Block> blocks = document.blocks();
        CoverPage cover = new CoverPage(blocks);
        Optional<Layout> layout = Layout.of(table.areas());
        if (layout.isEmpty()) {
            doubts.hold("the areas of the judgement table fit no framework: " + codes(table.areas()));
        }
        List<Judgement> restated = restated(layout);
        List<Judgement> judgements = judgements(layout, restated);
        Optional<Period> period = cover.period(doubts);
        Optional<PrintedDate> publishedOn = cover.publishedOn();
        publishedOn.ifPresent(
                published -> period.ifPresent(inspected -> plausibility.publicationFollows(inspected, published)));
        Framework framework = framework(layout, period);
        Optional<LeadInspector> lead = cover.leadInspector();
        if (lead.isEmpty()) {
            doubts.warn("no lead inspector is named");
        }
        ImprovementList improvements = layout.map(known -> ImprovementList.read(blocks, known.improvements()))
                .orElseGet(ImprovementList::empty);
        return new Findings(
                framework,
                Kind.INSPECTION,
                cover.authority(),
                period,
                publishedOn,
                lead,
                judgements,
                restated,
                improvements.council(),
                improvements.board(),
                List.of(),
                Body.paragraphs(blocks.subList(table.end(), blocks.size())),
                Body.contact(blocks),
                doubts.warnings());
    }

    /** The second reading: every grade that the report states behind its table. */
    private List<Judgement> restated(Optional<Layout> layout) {
        List<Block> after =
                document.blocks().subList(table.end(), document.blocks().size());
        List<Judgement> statements = new ArrayList<>(GradedStatements.read(after));
        statements.addAll(hasHeadline(layout) ? Headline.read(after) : SummaryStatement.read(after));
        return statements;
    }

    /** The first reading: table and headline, held against the second. */
    private List<Judgement> judgements(Optional<Layout> layout, List<Judgement> restated) {
        List<Block> blocks = document.blocks();
        List<Judgement> firstPage = new ArrayList<>();
        boolean headline = hasHeadline(layout);
        if (headline) {
            overall(blocks.subList(0, table.end())).ifPresent(firstPage::add);
        }
        firstPage.addAll(table.judgements());
        TwoReadings.compare(firstPage, restated, doubts);
        plausibility.adequateIsNoLongerGiven(firstPage);
        plausibility.overallLiesAmongAreas(firstPage);
        if (headline) {
            plausibility.inadequateKeyAreaLimitsOverall(firstPage);
            TwoReadings.agreed(Area.LSCB, GradedStatements.read(blocks), doubts)
                    .ifPresentOrElse(firstPage::add, this::boardLacksGrade);
        }
        return firstPage;
    }

    /** The board's grade is not the council's and holds no report; but where the title names the board, one is missing. */
    private void boardLacksGrade() {
        String title = new CoverPage(document.blocks())
                .authority()
                .map(AuthorityAsPrinted::title)
                .orElse("");
        if (Letters.of(title).contains("safeguardingchildren")) {
            doubts.warn("the title names the Local Safeguarding Children Board, but no grade of it was found");
        }
    }

    private static boolean hasHeadline(Optional<Layout> layout) {
        return layout.map(Layout::headline).orElse(false);
    }

    private Optional<Judgement> overall(List<Block> cover) {
        Optional<Judgement> overall = TwoReadings.agreed(Area.OVERALL_EFFECTIVENESS, Headline.read(cover), doubts);
        if (overall.isEmpty()) {
            doubts.hold("no sentence on the first page states the overall judgement");
        }
        return overall;
    }

    private Framework framework(Optional<Layout> layout, Optional<Period> period) {
        Framework framework = layout.map(Layout::framework).orElse(Framework.OTHER);
        boolean doubtful = framework == Framework.ILACS_V3 && !plausibility.mayLackOverall(document, period);
        return doubtful ? Framework.OTHER : framework;
    }

    private static String codes(Set<Area> areas) {
        return String.join(", ", areas.stream().map(Area::code).toList());
    }
}
