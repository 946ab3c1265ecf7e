package uk.inspectionalerts.local.site;

/** How the site can misbehave. Each fault touches the answers that it can touch; the rest stays as it is. */
public enum Fault {
    /** Every answer is 500. */
    SERVER_ERROR,
    /** Every answer is 503, to be asked for again after {@value Misbehaviour#RETRY_AFTER_SECONDS} seconds. */
    UNAVAILABLE,
    /** Every answer is 403. */
    REFUSED,
    /** Every answer is 404. */
    NOT_FOUND,
    /** An answer comes one byte a second. */
    DRIP,
    /** The connection is cut in the middle of a chunked body. */
    HALF_A_BODY,
    /** The Content-Length says twice what comes. */
    LYING_LENGTH,
    /** The listing was redesigned: its links lead elsewhere. */
    NO_PROVIDER_LINKS,
    /** The listing is well-formed and lists nothing. */
    SILENT_LISTING,
    /** Provider pages were redesigned: links to documents are built in another way. */
    NO_PUBLICATION_LINKS,
    /** The hidden text of links no longer tells the day. */
    NO_DATES,
    /** In place of a document comes an HTML page with status 200 that says sorry. */
    APOLOGY,
    /** Every answer redirects to the metadata service of a cloud. */
    REDIRECT_INWARD,
    /** Every body goes on for a gigabyte. */
    GIGABYTE
}
