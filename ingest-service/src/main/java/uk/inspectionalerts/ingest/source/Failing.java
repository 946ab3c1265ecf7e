package uk.inspectionalerts.ingest.source;

import java.time.Instant;
import java.util.Objects;

/**
 * A part of a source that fails again and again.
 *
 * @param kind UNREACHABLE or CHANGED
 * @param since the first failure after the last success
 * @param failures how many in a row
 * @param words what the last one was, in a sentence
 */
public record Failing(TroubleKind kind, Instant since, int failures, String words) {
    public Failing {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(words, "words");
    }
}
