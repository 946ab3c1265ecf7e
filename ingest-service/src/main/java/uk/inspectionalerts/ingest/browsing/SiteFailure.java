package uk.inspectionalerts.ingest.browsing;

import java.time.Duration;
import java.util.Optional;
import uk.inspectionalerts.ingest.source.TroubleKind;

/** The site did not give what it was asked for; the message says what happened, for operators to read. */
public final class SiteFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What kind of failure it is. */
    public enum Kind {
        /** No answer, or an error in place of one. */
        UNREACHABLE,
        /** An answer that is not built as such answers are. */
        CHANGED,
        /** There is no such page or document (404, 410). */
        MISSING,
        /** More than is taken in of any document. */
        TOO_LARGE
    }

    private final Kind kind;
    private final transient Duration retryAfter;

    SiteFailure(Kind kind, String message, Duration retryAfter) {
        super(message);
        this.kind = kind;
        this.retryAfter = retryAfter;
    }

    SiteFailure(Kind kind, String message) {
        this(kind, message, null);
    }

    /** The site answers, but what it says is not built as it was. */
    public static SiteFailure changed(String message) {
        return new SiteFailure(Kind.CHANGED, message);
    }

    /** What kind of failure it is. */
    public Kind kind() {
        return kind;
    }

    /** The same in the words for sources: whether the site is not to be reached, or no longer what it was. */
    public TroubleKind troubleKind() {
        return kind == Kind.CHANGED ? TroubleKind.CHANGED : TroubleKind.UNREACHABLE;
    }

    /** How long the site asked to be left alone, if it did. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
