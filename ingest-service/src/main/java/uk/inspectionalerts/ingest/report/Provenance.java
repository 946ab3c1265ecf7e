package uk.inspectionalerts.ingest.report;

import java.time.Instant;
import java.util.Objects;

/**
 * How a document came here.
 *
 * @param source the way in: one of the names below
 * @param handedInBy the name in the token of the one who handed it in; not for the public
 * @param receivedAt when its bytes had arrived
 */
public record Provenance(String source, String handedInBy, Instant receivedAt) {

    /** The push API. */
    public static final String PUSH = "push";

    /** Many documents at once through the push API. */
    public static final String BULK = "bulk";

    /** The folder that documents are dropped into. */
    public static final String DROP_FOLDER = "drop-folder";

    /** The site where the reports are published. */
    public static final String REPORTS_SITE = "reports-site";

    public Provenance {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(handedInBy, "handedInBy");
        Objects.requireNonNull(receivedAt, "receivedAt");
    }
}
