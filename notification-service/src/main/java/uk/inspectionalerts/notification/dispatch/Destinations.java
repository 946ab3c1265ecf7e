package uk.inspectionalerts.notification.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.inspectionalerts.notification.alert.Lane;

/**
 * How much this instance is sending where, so that what hangs holds up a part of the workers only: of one destination, and
 * of one channel, which may hang as a whole. A channel whose server is not reached is tried again each second, and no
 * destination suffers for it.
 */
@ApplicationScoped
class Destinations {

    private static final Duration STUCK = Duration.ofSeconds(1);

    private final Circuits destinations = new Circuits(Circuit.WITH_DESTINATION);
    private final Circuits channels = new Circuits(Circuit.WITH_CHANNEL);
    private final int most;
    private final int mostOfChannel;
    private final int reserved;
    private final Clock clock;

    Destinations(DispatchConfig config, Clock clock) {
        this.most = config.perDestination();
        this.mostOfChannel = Math.max(1, config.workers() - config.perDestination());
        this.reserved = config.reserved();
        this.clock = clock;
    }

    /** That a claimed destination, or its channel, was filled meanwhile: the claim is to be undone and another made. */
    static final class Crowded extends RuntimeException {
        private static final long serialVersionUID = 1;

        Crowded() {
            super("filled meanwhile", null, false, false);
        }
    }

    /** The way of one delivery to its destination. */
    final class Passage implements AutoCloseable {

        private final Lane last;
        private Optional<Destination> entered = Optional.empty();
        private Sign sign = Sign.NONE;

        private Passage(Lane last) {
            this.last = last;
        }

        /** @throws Crowded if there is no room, or it is shut */
        void enter(Destination destination) {
            if (!admit(destination, last)) {
                throw new Crowded();
            }
            entered = Optional.of(destination);
        }

        void ended(Ending ending) {
            sign = ending.sign();
        }

        @Override
        public void close() {
            entered.ifPresent(destination -> leave(destination, sign));
        }
    }

    /** @param last the last lane that the worker looks at: what is critical has room of its own in each channel */
    Passage passage(Lane last) {
        return new Passage(last);
    }

    /** The channels by which no more can be sent now from the lanes up to that. */
    synchronized List<String> closedChannels(Lane last) {
        return channels.closed(mostOfChannel(last), clock.instant());
    }

    /** The keys of the destinations to which no more can be sent now. */
    synchronized List<String> closed() {
        return destinations.closed(most, clock.instant());
    }

    /** The keys of those of them that have not moved for a while: what waits for them is only in the way of the others. */
    synchronized List<String> stuck() {
        return destinations.stuck(most, STUCK, clock.instant());
    }

    /** The channels that are left alone because their server is not reached. */
    synchronized List<String> shutChannels() {
        return channels.shut();
    }

    /** How many destinations are left alone because nothing gets through. */
    synchronized int shut() {
        return destinations.shut().size();
    }

    private int mostOfChannel(Lane last) {
        return last == Lane.CRITICAL ? mostOfChannel + reserved : mostOfChannel;
    }

    private synchronized boolean admit(Destination destination, Lane last) {
        Instant now = clock.instant();
        boolean admitted = channels.admits(destination.channel(), mostOfChannel(last), now)
                && destinations.admits(destination.key(), most, now);
        if (admitted) {
            channels.enter(destination.channel(), now);
            destinations.enter(destination.key(), now);
        }
        return admitted;
    }

    private synchronized void leave(Destination destination, Sign sign) {
        Instant now = clock.instant();
        channels.leave(destination.channel(), sign.ofChannel(), now);
        destinations.leave(destination.key(), sign.ofDestination(), now);
    }
}
