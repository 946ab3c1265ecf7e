package uk.inspectionalerts.ingest.watching;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.inspectionalerts.ingest.browsing.Fetched;
import uk.inspectionalerts.ingest.browsing.PublicationLink;
import uk.inspectionalerts.ingest.browsing.SiteBrowser;
import uk.inspectionalerts.ingest.browsing.SiteFailure;
import uk.inspectionalerts.ingest.linking.Links;
import uk.inspectionalerts.ingest.linking.Presence;
import uk.inspectionalerts.ingest.tracking.Provider;
import uk.inspectionalerts.ingest.tracking.Providers;
import uk.inspectionalerts.ingest.tracking.Watching;

/** The use case: a provider's page is read, and what it links to is noted. */
@ApplicationScoped
class ReadPage {

    private final SiteBrowser site;
    private final Notes notes;

    ReadPage(SiteBrowser site, Notes notes) {
        this.site = site;
        this.notes = notes;
    }

    /** @param pass the reading of the whole site that goes on */
    void read(Provider provider, Optional<Instant> pass) {
        try {
            notes.read(provider, site.publications(provider.page(), provider.validators()), pass);
        } catch (SiteFailure failure) {
            notes.failed(provider, failure, pass);
        } catch (RuntimeException unexpected) {
            Log.warnf(unexpected, "The page %s could not be read", provider.page());
            notes.failed(provider, SiteFailure.changed("reading the page failed: " + unexpected), pass);
        }
    }

    /** What is noted of a page, all of it or nothing. */
    @ApplicationScoped
    static class Notes {

        private final Watching watching;
        private final Providers providers;
        private final Links links;
        private final Presence presence;
        private final News news;

        Notes(Watching watching, Providers providers, Links links, Presence presence, News news) {
            this.watching = watching;
            this.providers = providers;
            this.links = links;
            this.presence = presence;
            this.news = news;
        }

        /** Throws {@link SiteFailure} if the page links to nothing, and did before. */
        @Transactional
        void read(Provider provider, Fetched<List<PublicationLink>> page, Optional<Instant> pass) {
            page.content()
                    .ifPresentOrElse(
                            found -> linked(provider, found), () -> presence.mentionedAsBefore(provider.urn()));
            providers.read(provider.urn(), page.validators(), page.content().isPresent(), pass);
            watching.pageRead();
            watching.answered();
        }

        @Transactional
        void failed(Provider provider, SiteFailure failure, Optional<Instant> pass) {
            providers.failed(provider.urn(), failure, pass);
            watching.failed(failure);
        }

        private void linked(Provider provider, List<PublicationLink> found) {
            // an authority without any report is possible, but not if there is no other with one
            if (found.isEmpty()
                    && (presence.anyKnown(Optional.of(provider.urn())) || !presence.anyKnown(Optional.empty()))) {
                throw SiteFailure.changed(provider.page() + " shows no link to a report");
            }
            found.forEach(link -> links.linked(provider, link, news.alerts(provider, link)));
            presence.mentioned(provider.urn(), found);
        }
    }
}
