package uk.inspectionalerts.ingest.linking;

/** What became of a document that the site links to. */
public enum LinkState {
    /** To be fetched, or fetched in vain so far. */
    PENDING,
    /** Its bytes are held. */
    HELD,
    /** Its bytes are no document that can be read. */
    REFUSED,
    /** It cannot be had or read, and an operator said that it is to be done without. */
    EXCUSED,
    /** It left the site. */
    GONE
}
