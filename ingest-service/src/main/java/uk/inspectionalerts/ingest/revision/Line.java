package uk.inspectionalerts.ingest.revision;

import uk.inspectionalerts.ingest.report.Block;

/** The words of a block, as they are compared. */
record Line(Kind kind, String words) {

    private enum Kind {
        HEADING,
        PARAGRAPH,
        ITEM,
        ROW
    }

    static Line of(Block block) {
        return block.fold(
                heading -> new Line(Kind.HEADING, heading.text()),
                paragraph -> new Line(
                        Kind.PARAGRAPH,
                        paragraph.number() == null ? paragraph.text() : paragraph.number() + ". " + paragraph.text()),
                item -> new Line(Kind.ITEM, item.marker() + " " + item.text()),
                row -> new Line(Kind.ROW, String.join(" | ", row.cells())));
    }
}
