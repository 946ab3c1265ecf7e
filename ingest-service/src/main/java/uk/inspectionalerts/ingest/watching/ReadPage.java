package uk.inspectionalerts.ingest.watching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import uk.inspectionalerts.ingest.browsing.Fetched;
import uk.inspectionalerts.ingest.browsing.PublicationLink;
import uk.inspectionalerts.ingest.browsing.SiteBrowser;
import uk.inspectionalerts.ingest.browsing.SiteFailure;

/** The use case: a provider's page is read, and what it links to is noted. */
@ApplicationScoped
class ReadPage {

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private final SiteBrowser site;
    private final PageNotes notes;

    ReadPage(SiteBrowser site, PageNotes notes) {
        this.site = site;
        this.notes = notes;
    }

    void read(Provider provider, Progress progress) {
        try {
            Fetched<List<PublicationLink>> page = site.publications(provider.page(), provider.validators());
            notes.read(provider, page, progress);
        } catch (SiteFailure failure) {
            notes.failed(provider, failure, progress);
        }
    }

    /** What is noted of a page, all of it or nothing. */
    @ApplicationScoped
    static class PageNotes {

        private final Watching watching;
        private final Providers providers;
        private final Links links;

        PageNotes(Watching watching, Providers providers, Links links) {
            this.watching = watching;
            this.providers = providers;
            this.links = links;
        }

        /** Throws {@link SiteFailure} if the page links to nothing, and did before. */
        @Transactional
        void read(Provider provider, Fetched<List<PublicationLink>> page, Progress progress) {
            page.content()
                    .ifPresentOrElse(
                            found -> linked(provider, found, progress), () -> links.linkedAsBefore(provider.urn()));
            providers.read(provider.urn(), page.validators(), progress.pass());
            watching.pageRead();
        }

        @Transactional
        void failed(Provider provider, SiteFailure failure, Progress progress) {
            providers.failed(provider.urn(), failure, progress.pass());
            watching.restIfAsked(failure);
        }

        private void linked(Provider provider, List<PublicationLink> found, Progress progress) {
            // an authority without any report is possible, but not if there is no other with one
            if (found.isEmpty() && (links.anyKnown(Optional.of(provider.urn())) || !links.anyKnown(Optional.empty()))) {
                throw SiteFailure.changed(provider.page() + " shows no link to a report");
            }
            Optional<LocalDate> historyBefore = progress.backfilledAt().isPresent()
                    ? Optional.empty()
                    : Optional.of(LocalDate.ofInstant(watching.begunAt(), ENGLAND));
            links.linked(provider.urn(), found, historyBefore);
        }
    }
}
