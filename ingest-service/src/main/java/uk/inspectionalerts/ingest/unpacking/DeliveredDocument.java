package uk.inspectionalerts.ingest.unpacking;

import uk.inspectionalerts.ingest.describing.Description;
import uk.inspectionalerts.ingest.report.MediaKind;
import uk.inspectionalerts.ingest.report.Sha256;

/**
 * A document of a delivery.
 *
 * @param file its name there, under which the sender is told what came of it
 * @param kind by the ending of its name
 * @param description what the manifest says about it
 * @param sha256 hash of its bytes
 * @param content reads it again
 */
public record DeliveredDocument(
        String file, MediaKind kind, Description description, Sha256 sha256, Enclosed.Content content) {}
