package uk.inspectionalerts.ingest.report;

import java.time.Instant;
import java.util.Objects;

/**
 * The bytes and the text of a withdrawn report were erased, of all its versions.
 *
 * @param reason why, in the operator's words; not for the public
 * @param by the name in the operator's token; not for the public
 */
public record Erasure(String reason, String by, Instant at) {
    public Erasure {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
    }
}
