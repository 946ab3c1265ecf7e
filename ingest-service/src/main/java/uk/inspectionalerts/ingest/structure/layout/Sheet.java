package uk.inspectionalerts.ingest.structure.layout;

import java.util.List;

/** What is printed on one page: runs of glyphs in the order in which they are drawn, and rules. */
public record Sheet(int number, float width, float height, List<Run> runs, List<Rule> rules) {
    public Sheet {
        runs = List.copyOf(runs);
        rules = List.copyOf(rules);
    }
}
