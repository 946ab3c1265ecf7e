package uk.inspectionalerts.checks.crashing;

/** How the way to the mail server is. */
enum Weather {
    FAIR,
    /** Connections are answered with 421 and closed; those that stand are cut. */
    REFUSING,
    /** Nothing comes through in either direction, and nothing is closed. */
    HANGING,
    /** The line is cut in the middle of a message. */
    CUTTING_MESSAGES,
    /** The mail server accepts a message, and the line is cut before the sender hears of it. */
    LOSING_ANSWERS
}
