package uk.inspectionalerts.ingest.informing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import uk.inspectionalerts.ingest.linking.Links;
import uk.inspectionalerts.ingest.linking.Vanishing;
import uk.inspectionalerts.ingest.report.England;
import uk.inspectionalerts.ingest.report.Provenance;
import uk.inspectionalerts.ingest.source.Health;
import uk.inspectionalerts.ingest.source.Missing;
import uk.inspectionalerts.ingest.source.PublishingCalendar;
import uk.inspectionalerts.ingest.source.Silence;
import uk.inspectionalerts.ingest.tracking.Listings;
import uk.inspectionalerts.ingest.tracking.Providers;
import uk.inspectionalerts.ingest.tracking.Watching;

/** Gathers how it stands with the reports site. */
@ApplicationScoped
public class SiteHealth {

    private final Watching watching;
    private final Listings listings;
    private final Providers providers;
    private final Links links;
    private final Troubles troubles;
    private final PublishingCalendar calendar;
    private final Vanishing vanishing;
    private final Clock clock;

    SiteHealth(
            Watching watching,
            Listings listings,
            Providers providers,
            Links links,
            Troubles troubles,
            PublishingCalendar calendar,
            Vanishing vanishing,
            Clock clock) {
        this.watching = watching;
        this.listings = listings;
        this.providers = providers;
        this.links = links;
        this.troubles = troubles;
        this.calendar = calendar;
        this.vanishing = vanishing;
        this.clock = clock;
    }

    /** Has the operators told what is newly wrong, and what is over. */
    @Transactional
    public void review() {
        troubles.review(Provenance.REPORTS_SITE, now());
    }

    /** How it stands now. */
    @Transactional
    public Health now() {
        Instant now = clock.instant();
        return new Health(
                now,
                Stream.concat(listings.failing().stream(), providers.allFailing(watching.lastPageRead()).stream())
                        .toList(),
                Stream.concat(links.missing().stream(), providers.missing().stream())
                        .sorted(Comparator.comparing(Missing::since).reversed())
                        .toList(),
                vanishing.tooMany().stream()
                        .map(link -> link.url() + " (" + link.title() + ", URN " + link.urn() + ")")
                        .toList(),
                Silence.of(links.publicationDays(), England.dayOf(now), calendar));
    }
}
