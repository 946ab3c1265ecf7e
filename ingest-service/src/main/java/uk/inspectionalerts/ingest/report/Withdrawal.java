package uk.inspectionalerts.ingest.report;

import java.time.Instant;
import java.util.Objects;

/**
 * A report was withdrawn, all its versions with it.
 *
 * @param reason why, in the publisher's words
 * @param by the name in the publisher's token; not for the public
 */
public record Withdrawal(String reason, String by, Instant at) {
    public Withdrawal {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
    }
}
