package uk.inspectionalerts.ingest.watching;

import java.net.URI;
import uk.inspectionalerts.ingest.browsing.Validators;
import uk.inspectionalerts.ingest.report.Urn;

/**
 * An authority that the site has listed.
 *
 * @param validators of its page as it was last read
 */
record Provider(Urn urn, String name, URI page, Validators validators) {}
