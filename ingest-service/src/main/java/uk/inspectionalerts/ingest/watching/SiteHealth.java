package uk.inspectionalerts.ingest.watching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import uk.inspectionalerts.ingest.browsing.SiteConfig;
import uk.inspectionalerts.ingest.report.Provenance;
import uk.inspectionalerts.ingest.source.Health;
import uk.inspectionalerts.ingest.source.Missing;
import uk.inspectionalerts.ingest.source.PublishingCalendar;
import uk.inspectionalerts.ingest.source.Silence;

/** Gathers how it stands with the reports site. */
@ApplicationScoped
class SiteHealth {

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private final Watching watching;
    private final Providers providers;
    private final Links links;
    private final Troubles troubles;
    private final PublishingCalendar calendar;
    private final SiteConfig config;
    private final Clock clock;

    SiteHealth(
            Watching watching,
            Providers providers,
            Links links,
            Troubles troubles,
            PublishingCalendar calendar,
            SiteConfig config,
            Clock clock) {
        this.watching = watching;
        this.providers = providers;
        this.links = links;
        this.troubles = troubles;
        this.calendar = calendar;
        this.config = config;
        this.clock = clock;
    }

    /** Has the operators told what is newly wrong, and what is over. */
    @Transactional
    void review() {
        troubles.review(Provenance.REPORTS_SITE, now());
    }

    /** How it stands now. */
    @Transactional
    Health now() {
        Instant now = clock.instant();
        List<Link> vanished = links.vanished();
        return new Health(
                now,
                Stream.concat(
                                watching.listingFailing().stream(),
                                providers.allFailing(watching.lastPageRead()).stream())
                        .toList(),
                Stream.concat(links.missingDocuments().stream(), providers.missing().stream())
                        .sorted(Comparator.comparing(Missing::since))
                        .toList(),
                vanished.size() > config.mostWithdrawn()
                        ? vanished.stream()
                                .map(link -> link.title() + ", " + link.url())
                                .toList()
                        : List.of(),
                Silence.of(links.publicationDays(), LocalDate.ofInstant(now, ENGLAND), calendar));
    }
}
