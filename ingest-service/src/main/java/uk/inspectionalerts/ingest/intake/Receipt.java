package uk.inspectionalerts.ingest.intake;

import uk.inspectionalerts.ingest.report.HeldReport;

/**
 * The answer to a document that was handed in.
 *
 * @param isNew it was taken in just now; false if its bytes were held already
 */
public record Receipt(HeldReport held, boolean isNew) {}
