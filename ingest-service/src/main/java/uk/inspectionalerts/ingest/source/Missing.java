package uk.inspectionalerts.ingest.source;

import java.time.Instant;
import java.util.Objects;

/**
 * Something that a source lists and that is not held.
 *
 * @param since when it was first tried in vain
 * @param what where it is and what it is; the same each time
 * @param why it is not held
 */
public record Missing(Instant since, String what, String why) {

    private static final String BETWEEN = ": ";

    public Missing {
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(why, "why");
    }

    /** Both in one line. */
    public String line() {
        return what + BETWEEN + why;
    }

    /** Whether that line tells of the same thing, for whatever reason it was not held then. */
    public boolean isToldBy(String line) {
        return line.startsWith(what + BETWEEN);
    }
}
