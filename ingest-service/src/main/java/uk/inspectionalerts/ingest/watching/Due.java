package uk.inspectionalerts.ingest.watching;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import uk.inspectionalerts.ingest.browsing.SiteConfig;
import uk.inspectionalerts.ingest.source.PublishingCalendar;
import uk.inspectionalerts.ingest.tracking.Listing;
import uk.inspectionalerts.ingest.tracking.Listings;
import uk.inspectionalerts.ingest.tracking.Progress;

/** When the listing is to be read again. */
@ApplicationScoped
class Due {

    /** The interval is shortened by up to a tenth, so that not all programs of the world ask at the full hour. */
    private static final int JITTER_PARTS = 10;

    /** While what was found is being fetched, the next look for the latest publications waits, but no longer than this. */
    private static final Duration LONGEST_UNSEEN = Duration.ofMinutes(1);

    private final SiteConfig config;
    private final PublishingCalendar calendar;
    private final Listings listings;

    Due(SiteConfig config, PublishingCalendar calendar, Listings listings) {
        this.config = config;
        this.calendar = calendar;
        this.listings = listings;
    }

    /** For the latest publications. */
    boolean latest(Progress progress, Instant now) {
        Duration interval = OfficeHours.include(now, calendar) ? config.interval() : config.quietInterval();
        return isDue(progress.polledAt(), jittered(interval, progress), now) && !listings.rests(Listing.LATEST);
    }

    /** For the latest publications, even if not all is fetched that was found last. */
    boolean atAnyRate(Progress progress, Instant now) {
        return isDue(progress.polledAt(), LONGEST_UNSEEN, now);
    }

    /** For the reading of the whole site: more often while the latest publications cannot be had in another way. */
    boolean whole(Progress progress, Instant now) {
        boolean instead =
                listings.fails(Listing.LATEST) && config.quietInterval().compareTo(config.fullPass()) < 0;
        Duration interval = instead ? config.quietInterval() : config.fullPass();
        return isDue(progress.passedAt(), interval, now) && !listings.rests(Listing.WHOLE);
    }

    /** A part of the interval that differs from time to time, and is the same whenever it is asked for. */
    private static Duration jittered(Duration interval, Progress progress) {
        long part = interval.toMillis() / JITTER_PARTS;
        int chance = progress.polledAt().hashCode() & Integer.MAX_VALUE;
        return part == 0 ? interval : interval.minusMillis(chance % part);
    }

    private static boolean isDue(Optional<Instant> last, Duration interval, Instant now) {
        // a moment to come was noted by a clock that was put right since
        return last.filter(time -> !time.isAfter(now) && time.plus(interval).isAfter(now))
                .isEmpty();
    }
}
