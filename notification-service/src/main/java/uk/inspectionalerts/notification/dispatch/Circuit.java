package uk.inspectionalerts.notification.dispatch;

import java.time.Duration;
import java.time.Instant;

/**
 * How a destination fares: after {@value #FAILURES} sendings in a row that it did not answer, or answered with "later", it
 * is left alone for a while, longer each time, and then tried with one at a time.
 *
 * @param sending how many are on their way at this moment
 * @param failures how many in a row have failed
 * @param shutUntil until when nothing is sent
 */
record Circuit(int sending, int failures, Instant shutUntil) {

    static final int FAILURES = 5;

    static final Circuit FRESH = new Circuit(0, 0, Instant.EPOCH);

    private static final Duration SHORTEST = Duration.ofSeconds(5);
    private static final int MOST_DOUBLINGS = 4;

    /** Whether it is left alone, and only tried again now and then. */
    boolean isShut() {
        return failures >= FAILURES;
    }

    boolean admits(int atMost, Instant now) {
        return sending < (isShut() ? 1 : atMost) && !now.isBefore(shutUntil);
    }

    Circuit entered() {
        return new Circuit(sending + 1, failures, shutUntil);
    }

    /** Nothing was sent after all. */
    Circuit left() {
        return new Circuit(sending - 1, failures, shutUntil);
    }

    /** Something was sent, and it was taken or refused for good, or else it failed. */
    Circuit left(boolean answered, Instant now) {
        if (answered) {
            return new Circuit(sending - 1, 0, Instant.EPOCH);
        }
        int more = failures + 1;
        Instant until = more < FAILURES
                ? shutUntil
                : now.plus(SHORTEST.multipliedBy(1L << Math.min(more - FAILURES, MOST_DOUBLINGS)));
        return new Circuit(sending - 1, more, until);
    }
}
