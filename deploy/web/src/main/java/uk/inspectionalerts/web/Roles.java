package uk.inspectionalerts.web;

/** What a bearer token may let its holder do, as written in its {@code roles} claim. */
public final class Roles {

    /** Hands in and withdraws reports. */
    public static final String PUBLISHER = "publisher";

    /** Decides on reports that are held for a person. */
    public static final String REVIEWER = "reviewer";

    /** Works for the authorities that the token names, and reaches those only. */
    public static final String COMMS = "comms";

    /** Runs the system: may do all. */
    public static final String OPERATOR = "operator";

    private Roles() {}
}
