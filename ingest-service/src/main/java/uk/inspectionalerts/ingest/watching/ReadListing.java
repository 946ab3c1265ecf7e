package uk.inspectionalerts.ingest.watching;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.inspectionalerts.ingest.browsing.ListedProvider;
import uk.inspectionalerts.ingest.browsing.SiteBrowser;
import uk.inspectionalerts.ingest.browsing.SiteConfig;
import uk.inspectionalerts.ingest.browsing.SiteFailure;

/** The use cases: the listing is read, for the latest publications or for all providers. */
@ApplicationScoped
class ReadListing {

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
    private static final int LATEST_DAYS = 14;
    private static final int MOST_PAGES = 20;

    private final SiteBrowser site;
    private final SiteConfig config;
    private final Watching watching;
    private final Providers providers;
    private final Links links;
    private final Clock clock;

    ReadListing(SiteBrowser site, SiteConfig config, Watching watching, Providers providers, Links links, Clock clock) {
        this.site = site;
        this.config = config;
        this.watching = watching;
        this.providers = providers;
        this.links = links;
        this.clock = clock;
    }

    /**
     * Looks who published of late. The time looked at reaches back to reports that are held, so that a listing which
     * shows nobody is not what it was.
     */
    void latest() {
        try {
            LocalDate today = LocalDate.ofInstant(clock.instant(), ENGLAND);
            LocalDate usual = today.minusDays(LATEST_DAYS);
            Optional<LocalDate> surely = links.surelyListedSince();
            LocalDate from = surely.filter(usual::isAfter).orElse(usual);
            List<ListedProvider> listed = pages(Optional.of(from), today);
            if (listed.isEmpty() && surely.isPresent()) {
                throw SiteFailure.changed("the listing shows no publication since " + from
                        + ", but reports published since then were taken in from it");
            }
            providers.latest(listed);
            watching.polled();
        } catch (SiteFailure failure) {
            watching.listingFailed(failure);
        }
    }

    /** Looks which providers there are, and begins the reading of the whole site. */
    void whole() {
        // the database keeps microseconds, and the moment is compared with what it kept
        Instant pass = clock.instant().truncatedTo(ChronoUnit.MICROS);
        try {
            List<ListedProvider> listed = pages(Optional.empty(), LocalDate.ofInstant(pass, ENGLAND));
            long before = providers.listedBefore();
            if (listed.isEmpty() || listed.size() * 2L < before) {
                throw SiteFailure.changed(
                        "the listing shows " + listed.size() + " providers; it showed " + before + " before");
            }
            providers.all(listed, pass);
            watching.passBegun(pass);
        } catch (SiteFailure failure) {
            watching.listingFailed(failure);
        }
    }

    private List<ListedProvider> pages(Optional<LocalDate> from, LocalDate to) {
        List<ListedProvider> all = new ArrayList<>();
        int size;
        int pages = 0;
        do {
            List<ListedProvider> page = site.listing(from, to, pages * config.pageSize());
            size = page.size();
            all.addAll(page);
            pages++;
        } while (size >= config.pageSize() && pages < MOST_PAGES);
        return all;
    }
}
