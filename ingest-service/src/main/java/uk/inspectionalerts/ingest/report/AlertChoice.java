package uk.inspectionalerts.ingest.report;

/** Whether those who subscribed are to be alerted to a report, as the one who hands it in wishes. */
public enum AlertChoice {
    /** Alert if it was published in the last 14 days. */
    AUTO,
    /** It is history: alert nobody. */
    NEVER,
    /** Alert whatever its age. */
    ALWAYS
}
