package uk.inspectionalerts.ingest.report;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * One piece of a document in reading order, with the page it stands on, counted from 1. Text is in one line: wrapped
 * lines are joined, blanks are single, and no control character is left.
 */
public sealed interface Block {

    /** The page on which the block begins, counted from 1. */
    int page();

    /** Answers with the one function that fits. */
    <T> T fold(
            Function<Heading, T> heading,
            Function<Paragraph, T> paragraph,
            Function<Item, T> item,
            Function<Row, T> row);

    /** A heading, as its letters show: larger or heavier than the text around it. */
    record Heading(int page, String text) implements Block {
        public Heading {
            requirePage(page, page);
            Objects.requireNonNull(text, "text");
        }

        @Override
        public <T> T fold(
                Function<Heading, T> heading,
                Function<Paragraph, T> paragraph,
                Function<Item, T> item,
                Function<Row, T> row) {
            return heading.apply(this);
        }
    }

    /**
     * A paragraph of prose.
     *
     * @param lastPage the page on which it ends, the same as {@code page} unless it runs over
     * @param number the number printed before it, which is then not in the text; null for an unnumbered one
     * @param section the nearest heading above; null before the first heading
     */
    record Paragraph(int page, int lastPage, Integer number, String section, String text) implements Block {
        public Paragraph {
            requirePage(page, lastPage);
            Objects.requireNonNull(text, "text");
        }

        @Override
        public <T> T fold(
                Function<Heading, T> heading,
                Function<Paragraph, T> paragraph,
                Function<Item, T> item,
                Function<Row, T> row) {
            return paragraph.apply(this);
        }
    }

    /**
     * An item of a list.
     *
     * @param lastPage the page on which it ends
     * @param marker what is printed before it, for example "■" or "a)", which is then not in the text
     * @param section the nearest heading above; null before the first heading
     */
    record Item(int page, int lastPage, String marker, String section, String text) implements Block {
        public Item {
            requirePage(page, lastPage);
            Objects.requireNonNull(marker, "marker");
            Objects.requireNonNull(text, "text");
        }

        @Override
        public <T> T fold(
                Function<Heading, T> heading,
                Function<Paragraph, T> paragraph,
                Function<Item, T> item,
                Function<Row, T> row) {
            return item.apply(this);
        }
    }

    /** A row of a table, its cells from left to right; a cell that wraps over lines is one text. */
    record Row(int page, List<String> cells) implements Block {
        public Row {
            requirePage(page, page);
            cells = List.copyOf(cells);
        }

        @Override
        public <T> T fold(
                Function<Heading, T> heading,
                Function<Paragraph, T> paragraph,
                Function<Item, T> item,
                Function<Row, T> row) {
            return row.apply(this);
        }
    }

    private static void requirePage(int page, int lastPage) {
        if (page < 1 || lastPage < page) {
            throw new IllegalArgumentException("no such pages: " + page + " to " + lastPage);
        }
    }
}
