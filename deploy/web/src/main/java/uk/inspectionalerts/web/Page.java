package uk.inspectionalerts.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items what is on the page, in the list's order
 * @param next what to send as {@code after} to read on; absent on the last page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, String next) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Cuts a page from what was read.
     *
     * @param found the items from the start of the page on, read with {@link Paging#lookAhead()}: one more than fits
     *     tells that there is a next page
     * @param position where an item stands in the list's order
     */
    public static <T> Page<T> of(List<T> found, Paging paging, Function<T, Cursor> position) {
        if (found.size() <= paging.limit()) {
            return new Page<>(found, null);
        }
        List<T> items = found.subList(0, paging.limit());
        return new Page<>(items, position.apply(items.get(items.size() - 1)).toString());
    }

    /** The same page in other words: for turning what is held into what is shown. */
    public <R> Page<R> map(Function<T, R> shown) {
        return new Page<>(items.stream().map(shown).toList(), next);
    }
}
