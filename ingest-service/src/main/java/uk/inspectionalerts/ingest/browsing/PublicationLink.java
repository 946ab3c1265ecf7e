package uk.inspectionalerts.ingest.browsing;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A link to a document as an authority's page shows it.
 *
 * @param title the kind of report in the site's words, for example "Children's services inspection"
 * @param publishedOn the day of publication; empty if this one link does not tell, while others on its page do
 */
public record PublicationLink(URI url, String title, Optional<LocalDate> publishedOn) {}
