package uk.inspectionalerts.ingest.revision;

import java.util.List;
import java.util.stream.IntStream;

/** Lines that follow one another and are others than before; one of the two lists may be empty. */
record Passage(List<Line> before, List<Line> after) {

    /** The first of its changes, at most so many. */
    List<Example> examples(int most) {
        int longer = Math.max(before.size(), after.size());
        return IntStream.range(0, Math.min(longer, most))
                .mapToObj(this::example)
                .toList();
    }

    private Example example(int line) {
        if (line >= after.size()) {
            return Example.removed(before.get(line).words());
        }
        if (line >= before.size()) {
            return Example.added(after.get(line).words());
        }
        return Example.changed(before.get(line).words(), after.get(line).words());
    }
}
