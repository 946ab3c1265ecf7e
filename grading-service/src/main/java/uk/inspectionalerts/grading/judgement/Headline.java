package uk.inspectionalerts.grading.judgement;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The sentence by which a report under the single inspection framework states its overall grade on the first page: "Children's
 * services in X are good", and in its first months "The overall judgement is good".
 */
final class Headline {

    private static final int LONGEST_OPENING = 40;
    private static final String SERVICES = "childrens(?:socialcare)?services?";
    private static final String SUBJECT =
            "(?:theoveralljudge?mentis(?:that)?(?:" + SERVICES + ")?|" + SERVICES + ")(?:in.{1,80}?)?";
    private static final Pattern MAY_STATE = Pattern.compile("theoveralljudg|" + SERVICES);
    private static final Pattern BEFORE_ADJECTIVE = Pattern.compile(SUBJECT + "(?:is|are)?(?<=is|are)");
    private static final Pattern BEFORE_VERB = Pattern.compile(SUBJECT + "(?:is|are)?");

    private Headline() {}

    /** Every headline in these blocks, in printed order. */
    static List<Judgement> read(List<Block> blocks) {
        return Statements.in(blocks, Headline::mayState, Headline::headline);
    }

    private static boolean mayState(Block block) {
        String text = block.text();
        String opening = Letters.of(text.substring(0, Math.min(text.length(), LONGEST_OPENING)));
        return block.kind() != BlockKind.ITEM && MAY_STATE.matcher(opening).lookingAt();
    }

    private static Optional<Judgement> headline(Block block, String text) {
        for (GradeWording.Ending ending : GradeWording.endings(text)) {
            Pattern before = ending.grade() == Grade.REQUIRES_IMPROVEMENT ? BEFORE_VERB : BEFORE_ADJECTIVE;
            if (before.matcher(ending.before()).matches()) {
                Evidence evidence = new Evidence(block.page(), text, Place.HEADLINE);
                return Optional.of(new Judgement(
                        Area.OVERALL_EFFECTIVENESS, ending.label(), ending.grade(), ending.printed(), evidence));
            }
        }
        return Optional.empty();
    }
}
