package uk.inspectionalerts.ingest.watching;

/** For what the listing is asked. One can fail while the other is answered. */
enum Listing {
    /** Who published of late. */
    LATEST,
    /** All providers. */
    WHOLE
}
