package uk.inspectionalerts.ingest.watching;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.inspectionalerts.ingest.browsing.ListedProvider;
import uk.inspectionalerts.ingest.browsing.SiteBrowser;
import uk.inspectionalerts.ingest.browsing.SiteFailure;
import uk.inspectionalerts.ingest.linking.Links;
import uk.inspectionalerts.ingest.report.England;
import uk.inspectionalerts.ingest.tracking.Listing;
import uk.inspectionalerts.ingest.tracking.Listings;
import uk.inspectionalerts.ingest.tracking.Providers;
import uk.inspectionalerts.ingest.tracking.Watching;

/** The use cases: the listing is read, for the latest publications or for all providers. */
@ApplicationScoped
class ReadListing {

    private static final int LATEST_DAYS = 14;

    private final SiteBrowser site;
    private final Notes notes;
    private final Links links;
    private final Clock clock;

    ReadListing(SiteBrowser site, Notes notes, Links links, Clock clock) {
        this.site = site;
        this.notes = notes;
        this.links = links;
        this.clock = clock;
    }

    /**
     * Looks who published of late. The time looked at reaches back to reports that are held, so that a listing which
     * shows nobody is not what it was.
     */
    void latest() {
        LocalDate today = England.dayOf(clock.instant());
        LocalDate usual = today.minusDays(LATEST_DAYS);
        Optional<LocalDate> surely = links.surelyListedSince();
        LocalDate from = surely.filter(usual::isAfter).orElse(usual);
        read(Listing.LATEST, () -> {
            List<ListedProvider> listed = site.listing(Optional.of(from), today);
            if (listed.isEmpty() && surely.isPresent()) {
                throw SiteFailure.changed("the listing shows no publication since " + from
                        + ", but reports published since then were taken in from it");
            }
            notes.latest(listed);
        });
    }

    /** Looks which providers there are, and begins the reading of the whole site. */
    void whole() {
        Instant pass = clock.instant();
        read(Listing.WHOLE, () -> notes.whole(site.listing(Optional.empty(), England.dayOf(pass)), pass));
    }

    private void read(Listing scope, Runnable reading) {
        try {
            reading.run();
        } catch (SiteFailure failure) {
            notes.failed(scope, failure);
        } catch (RuntimeException unexpected) {
            Log.warnf(unexpected, "The listing (%s) could not be read", scope);
            notes.failed(scope, SiteFailure.changed("reading the listing failed: " + unexpected));
        }
    }

    /** What is noted of the listing, all of it or nothing. */
    @ApplicationScoped
    static class Notes {

        private final Watching watching;
        private final Listings listings;
        private final Providers providers;

        Notes(Watching watching, Listings listings, Providers providers) {
            this.watching = watching;
            this.listings = listings;
            this.providers = providers;
        }

        @Transactional
        void latest(List<ListedProvider> listed) {
            providers.latest(listed);
            watching.polled();
            answered(Listing.LATEST);
        }

        /** Throws {@link SiteFailure} if the listing has lost most of what it listed before. */
        @Transactional
        void whole(List<ListedProvider> listed, Instant pass) {
            long before = providers.listedBefore();
            if (listed.isEmpty() || listed.size() * 2L < before) {
                throw SiteFailure.changed(
                        "the listing shows " + listed.size() + " providers; it showed " + before + " before");
            }
            providers.all(listed, pass);
            watching.passBegun(pass);
            answered(Listing.WHOLE);
        }

        @Transactional
        void failed(Listing scope, SiteFailure failure) {
            listings.failed(scope, failure);
            watching.failed(failure);
        }

        private void answered(Listing scope) {
            listings.read(scope);
            watching.answered();
        }
    }
}
