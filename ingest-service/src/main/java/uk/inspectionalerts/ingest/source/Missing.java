package uk.inspectionalerts.ingest.source;

import java.time.Instant;
import java.util.Objects;

/**
 * Something that a source lists and that is not held.
 *
 * @param since when it was first tried in vain
 * @param words what it is, where it is, and why it is not held, in one line
 */
public record Missing(Instant since, String words) {
    public Missing {
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(words, "words");
    }
}
