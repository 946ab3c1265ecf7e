package uk.inspectionalerts.ingest.revision;

import java.util.ArrayList;
import java.util.List;
import uk.inspectionalerts.ingest.report.Block;

/**
 * How many blocks of a text are others than before. Only words count, and what kind of block holds them: that a block
 * moved to another page is no change.
 *
 * @param removed blocks that are there no longer
 * @param added blocks that were not there
 * @param changed blocks that stand in the place of others
 * @param examples the first of all these, at most {@link #MOST_EXAMPLES}
 */
public record TextChanges(int removed, int added, int changed, List<Example> examples) {

    /** More than these nobody reads. */
    public static final int MOST_EXAMPLES = 5;

    public TextChanges {
        if (removed < 0 || added < 0 || changed < 0) {
            throw new IllegalArgumentException("less than nothing cannot have changed");
        }
        examples = List.copyOf(examples);
    }

    /** The changes from one text to the next. */
    public static TextChanges between(List<Block> before, List<Block> after) {
        int removed = 0;
        int added = 0;
        int changed = 0;
        List<Example> examples = new ArrayList<>();
        for (Passage passage : Comparison.differences(lines(before), lines(after))) {
            int replaced = Math.min(passage.before().size(), passage.after().size());
            changed += replaced;
            removed += passage.before().size() - replaced;
            added += passage.after().size() - replaced;
            examples.addAll(passage.examples(MOST_EXAMPLES - examples.size()));
        }
        return new TextChanges(removed, added, changed, examples);
    }

    /** Whether the texts are the same. */
    public boolean none() {
        return removed + added + changed == 0;
    }

    private static List<Line> lines(List<Block> blocks) {
        return blocks.stream().map(Line::of).toList();
    }
}
