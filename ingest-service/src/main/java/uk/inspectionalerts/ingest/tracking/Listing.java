package uk.inspectionalerts.ingest.tracking;

/** For what the listing is asked. One can fail while the other is answered. */
public enum Listing {
    /** Who published of late. */
    LATEST,
    /** All providers. */
    WHOLE
}
