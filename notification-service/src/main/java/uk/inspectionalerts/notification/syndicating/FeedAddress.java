package uk.inspectionalerts.notification.syndicating;

import java.net.URI;
import java.util.Optional;

/**
 * Where a feed is read.
 *
 * @param whole its first page, which is its name too: the same rule has the same address, in whatever order it is given
 * @param own the page that was asked for
 * @param next the page after it
 * @param alerts where all alerts are listed
 */
record FeedAddress(URI whole, URI own, Optional<URI> next, URI alerts) {}
