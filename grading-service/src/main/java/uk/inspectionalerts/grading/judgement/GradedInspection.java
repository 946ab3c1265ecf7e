package uk.inspectionalerts.grading.judgement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads a report that has a judgement table: the framework from the areas of the table, then every fact with its evidence. */
final class GradedInspection {

    private static final LocalDate FIRST_DAY_WITHOUT_OVERALL = LocalDate.of(2026, 4, 1);
    private static final int LATEST_PUBLICATION_DAYS = 250;
    private static final Pattern OVERALL = Pattern.compile("overall(?:effectiveness|judge?ment|grade)");
    private static final Set<Area> SIF_KEY_AREAS =
            EnumSet.of(Area.HELP_AND_PROTECTION, Area.LOOKED_AFTER_CHILDREN, Area.LEADERSHIP_MANAGEMENT_GOVERNANCE);

    private final Document document;
    private final JudgementTable table;
    private final Doubts doubts;

    GradedInspection(Document document, JudgementTable table, Doubts doubts) {
        this.document = document;
        this.table = table;
        this.doubts = doubts;
    }

    Findings findings() {
        List<Block> blocks = document.blocks();
        CoverPage cover = new CoverPage(blocks);
        Optional<Layout> layout = Layout.of(table.areas());
        if (layout.isEmpty()) {
            doubts.hold("the areas of the judgement table fit no framework: " + codes(table.areas()));
        }
        List<Judgement> judgements = judgements(layout);
        Optional<Period> period = cover.period(doubts);
        Optional<PrintedDate> publishedOn = cover.publishedOn();
        publishedOn.ifPresent(published -> period.ifPresent(inspected -> compare(published, inspected)));
        Framework framework = layout.map(Layout::framework).orElse(Framework.OTHER);
        if (framework == Framework.ILACS_V3) {
            requireNoOverall(period);
        }
        Optional<LeadInspector> lead = cover.leadInspector();
        if (lead.isEmpty()) {
            doubts.warn("no lead inspector is named");
        }
        return new Findings(
                framework,
                Kind.INSPECTION,
                cover.authority(),
                period,
                publishedOn,
                lead,
                judgements,
                ImprovementList.read(blocks, layout.map(Layout::improvements).orElse(Set.of())),
                List.of(),
                Body.paragraphs(blocks.subList(table.end(), blocks.size())),
                Body.contact(blocks),
                doubts.warnings());
    }

    private List<Judgement> judgements(Optional<Layout> layout) {
        List<Block> blocks = document.blocks();
        List<Block> after = blocks.subList(table.end(), blocks.size());
        List<Judgement> firstPage = new ArrayList<>();
        List<Judgement> statements = new ArrayList<>(GradedStatements.read(after));
        boolean headline = layout.map(Layout::headline).orElse(false);
        if (headline) {
            overall(blocks.subList(0, table.end())).ifPresent(firstPage::add);
            statements.addAll(Headline.read(after));
        }
        firstPage.addAll(table.judgements());
        TwoReadings.compare(firstPage, statements, doubts);
        requireOverallAmongAreas(firstPage);
        if (headline) {
            requireLimitingJudgement(firstPage);
            TwoReadings.agreed(Area.LSCB, GradedStatements.read(blocks), doubts).ifPresent(firstPage::add);
        }
        return firstPage;
    }

    private Optional<Judgement> overall(List<Block> cover) {
        Optional<Judgement> overall = TwoReadings.agreed(Area.OVERALL_EFFECTIVENESS, Headline.read(cover), doubts);
        if (overall.isEmpty()) {
            doubts.hold("no sentence on the first page states the overall judgement");
        }
        return overall;
    }

    /**
     * An overall grade better than every area or worse than every area has never been given; it is a misreading. This bounds the
     * printed grade and never makes one.
     */
    private void requireOverallAmongAreas(List<Judgement> judgements) {
        List<Judgement> areas = judgements.stream()
                .filter(judgement -> judgement.area() != Area.OVERALL_EFFECTIVENESS)
                .filter(judgement -> judgement.grade().comparable())
                .toList();
        judgements.stream()
                .filter(judgement -> judgement.area() == Area.OVERALL_EFFECTIVENESS)
                .map(Judgement::grade)
                .filter(Grade::comparable)
                .filter(overall -> outside(overall, areas))
                .forEach(overall ->
                        doubts.hold("the overall grade " + overall.code() + " lies outside those of all areas"));
    }

    private static boolean outside(Grade overall, List<Judgement> areas) {
        IntSummaryStatistics steps = areas.stream()
                .mapToInt(area -> area.grade().stepsFrom(overall).orElseThrow())
                .summaryStatistics();
        return steps.getCount() > 0 && (steps.getMin() > 0 || steps.getMax() < 0);
    }

    /** Single inspection framework (Ofsted, 2013): a key judgement of inadequate always makes the overall one inadequate. */
    private void requireLimitingJudgement(List<Judgement> judgements) {
        boolean keyInadequate = judgements.stream()
                .anyMatch(
                        judgement -> SIF_KEY_AREAS.contains(judgement.area()) && judgement.grade() == Grade.INADEQUATE);
        judgements.stream()
                .filter(judgement -> judgement.area() == Area.OVERALL_EFFECTIVENESS)
                .filter(overall -> keyInadequate && overall.grade() != Grade.INADEQUATE)
                .forEach(overall ->
                        doubts.hold("a key area is inadequate, yet the headline says '" + overall.printed() + "'"));
    }

    /**
     * A table without overall effectiveness looks just like one whose overall row was missed. It is taken for the layout of April
     * 2026 only if the inspection ended from then on and no overall judgement is spoken of anywhere.
     */
    private void requireNoOverall(Optional<Period> period) {
        boolean fromApril2026 = period.map(inspected -> !inspected.end().isBefore(FIRST_DAY_WITHOUT_OVERALL))
                .orElse(false);
        if (!fromApril2026) {
            doubts.hold("the judgement table has no overall effectiveness, which reports had until April 2026");
        }
        String text = document.blocks().stream()
                .map(block -> Letters.of(block.text()))
                .collect(Collectors.joining());
        if (OVERALL.matcher(text).find()) {
            doubts.hold("the judgement table has no overall effectiveness, yet the report speaks of it");
        }
    }

    private void compare(PrintedDate published, Period inspected) {
        if (published.date().isBefore(inspected.end())) {
            doubts.hold("the printed publication date " + published.date() + " is before the last inspection day "
                    + inspected.end());
        } else if (published.date().isAfter(inspected.end().plusDays(LATEST_PUBLICATION_DAYS))) {
            doubts.hold("the printed publication date " + published.date() + " is more than " + LATEST_PUBLICATION_DAYS
                    + " days after the last inspection day " + inspected.end());
        }
    }

    private static String codes(Set<Area> areas) {
        return String.join(", ", areas.stream().map(Area::code).toList());
    }
}
