package uk.inspectionalerts.notification.dispatch;

import java.time.Duration;
import java.time.Instant;

/**
 * How what is sent somewhere fares: after some failures in a row it is left alone for a while, and then tried with one at
 * a time.
 *
 * @param sending how many are on their way at this moment
 * @param failures how many in a row have failed
 * @param shutUntil until when nothing is sent
 */
record Circuit(Patience patience, int sending, int failures, Instant shutUntil) {

    /**
     * When something is left alone, and for how long.
     *
     * @param failures after how many failures in a row
     * @param shortest for how long at first; then each time for twice as long
     * @param doublings how often it is doubled at most
     */
    record Patience(int failures, Duration shortest, int doublings) {

        Duration pause(int failuresInARow) {
            return shortest.multipliedBy(1L << Math.min(failuresInARow - failures, doublings));
        }

        Duration longest() {
            return shortest.multipliedBy(1L << doublings);
        }
    }

    /** A destination may be away for long, and the others need not wait for it: 5 seconds, in the end 80. */
    static final Patience WITH_DESTINATION = new Patience(5, Duration.ofSeconds(5), 4);

    /** All wait for a channel's server: it is tried each second. */
    static final Patience WITH_CHANNEL = new Patience(3, Duration.ofSeconds(1), 0);

    static Circuit fresh(Patience patience) {
        return new Circuit(patience, 0, 0, Instant.EPOCH);
    }

    /** Whether it is left alone, and only tried again now and then. */
    boolean isShut() {
        return failures >= patience.failures;
    }

    /** One that does well is not worth remembering. */
    boolean isFresh() {
        return sending == 0 && failures == 0;
    }

    boolean admits(int atMost, Instant now) {
        return sending < (isShut() ? 1 : atMost) && !isLeftAlone(now);
    }

    /** By a clock that was set back it would be for longer than ever meant: then it is tried. */
    private boolean isLeftAlone(Instant now) {
        return now.isBefore(shutUntil) && !now.isBefore(shutUntil.minus(patience.longest()));
    }

    Circuit entered() {
        return new Circuit(patience, sending + 1, failures, shutUntil);
    }

    /** Nothing was sent after all, or nothing can be told from it. */
    Circuit left() {
        return new Circuit(patience, sending - 1, failures, shutUntil);
    }

    /** Something was sent, and it fared well or badly. */
    Circuit left(boolean well, Instant now) {
        if (well) {
            return new Circuit(patience, sending - 1, 0, Instant.EPOCH);
        }
        int more = failures + 1;
        Instant until = more < patience.failures ? shutUntil : now.plus(patience.pause(more));
        return new Circuit(patience, sending - 1, more, until);
    }
}
