package uk.inspectionalerts.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;

/**
 * Which page of a list is wanted; a resource takes it as a {@code @BeanParam}.
 *
 * @param limit how many items at most: 1 to {@value #MOST}, {@value #USUAL} if not given; anything else is a 400
 * @param cursor where the page before ended, from {@link Page#next}; null for the first page
 */
public record Paging(@QueryParam("limit") @DefaultValue(USUAL) int limit, @QueryParam("after") String cursor) {

    private static final String USUAL = "50";
    private static final int MOST = 500;

    public Paging {
        if (limit < 1 || limit > MOST) {
            throw ProblemException.badRequest(
                    "limit", "limit is " + limit + ": give a whole number from 1 to " + MOST + ".");
        }
    }

    /**
     * Where the page before ended; empty for the first page.
     *
     * @throws ProblemException 400 if the word was not made here
     */
    public Optional<Cursor> after() {
        return Optional.ofNullable(cursor).map(Cursor::fromString);
    }

    /** How many items to read so that {@link Page#of} sees whether there is a next page. */
    public int lookAhead() {
        return limit + 1;
    }
}
