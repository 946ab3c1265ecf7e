package uk.inspectionalerts.ingest.source;

import java.time.Duration;

/** How long to leave a peer alone that failed. */
public final class Backoff {

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 20;

    private Backoff() {}

    /** One minute after the first failure in a row, doubled with each further one, and never longer than that. */
    public static Duration after(int failures, Duration longest) {
        Duration wait = FIRST.multipliedBy(1L << Math.min(Math.max(failures, 1) - 1, MOST_DOUBLINGS));
        return wait.compareTo(longest) > 0 ? longest : wait;
    }
}
