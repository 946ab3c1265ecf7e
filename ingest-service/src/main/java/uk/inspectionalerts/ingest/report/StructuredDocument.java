package uk.inspectionalerts.ingest.report;

import java.util.List;

/**
 * A document as structured text: what it says, in order, without how it looks.
 *
 * @param pages the number of pages; 1 for HTML and plain text, which have none
 * @param imageOnly the pages hold pictures but no text, as a scan does; there are no blocks then
 * @param truncated the text was too long to be carried whole: the blocks are a beginning of it
 * @param blocks headings, paragraphs, list items and table rows in reading order
 */
public record StructuredDocument(int pages, boolean imageOnly, boolean truncated, List<Block> blocks) {
    public StructuredDocument {
        blocks = List.copyOf(blocks);
    }
}
