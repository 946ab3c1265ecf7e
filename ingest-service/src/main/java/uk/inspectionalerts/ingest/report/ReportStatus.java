package uk.inspectionalerts.ingest.report;

/** How far a report has come. */
public enum ReportStatus {
    /** Stored; those who wait for it will hear of it. */
    ACCEPTED,
    /** The broker has it. */
    PUBLISHED,
    /** Its publisher took it back. */
    WITHDRAWN
}
