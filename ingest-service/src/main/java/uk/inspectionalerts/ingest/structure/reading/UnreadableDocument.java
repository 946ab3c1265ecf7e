package uk.inspectionalerts.ingest.structure.reading;

/** A document that cannot be read, with the reason in words for its sender. */
public final class UnreadableDocument extends Exception {
    private static final long serialVersionUID = 1L;

    /** What is wrong with it. */
    public enum Reason {
        EMPTY,
        UNREADABLE,
        ENCRYPTED,
        TOO_MANY_PAGES
    }

    private final Reason reason;

    UnreadableDocument(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
