package uk.inspectionalerts.grading.judgement;

import java.util.List;

/**
 * A published report as ordered structured text.
 *
 * @param pages number of pages of the document as received
 * @param imageOnly the document holds pictures of text and no text
 * @param truncated the text did not fit the event that carried it, so the end is missing
 * @param blocks headings, paragraphs, list items and table rows in reading order
 */
public record Document(int pages, boolean imageOnly, boolean truncated, List<Block> blocks) {

    public Document {
        blocks = List.copyOf(blocks);
    }
}
