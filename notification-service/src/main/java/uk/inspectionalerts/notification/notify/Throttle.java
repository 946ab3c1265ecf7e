package uk.inspectionalerts.notification.notify;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Lets so many through a minute, evenly, with a short burst. */
public final class Throttle {

    private final Duration spacing;
    private final Duration burst;
    private Instant reserved = Instant.MIN;

    /**
     * @param perMinute how many in a minute
     * @param burst how far ahead of the even pace it may run
     */
    public Throttle(int perMinute, Duration burst) {
        this.spacing = Duration.ofMinutes(1).dividedBy(perMinute);
        this.burst = burst;
    }

    /** Takes a place; else how long to wait for the next one. */
    public synchronized Optional<Duration> take(Instant now) {
        Instant from = reserved.isAfter(now) ? reserved : now;
        if (from.isAfter(now.plus(burst))) {
            return Optional.of(Duration.between(now.plus(burst), from));
        }
        reserved = from.plus(spacing);
        return Optional.empty();
    }
}
