package uk.inspectionalerts.ingest.watching;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import uk.inspectionalerts.ingest.browsing.SiteConfig;
import uk.inspectionalerts.ingest.leading.Leader;
import uk.inspectionalerts.ingest.leading.Leaders;
import uk.inspectionalerts.ingest.report.Provenance;
import uk.inspectionalerts.ingest.source.PublishingCalendar;

/**
 * Watches the site, one request after the other: at each step it does what is most urgent. New publications go before
 * the reading of the whole site, which so takes its time and delays no alert. Every step begins from what the database
 * knows and ends there, so it does not matter where the one before was broken off, or in which replica.
 */
@ApplicationScoped
class SiteWatch {

    /** After so many steps what is wrong is reviewed again. */
    private static final int STEPS_A_TICK = 20;

    /** The interval is shortened by up to a tenth, so that not all programs of the world ask at the full hour. */
    private static final int JITTER_PARTS = 10;

    private final SiteConfig config;
    private final Leader leader;
    private final Watching watching;
    private final Providers providers;
    private final Links links;
    private final ReadListing readListing;
    private final ReadPage readPage;
    private final FollowLink followLink;
    private final EndPass endPass;
    private final SiteHealth health;
    private final PublishingCalendar calendar;
    private final Clock clock;

    SiteWatch(
            SiteConfig config,
            Leaders leaders,
            Watching watching,
            Providers providers,
            Links links,
            ReadListing readListing,
            ReadPage readPage,
            FollowLink followLink,
            EndPass endPass,
            SiteHealth health,
            PublishingCalendar calendar,
            Clock clock) {
        this.config = config;
        this.leader = leaders.of(Provenance.REPORTS_SITE);
        this.watching = watching;
        this.providers = providers;
        this.links = links;
        this.readListing = readListing;
        this.readPage = readPage;
        this.followLink = followLink;
        this.endPass = endPass;
        this.health = health;
        this.calendar = calendar;
        this.clock = clock;
    }

    void requireContact(@Observes StartupEvent starting) {
        if (config.enabled()
                && config.contact().filter(contact -> !contact.isBlank()).isEmpty()) {
            throw new IllegalStateException(
                    "ingest.site.contact is missing: the keepers of the reports site must be able"
                            + " to reach whoever has it watched. Give an email address or a page.");
        }
    }

    @Scheduled(every = "{ingest.site.tick}", concurrentExecution = ConcurrentExecution.SKIP)
    void tick() {
        if (!config.enabled() || !leader.leads()) {
            return;
        }
        try {
            int steps = 0;
            while (steps < STEPS_A_TICK && step()) {
                steps++;
            }
            health.review();
        } catch (RuntimeException e) {
            Log.warnf(e, "The watching of the reports site was interrupted and goes on in a second");
        }
    }

    /** Does the most urgent thing, at most one document or page; answers whether there was anything to do. */
    boolean step() {
        Instant now = clock.instant();
        Progress progress = watching.progress();
        if (progress.stopped() || progress.restUntil().filter(now::isBefore).isPresent()) {
            return false;
        }
        boolean listingRests = progress.listingNextTry().filter(now::isBefore).isPresent();
        if (!listingRests && latestDue(progress, now)) {
            readListing.latest();
            return true;
        }
        if (done(links.pending(false), followLink::fetch)
                || done(providers.wanted(), provider -> readPage.read(provider, progress))
                || done(providers.failed(), provider -> readPage.read(provider, progress))) {
            return true;
        }
        if (progress.pass().isEmpty()) {
            boolean begins = !listingRests && due(progress.passedAt(), config.fullPass(), now);
            if (begins) {
                readListing.whole();
            }
            return begins || done(links.pending(true), followLink::fetch);
        }
        return goOn(progress, progress.pass().get());
    }

    /** Goes on with the reading of the whole site. */
    private boolean goOn(Progress progress, Instant pass) {
        if (done(providers.unread(pass), provider -> readPage.read(provider, progress))
                || done(links.pending(true), followLink::fetch)
                || done(links.unchecked(pass), link -> followLink.check(link, pass))) {
            return true;
        }
        boolean over = providers.stillUnread(pass) == 0 && links.untried() == 0;
        if (over) {
            endPass.handle(pass);
        }
        return over;
    }

    private boolean latestDue(Progress progress, Instant now) {
        Duration interval = OfficeHours.include(now, calendar) ? config.interval() : config.quietInterval();
        return due(progress.polledAt(), jittered(interval, progress), now);
    }

    /** A part of the interval that differs from time to time, and is the same whenever it is asked for. */
    private static Duration jittered(Duration interval, Progress progress) {
        long part = interval.toMillis() / JITTER_PARTS;
        int chance = progress.polledAt().hashCode() & Integer.MAX_VALUE;
        return part == 0 ? interval : interval.minusMillis(chance % part);
    }

    private static boolean due(Optional<Instant> last, Duration interval, Instant now) {
        return last.filter(time -> time.plus(interval).isAfter(now)).isEmpty();
    }

    private static <T> boolean done(Optional<T> next, Consumer<T> work) {
        next.ifPresent(work);
        return next.isPresent();
    }
}
