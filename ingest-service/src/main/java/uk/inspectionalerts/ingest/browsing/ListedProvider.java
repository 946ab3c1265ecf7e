package uk.inspectionalerts.ingest.browsing;

import java.net.URI;
import uk.inspectionalerts.ingest.report.Urn;

/**
 * An authority as the listing shows it.
 *
 * @param page where its reports are linked to
 */
public record ListedProvider(Urn urn, String name, URI page) {}
