package uk.inspectionalerts.checks.receiving;

/** How the way to a mail server, or to the server of webhooks, is. */
public enum Weather {
    FAIR,
    /** Nobody gets in, and connections that stand are cut. */
    REFUSING,
    /** Nothing comes through in either direction, and nothing is closed. */
    HANGING,
    /** The line is cut in the middle of a message. */
    CUTTING_MESSAGES,
    /** The server takes a message, and the line is cut before the sender hears of it. */
    LOSING_ANSWERS,
    /** The server takes nothing and says "later": 451 by mail, 503 with {@code Retry-After} to a webhook. */
    BUSY
}
