package uk.inspectionalerts.grading.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The listed things that need to improve, verbatim. Only items and numbered paragraphs under one of the framework's headings
 * count: where the heading holds plain prose, or is not there at all, the list is empty and that is a true answer.
 */
final class ImprovementList {

    private static final Pattern CONTENTS_LINE = Pattern.compile(".*\\s\\d{1,3}");

    private ImprovementList() {}

    /** The list of the council; that of the Local Safeguarding Children Board, whose part comes last, is the board's own. */
    static List<Recommendation> read(List<Block> blocks, Set<String> headings) {
        List<Recommendation> list = new ArrayList<>();
        boolean listed = false;
        for (Block block : blocks) {
            if (block.kind() == BlockKind.HEADING
                    && !CONTENTS_LINE.matcher(block.text()).matches()) {
                if (startsBoardsPart(block)) {
                    return list;
                }
                listed = headings.contains(Letters.of(block.text()));
            } else if (listed && isListed(block)) {
                list.add(new Recommendation(block.text(), block.page()));
            }
        }
        return list;
    }

    private static boolean startsBoardsPart(Block heading) {
        return AreaWording.whole(heading.text())
                .filter(area -> !area.ofCouncil())
                .isPresent();
    }

    private static boolean isListed(Block block) {
        return block.kind() == BlockKind.ITEM || block.number().isPresent();
    }
}
