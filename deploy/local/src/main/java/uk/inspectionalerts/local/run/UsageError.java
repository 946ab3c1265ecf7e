package uk.inspectionalerts.local.run;

/** The command was not called as it is meant to be; the message says what is wrong. */
public final class UsageError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UsageError(String message) {
        super(message);
    }
}
