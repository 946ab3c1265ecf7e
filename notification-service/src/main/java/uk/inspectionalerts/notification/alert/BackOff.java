package uk.inspectionalerts.notification.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When to try again: after {@code first}, then each time after twice as long, at most {@code longest}, until
 * {@code giveUp} has passed since the delivery was due. Jitter keeps many deliveries from returning in one moment.
 */
public record BackOff(Duration first, Duration longest, Duration giveUp) {

    private static final int DOUBLINGS_THAT_MATTER = 20;

    public BackOff {
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("back-off from " + first + " to " + longest + " is no schedule");
        }
    }

    /**
     * The moment of the next attempt.
     *
     * @param attempts how many were made, at least one
     * @param asked how long the other side asked to be left alone: it is, if that is longer
     * @param jitter from 0 to 1: how much of a further half of the pause is added
     */
    public Instant next(Instant now, int attempts, Optional<Duration> asked, double jitter) {
        long doubled = first.toMillis() << Math.min(attempts - 1, DOUBLINGS_THAT_MATTER);
        long pause = Math.min(doubled, longest.toMillis());
        Instant usual = now.plusMillis(pause + Math.round(pause * jitter / 2));
        return asked.map(now::plus).filter(usual::isBefore).orElse(usual);
    }

    /** The moment of the next attempt after one that speaks of no reader: as after the first, however many there were. */
    public Instant soonest(Instant now, Optional<Duration> asked, double jitter) {
        return next(now, 1, asked, jitter);
    }

    /** Whether a delivery that was due then has waited long enough. */
    public boolean exhausted(Instant due, Instant now) {
        return now.isAfter(due.plus(giveUp));
    }
}
