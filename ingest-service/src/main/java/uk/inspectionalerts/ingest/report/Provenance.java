package uk.inspectionalerts.ingest.report;

import java.time.Instant;
import java.util.Objects;

/**
 * How a document came here.
 *
 * @param source the way in: {@value #PUSH} for the push API
 * @param handedInBy the name in the token of the one who handed it in; not for the public
 * @param receivedAt when its bytes had arrived
 */
public record Provenance(String source, String handedInBy, Instant receivedAt) {

    /** The push API. */
    public static final String PUSH = "push";

    public Provenance {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(handedInBy, "handedInBy");
        Objects.requireNonNull(receivedAt, "receivedAt");
    }
}
