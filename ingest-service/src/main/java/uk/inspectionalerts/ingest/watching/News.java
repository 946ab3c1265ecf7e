package uk.inspectionalerts.ingest.watching;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import uk.inspectionalerts.ingest.browsing.PublicationLink;
import uk.inspectionalerts.ingest.browsing.SiteConfig;
import uk.inspectionalerts.ingest.report.AlertChoice;
import uk.inspectionalerts.ingest.report.England;
import uk.inspectionalerts.ingest.tracking.Provider;
import uk.inspectionalerts.ingest.tracking.Watching;

/** Tells news from history. */
@ApplicationScoped
class News {

    private final SiteConfig config;
    private final Watching watching;

    News(SiteConfig config, Watching watching) {
        this.config = config;
        this.watching = watching;
    }

    /**
     * Whether a document that is linked to for the first time is to alert. What a page links to when it is first read is
     * history if it was published before the watching began, unless the site lists that authority only since it was read
     * whole. What was published since a page was last read is news however long ago that is, lest an outage make it old.
     * Anything else is as old as its date says.
     */
    AlertChoice alerts(Provider provider, PublicationLink link) {
        Optional<LocalDate> seenTo = provider.readAt().map(England::dayOf);
        if (seenTo.isEmpty() && !isLatecomer(provider) && !publishedSince(link, England.dayOf(watching.begunAt()))) {
            return AlertChoice.NEVER;
        }
        boolean sinceLastSeen = seenTo.filter(day -> publishedSince(link, day)).isPresent();
        return config.alerts() == AlertChoice.AUTO && sinceLastSeen ? AlertChoice.ALWAYS : config.alerts();
    }

    private boolean isLatecomer(Provider provider) {
        return watching.progress()
                .backfilledAt()
                .filter(provider.listedSince()::isAfter)
                .isPresent();
    }

    private static boolean publishedSince(PublicationLink link, LocalDate day) {
        return link.publishedOn().filter(published -> !published.isBefore(day)).isPresent();
    }
}
