package uk.inspectionalerts.grading.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The listed things that need to improve, verbatim. Only items and numbered paragraphs under one of the framework's headings
 * count: where the heading holds plain prose, or is not there at all, the list is empty and that is a true answer. An item with
 * a bullet of another kind belongs to the one above it; a numbered paragraph after bullets is text again, whose heading was not
 * seen as one.
 */
final class ImprovementList {

    private static final int LONGEST_HEADING = 120;
    private static final Pattern CONTENTS_LINE = Pattern.compile(".*\\s\\d{1,3}");
    private static final Pattern BOARD = Pattern.compile(".*(?:lscb|safeguardingchildren).*");
    private static final Pattern NONE =
            Pattern.compile("(?:the|this)inspectiondidnotfindany.*|thereareno(?:areas|priority).*");

    private final Pattern headings;
    private final List<Recommendation> council = new ArrayList<>();
    private final List<Recommendation> board = new ArrayList<>();
    private boolean listed;
    private boolean ofBoard;
    private String marker = "";

    private ImprovementList(Pattern headings) {
        this.headings = headings;
    }

    /**
     * The lists under these headings, given by their letters. That of the Local Safeguarding Children Board is the board's own: a
     * heading that names the board begins its part, one that names the local authority ends it.
     */
    static ImprovementList read(List<Block> blocks, Pattern headings) {
        ImprovementList improvements = new ImprovementList(headings);
        for (Block block : blocks) {
            if (block.kind() == BlockKind.HEADING || improvements.beginsList(block)) {
                improvements.heading(block.text());
            } else if (block.kind() == BlockKind.ITEM || block.number().isPresent()) {
                improvements.item(block);
            }
        }
        return improvements;
    }

    /** No list, for a document of which nobody knows where it has one. */
    static ImprovementList empty() {
        return read(List.of(), Pattern.compile(""));
    }

    /** What the council is asked for. */
    List<Recommendation> council() {
        return List.copyOf(council);
    }

    /** What the safeguarding board is asked for. */
    List<Recommendation> board() {
        return List.copyOf(board);
    }

    /** A heading of a list may stand in the type of the running text. */
    private boolean beginsList(Block block) {
        return block.kind() == BlockKind.PARAGRAPH
                && block.text().length() <= LONGEST_HEADING
                && headings.matcher(Letters.of(block.text())).matches();
    }

    private void heading(String text) {
        if (CONTENTS_LINE.matcher(text).matches()) {
            return;
        }
        String heading = Letters.of(text);
        ofBoard = (ofBoard || BOARD.matcher(heading).matches()) && !heading.contains("localauthority");
        listed = text.length() <= LONGEST_HEADING && headings.matcher(heading).matches();
        marker = null;
    }

    private void item(Block block) {
        if (!listed || NONE.matcher(Letters.of(block.text())).matches()) {
            return;
        }
        List<Recommendation> list = ofBoard ? board : council;
        if (marker == null) {
            marker = block.marker();
        }
        if (block.number().isPresent() && !marker.isEmpty()) {
            listed = false;
        } else if (marker.equals(block.marker())) {
            list.add(new Recommendation(block.text(), block.page()));
        } else {
            Recommendation above = list.remove(list.size() - 1);
            list.add(new Recommendation(above.text() + " " + block.marker() + " " + block.text(), above.page()));
        }
    }
}
