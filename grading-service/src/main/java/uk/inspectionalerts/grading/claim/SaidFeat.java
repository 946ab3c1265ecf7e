package uk.inspectionalerts.grading.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import uk.inspectionalerts.grading.claim.Assertion.Reached;
import uk.inspectionalerts.grading.judgement.Grade;
import uk.inspectionalerts.grading.milestone.MilestoneType;

/** A milestone as it is put in words, still without a rank. */
final class SaidFeat {

    /** A grade, to stand in a pattern. */
    static final String GRADE = "(outstanding|good|requires improvement(?: to be good)?|inadequate)\\b";

    private static final String FEW = "(?: \\w+){0,3}?";
    private static final String UP = "(?:improved|rose|risen|gone up|went up|moved up|climbed|jumped|up)";
    private static final String DOWN = "(?:declined|fell|fallen|dropped|gone down|went down|slipped|downgraded|down)";
    private static final String MOVED =
            "(?:from |out of |(?:move|moved|go|gone|went|rise|rose|risen|jump|jumped|improve|improved|fell|fallen"
                    + "|dropped|declined|slipped|downgraded|climbed) (?:straight |directly )?(?:from )?)?";
    private static final String BY =
            "(?: by)?(?: (" + NumberWords.NUMBER + "|a) grades?)?(?: (?:from|to) (?:being )?" + GRADE + ")?";
    private static final String EVERY_AREA =
            "(?:(?:in|across|for) )?(?:every|all)(?: of)?(?: the| its| our| their)? (?:ofsted )?"
                    + "(?:single )?(?:areas?|judgements?|categor(?:y|ies)|aspects?)(?: judged| inspected)?\\b|across the board\\b";

    private record Form(Pattern pattern, Function<MatchResult, Reached> reading) {}

    /** In this order: what comes first may hold words of what comes later. */
    private static final List<Form> FORMS = List.of(
            form(
                    "first (?:ever )?(?:graded |full |ofsted )*inspection\\b",
                    found -> Reached.just(MilestoneType.FIRST_INSPECTION)),
            form(
                    "(?:joint )?longest" + FEW + " (?:run|streak|series)\\b",
                    found -> Reached.just(MilestoneType.LONGEST_RUN)),
            form(
                    "(?:best|highest)(?: ever)? (?:overall |ofsted |children s services )*(?:grade|rating|result|judgement)\\b"
                            + "(?: ever| yet)?|best ever\\b",
                    found -> Reached.just(MilestoneType.BEST_EVER)),
            form(
                    MOVED + GRADE + " (?:straight |directly |right )?(?:up |down )?to (?:being )?" + GRADE,
                    found -> moved(grade(found.group(1)), grade(found.group(2)))),
            form(
                    "(" + NumberWords.PLACE + "|" + NumberWords.NUMBER
                            + ") (?:(?:consecutive|successive|straight)\\b(?: time\\b)?|(?:times? |outstandings? |outstanding \\w+ )?"
                            + "(?:in a row|running)\\b)",
                    found -> Reached.just(MilestoneType.RETAINED_OUTSTANDING).times(NumberWords.value(found.group(1)))),
            form(
                    "(?:retain|retains|retained|retaining|sustain|sustains|sustained|sustaining|maintain|maintains|maintained"
                            + "|keep|keeps|kept|keeping|hold on to|held on to|remain|remains|remained)" + FEW
                            + " outstanding\\b|outstanding (?:once )?again\\b|again outstanding\\b",
                    found -> Reached.just(MilestoneType.RETAINED_OUTSTANDING)),
            form(
                    "(?:lost|lose|loses|losing|no longer)" + FEW + " outstanding\\b",
                    found -> Reached.just(MilestoneType.LOST_OUTSTANDING)),
            form(
                    "(?:(?:come|came|moved|lifted|got) )?(?:no longer|out of) inadequate\\b",
                    found -> Reached.just(MilestoneType.OUT_OF_INADEQUATE)),
            form(
                    "(?:(?:fell|fallen|dropped) )?(?:into|became|becomes) inadequate\\b",
                    found -> Reached.just(MilestoneType.INTO_INADEQUATE)),
            form(
                    "good(?: or better| or outstanding)? (?:" + EVERY_AREA + ")(?: for the first time\\b)?" + "|(?:"
                            + EVERY_AREA + ") (?:is |are |was |were )?good(?: or better)?\\b",
                    found -> Reached.just(MilestoneType.ALL_GOOD_OR_BETTER)),
            form(
                    "outstanding (?:" + EVERY_AREA + ")|(?:" + EVERY_AREA + ") (?:is |are |was |were )?outstanding\\b",
                    found -> Reached.just(MilestoneType.ALL_AREAS_OUTSTANDING)),
            form(UP + "\\b" + BY, found -> moved(MilestoneType.IMPROVED, found)),
            form(DOWN + "\\b" + BY, found -> moved(MilestoneType.DECLINED, found)));

    private SaidFeat() {}

    /** The milestones that the words name, each taken out of them. */
    static List<Reached> takenFrom(Unread words) {
        List<Reached> said = new ArrayList<>();
        for (Form form : FORMS) {
            words.take(form.pattern).ifPresent(found -> said.add(form.reading.apply(found)));
        }
        return said;
    }

    /** The grade of these words. */
    static Grade grade(String words) {
        return words.startsWith("requires") ? Grade.REQUIRES_IMPROVEMENT : Grade.ofCode(words);
    }

    private static Form form(String words, Function<MatchResult, Reached> reading) {
        return new Form(Pattern.compile("\\b(?:" + words + ")"), reading);
    }

    private static Reached moved(Grade from, Grade to) {
        int steps = to.stepsFrom(from).orElseThrow();
        if (steps == 0) {
            throw new UnclearWords("From " + from.code() + " to " + to.code() + " is no change: write what changed.");
        }
        return Reached.just(type(from, steps)).by(Move.of(from, to));
    }

    private static MilestoneType type(Grade from, int steps) {
        if (steps > 0) {
            return steps > 1 ? MilestoneType.STRAIGHT_TO : MilestoneType.IMPROVED;
        }
        return from == Grade.OUTSTANDING ? MilestoneType.LOST_OUTSTANDING : MilestoneType.DECLINED;
    }

    private static Reached moved(MilestoneType type, MatchResult found) {
        Optional<Integer> steps =
                Optional.ofNullable(found.group(1)).map(words -> words.equals("a") ? 1 : NumberWords.value(words));
        Optional<Grade> grade = Optional.ofNullable(found.group(2)).map(SaidFeat::grade);
        boolean from = found.group().contains(" from ");
        return Reached.just(type).by(new Move(grade.filter(g -> from), grade.filter(g -> !from), steps));
    }
}
