package uk.inspectionalerts.ingest;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/**
 * The clock that everything here asks for the time. It ticks in microseconds, as the database keeps them: what is written
 * down, and what an event says of it, is what is read again.
 */
class SystemClock {

    private static final Duration MICROSECOND = Duration.ofNanos(1_000);

    @Produces
    @Singleton
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), MICROSECOND);
    }
}
