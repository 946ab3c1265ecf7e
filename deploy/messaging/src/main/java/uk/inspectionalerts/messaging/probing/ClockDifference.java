package uk.inspectionalerts.messaging.probing;

import java.time.Duration;
import java.time.Instant;

/**
 * How far the clock of this machine is at least from that of the database. The database's is the one to hold it against:
 * it is there wherever a service is, all replicas have the same one, and they divide their work by leases that end at
 * times. Which of the two is off it does not tell, nor that both are off alike.
 *
 * @param atLeast never negative
 */
record ClockDifference(Duration atLeast) {

    /** Far below the shortest lease, and far above what machines differ by whose clocks are set over the network. */
    private static final Duration TOLERABLE = Duration.ofSeconds(10);

    /** The time of the database, asked for and answered at these times of this machine. */
    static ClockDifference between(Instant asked, Instant theirs, Instant answered) {
        if (theirs.isBefore(asked)) {
            return new ClockDifference(Duration.between(theirs, asked));
        }
        return new ClockDifference(theirs.isAfter(answered) ? Duration.between(answered, theirs) : Duration.ZERO);
    }

    Finding finding() {
        return atLeast.compareTo(TOLERABLE) <= 0
                ? Finding.fine()
                : Finding.unfit(
                        "The clock of this machine and that of the database differ by %d seconds, and at most %d are well: set both over the network (NTP)."
                                .formatted(atLeast.toSeconds(), TOLERABLE.toSeconds()));
    }
}
