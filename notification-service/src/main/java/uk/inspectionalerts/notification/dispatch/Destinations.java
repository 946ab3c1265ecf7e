package uk.inspectionalerts.notification.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * How much this instance is sending where, so that what hangs holds up a part of the workers only: of one destination, and
 * of one channel, which may hang as a whole.
 */
@ApplicationScoped
class Destinations {

    private final int most;
    private final int mostOfChannel;
    private final Clock clock;
    private final Map<String, Circuit> circuits = new HashMap<>();

    /** How many are being sent by each channel. */
    private final Map<String, Integer> channels = new HashMap<>();

    Destinations(DispatchConfig config, Clock clock) {
        this.most = config.perDestination();
        this.mostOfChannel = Math.max(1, config.workers() - config.perDestination());
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

        private Optional<Destination> entered = Optional.empty();
        private Optional<Boolean> answered = Optional.empty();

        /** @throws Crowded if there is no room, or it is shut */
        void enter(Destination destination) {
            if (!admit(destination)) {
                throw new Crowded();
            }
            entered = Optional.of(destination);
        }

        void ended(Ending ending) {
            answered = ending.answered();
        }

        @Override
        public void close() {
            entered.ifPresent(destination -> leave(destination, answered));
        }
    }

    Passage passage() {
        return new Passage();
    }

    /** The channels of which no more can be sent now. */
    synchronized List<String> fullChannels() {
        return channels.entrySet().stream()
                .filter(channel -> channel.getValue() >= mostOfChannel)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The keys of the destinations to which no more can be sent now. */
    synchronized List<String> closed() {
        Instant now = clock.instant();
        return circuits.entrySet().stream()
                .filter(circuit -> !circuit.getValue().admits(most, now))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How many destinations are left alone because nothing gets through. */
    synchronized long shut() {
        return circuits.values().stream().filter(Circuit::isShut).count();
    }

    private synchronized boolean admit(Destination destination) {
        Circuit circuit = circuits.getOrDefault(destination.key(), Circuit.FRESH);
        int ofChannel = channels.getOrDefault(destination.channel(), 0);
        if (ofChannel >= mostOfChannel || !circuit.admits(most, clock.instant())) {
            return false;
        }
        channels.put(destination.channel(), ofChannel + 1);
        circuits.put(destination.key(), circuit.entered());
        return true;
    }

    private synchronized void leave(Destination destination, Optional<Boolean> answered) {
        channels.merge(destination.channel(), -1, Integer::sum);
        UnaryOperator<Circuit> left = circuit ->
                answered.map(good -> circuit.left(good, clock.instant())).orElseGet(circuit::left);
        // one that does well is not worth remembering
        circuits.computeIfPresent(destination.key(), (key, circuit) -> Optional.of(left.apply(circuit))
                .filter(after -> !after.equals(Circuit.FRESH))
                .orElse(null));
    }
}
