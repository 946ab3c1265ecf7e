package uk.inspectionalerts.grading.judgement;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The grades that a report states where a section begins, the second of two readings: "The experiences and progress of care
 * leavers: good", "The graded judgement for adoption performance is that it is good", or label and grade side by side. A
 * statement is a heading or a row, or a paragraph that begins with a formal statement; the running text and its lists, which
 * quote grades of earlier inspections, never count.
 */
final class GradedStatements {

    private static final int LONGEST_OPENING = 100;
    private static final Pattern FORMAL = Pattern.compile("(?:the)?(?:(?:graded)?judge?ment(?:for|about|of|on)|"
            + "(?:effectivenessofthe)?(?:lscb|\\p{L}{2,40}safeguardingchildren))");

    private GradedStatements() {}

    /** All statements in these blocks, in printed order. */
    static List<Judgement> read(List<Block> blocks) {
        return Statements.in(blocks, GradedStatements::mayState, GradedStatements::judgement);
    }

    private static boolean mayState(Block block) {
        return switch (block.kind()) {
            case HEADING, ROW -> true;
            case PARAGRAPH -> FORMAL.matcher(Letters.of(opening(block.text()))).lookingAt();
            case ITEM -> false;
        };
    }

    private static String opening(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_OPENING));
    }

    private static Optional<Judgement> judgement(Block block, String text) {
        for (GradeWording.Ending ending : GradeWording.endings(text)) {
            Optional<Area> area = AreaWording.subject(ending.before());
            if (area.isPresent()) {
                Evidence evidence = new Evidence(block.page(), text, Place.GRADED_HEADING);
                return Optional.of(
                        new Judgement(area.get(), ending.label(), ending.grade(), ending.printed(), evidence));
            }
        }
        return Optional.empty();
    }
}
