package uk.inspectionalerts.local.process;

/** Something on this machine that the person at it can put right; the message is one line that says what to do. */
public final class LocalFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LocalFailure(String message) {
        super(message);
    }

    public LocalFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
