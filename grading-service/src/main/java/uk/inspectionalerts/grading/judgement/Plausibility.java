package uk.inspectionalerts.grading.judgement;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What no true report can say: each finding of this kind is a misreading or a misprint, and holds the report. */
final class Plausibility {

    private static final int LATEST_PUBLICATION_DAYS = 250;
    private static final Pattern OVERALL = Pattern.compile("overall(?:effectiveness|judge?ment|grade)");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+");
    private static final Pattern NONE_GIVEN = Pattern.compile(
            "\\b(?:no longer|(?:do|does|did) not) (?:\\p{L}+ ){1,3}(?:an? )?overall (?:effectiveness|judge?ment|grade)"
                    + "|\\b(?:without|no) (?:an )?overall (?:effectiveness|judge?ment|grade)",
            Pattern.CASE_INSENSITIVE);
    private static final Set<Area> SIF_KEY_AREAS =
            EnumSet.of(Area.HELP_AND_PROTECTION, Area.LOOKED_AFTER_CHILDREN, Area.LEADERSHIP_MANAGEMENT_GOVERNANCE);

    private final Doubts doubts;

    Plausibility(Doubts doubts) {
        this.doubts = doubts;
    }

    /**
     * An overall grade better than every area or worse than every area has never been given. This bounds the printed grade and
     * never makes one.
     */
    void overallLiesAmongAreas(List<Judgement> judgements) {
        overall(judgements)
                .map(Judgement::grade)
                .filter(Grade::comparable)
                .filter(overall -> liesOutside(overall, judgements))
                .ifPresent(overall ->
                        doubts.hold("the overall grade " + overall.code() + " lies outside those of all areas"));
    }

    private static boolean liesOutside(Grade overall, List<Judgement> judgements) {
        IntSummaryStatistics steps = judgements.stream()
                .filter(judgement -> judgement.area() != Area.OVERALL_EFFECTIVENESS)
                .flatMapToInt(judgement -> judgement.grade().stepsFrom(overall).stream())
                .summaryStatistics();
        return steps.getCount() > 0 && (steps.getMin() > 0 || steps.getMax() < 0);
    }

    /**
     * "Adequate" was a grade until November 2013 and is one of no framework with a judgement table: a report that seems to print
     * it has lost the beginning of "inadequate".
     */
    void adequateIsNoLongerGiven(List<Judgement> judgements) {
        judgements.stream()
                .filter(judgement -> judgement.grade() == Grade.ADEQUATE)
                .forEach(judgement -> doubts.hold("'" + judgement.printed() + "' for "
                        + judgement.area().code() + " has been no grade since 2013"));
    }

    /** Single inspection framework (Ofsted, 2013): a key judgement of inadequate always makes the overall one inadequate. */
    void inadequateKeyAreaLimitsOverall(List<Judgement> judgements) {
        boolean keyInadequate = judgements.stream()
                .filter(judgement -> SIF_KEY_AREAS.contains(judgement.area()))
                .anyMatch(judgement -> judgement.grade() == Grade.INADEQUATE);
        overall(judgements)
                .filter(overall -> keyInadequate && overall.grade() != Grade.INADEQUATE)
                .ifPresent(overall ->
                        doubts.hold("a key area is inadequate, yet the headline says '" + overall.printed() + "'"));
    }

    /**
     * A table without overall effectiveness looks just like one whose overall row was missed. It is taken for the layout of April
     * 2026 only if the inspection ended from then on and no overall judgement is spoken of anywhere.
     */
    boolean mayLackOverall(Document document, Optional<Period> period) {
        boolean early = period.filter(Period::mayLackOverall).isEmpty();
        if (early) {
            doubts.hold("the judgement table has no overall effectiveness, which reports had until April 2026");
        }
        boolean spokenOf = spokenOf(document);
        if (spokenOf) {
            doubts.hold("the judgement table has no overall effectiveness, yet the report speaks of it");
        }
        return !early && !spokenOf;
    }

    /** A label may be torn apart by the layout, so the letters of the whole text count, but for sentences that say there is none. */
    private static boolean spokenOf(Document document) {
        String letters = document.blocks().stream()
                .flatMap(block -> Stream.of(SENTENCE_END.split(block.text())))
                .filter(sentence -> !saysThatThereIsNone(sentence))
                .map(Letters::of)
                .collect(Collectors.joining());
        return OVERALL.matcher(letters).find();
    }

    private static boolean saysThatThereIsNone(String sentence) {
        return NONE_GIVEN.matcher(sentence).find()
                && Stream.of(Grade.values())
                        .allMatch(grade -> grade.printedIn(sentence).isEmpty());
    }

    /** A report is published after its inspection and within 250 days of it. */
    void publicationFollows(Period inspected, PrintedDate published) {
        LocalDate latest = inspected.end().plusDays(LATEST_PUBLICATION_DAYS);
        if (published.date().isBefore(inspected.end())) {
            doubts.hold("the printed publication date " + published.date() + " is before the last inspection day "
                    + inspected.end());
        } else if (published.date().isAfter(latest)) {
            doubts.hold("the printed publication date " + published.date() + " is more than " + LATEST_PUBLICATION_DAYS
                    + " days after the last inspection day " + inspected.end());
        }
    }

    private static Optional<Judgement> overall(List<Judgement> judgements) {
        return judgements.stream()
                .filter(judgement -> judgement.area() == Area.OVERALL_EFFECTIVENESS)
                .findFirst();
    }
}
