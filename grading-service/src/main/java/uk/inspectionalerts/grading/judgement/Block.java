package uk.inspectionalerts.grading.judgement;

import java.util.List;
import java.util.OptionalInt;

/**
 * One block of a document's text.
 *
 * @param page page on which the block begins, counted from 1
 * @param lastPage page on which it ends; the same as {@code page} unless it runs over a page break
 * @param text the words, without the number or the bullet; for a row, its cells joined by a blank
 * @param number the printed paragraph number, where there is one
 * @param section text of the nearest heading above, empty where there is none
 * @param marker the bullet of a list item, empty for any other block
 * @param cells the cells of a table row, left to right, each whole; empty for any other block
 */
public record Block(
        BlockKind kind,
        int page,
        int lastPage,
        String text,
        OptionalInt number,
        String section,
        String marker,
        List<String> cells) {

    public Block {
        cells = List.copyOf(cells);
    }

    /** A heading, paragraph or item without number on one page. */
    public static Block of(BlockKind kind, int page, String section, String text) {
        return new Block(kind, page, page, text, OptionalInt.empty(), section, "", List.of());
    }

    /** A table row. */
    public static Block row(int page, String section, List<String> cells) {
        return new Block(BlockKind.ROW, page, page, String.join(" ", cells), OptionalInt.empty(), section, "", cells);
    }
}
