package uk.inspectionalerts.grading.judgement;

import java.util.List;
import java.util.stream.Collectors;

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

    /**
     * Whether these words stand on that page, wherever its lines break. A document without text proves nothing against them, but
     * the page must exist.
     */
    public boolean prints(int page, String words) {
        if (page < 1 || page > pages) {
            return false;
        }
        String printed = blocks.stream()
                .filter(block -> block.page() <= page && page <= block.lastPage())
                .map(Block::text)
                .collect(Collectors.joining(" "));
        return imageOnly || plain(printed).contains(plain(words));
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\p{Z}]+", " ").strip();
    }
}
