package uk.inspectionalerts.ingest.tracking;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import uk.inspectionalerts.ingest.browsing.Validators;
import uk.inspectionalerts.ingest.report.Urn;

/**
 * An authority that the site has listed.
 *
 * @param listedSince when the site first listed it
 * @param readAt when its page was last read
 * @param validators to ask for its page with
 */
public record Provider(
        Urn urn, String name, URI page, Instant listedSince, Optional<Instant> readAt, Validators validators) {}
