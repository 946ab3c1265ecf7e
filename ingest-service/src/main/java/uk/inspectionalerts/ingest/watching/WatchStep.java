package uk.inspectionalerts.ingest.watching;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import uk.inspectionalerts.ingest.linking.Link;
import uk.inspectionalerts.ingest.linking.Links;
import uk.inspectionalerts.ingest.linking.Presence;
import uk.inspectionalerts.ingest.tracking.Progress;
import uk.inspectionalerts.ingest.tracking.Providers;
import uk.inspectionalerts.ingest.tracking.Watching;

/**
 * One step of the watching: what is most urgent, and no more than one page or document of it. New publications go before
 * the reading of the whole site, which so takes its time and delays no alert. Every step begins from what the database
 * knows and ends there, so it does not matter where the one before was broken off, or in which replica.
 */
@ApplicationScoped
class WatchStep {

    private final Watching watching;
    private final Due due;
    private final Providers providers;
    private final Links links;
    private final Presence presence;
    private final ReadListing readListing;
    private final ReadPage readPage;
    private final FollowLink followLink;
    private final EndPass endPass;
    private final Clock clock;
    private boolean turnOfWhole;

    WatchStep(
            Watching watching,
            Due due,
            Providers providers,
            Links links,
            Presence presence,
            ReadListing readListing,
            ReadPage readPage,
            FollowLink followLink,
            EndPass endPass,
            Clock clock) {
        this.watching = watching;
        this.due = due;
        this.providers = providers;
        this.links = links;
        this.presence = presence;
        this.readListing = readListing;
        this.readPage = readPage;
        this.followLink = followLink;
        this.endPass = endPass;
        this.clock = clock;
    }

    /** Answers whether there was anything to do. */
    boolean take() {
        Instant now = clock.instant();
        Progress progress = watching.progress();
        if (progress.stopped() || progress.restUntil().filter(now::isBefore).isPresent()) {
            return false;
        }
        if (due.latest(progress, now) && (due.atAnyRate(progress, now) || !newsWaits())) {
            readListing.latest();
            return true;
        }
        Optional<Instant> pass = progress.pass();
        if (done(links.due(false), this::fetch)) {
            return true;
        }
        // pages that are only looked at again may fill the interval: the whole site gets every other turn
        turnOfWhole = !turnOfWhole && !providers.anyNew();
        if (turnOfWhole && pass.isPresent() && goOn(pass.get())) {
            return true;
        }
        if (done(providers.wanted(), provider -> readPage.read(provider, pass))
                || done(providers.failed(), provider -> readPage.read(provider, pass))) {
            return true;
        }
        if (pass.isPresent()) {
            return goOn(pass.get());
        }
        if (due.whole(progress, now)) {
            readListing.whole();
            return true;
        }
        return done(links.due(true), this::fetch);
    }

    /** Goes on with the reading of the whole site. */
    private boolean goOn(Instant pass) {
        if (done(providers.unread(pass), provider -> readPage.read(provider, Optional.of(pass)))
                || done(links.due(true), this::fetch)
                || done(presence.unchecked(pass), link -> followLink.follow(link, Optional.of(pass)))) {
            return true;
        }
        boolean over = providers.stillUnread(pass) == 0 && links.untried() == 0;
        if (over) {
            endPass.handle(pass);
        }
        return over;
    }

    /** What the last look at the latest publications found, and is not fetched yet. */
    private boolean newsWaits() {
        return links.due(false).isPresent() || providers.anyNew();
    }

    private void fetch(Link link) {
        followLink.follow(link, Optional.empty());
    }

    private static <T> boolean done(Optional<T> next, Consumer<T> work) {
        next.ifPresent(work);
        return next.isPresent();
    }
}
