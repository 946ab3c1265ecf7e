package uk.inspectionalerts.checks.crashing;

import java.time.Duration;
import java.util.List;
import uk.inspectionalerts.checks.streaming.Tally;

/** How a piece of the crash run went. */
record CrashResult(long seed, List<Fault> faults, Tally tally, Duration taken) {

    /** The columns of {@link #row}. */
    static final String HEADER = "seed,faults," + Tally.HEADER + ",seconds";

    /** One line for the report of all pieces. */
    String row() {
        return "%d,%d,%s,%d".formatted(seed, faults.size(), tally.row(), taken.toSeconds());
    }

    /** What is wrong; empty when nothing was lost and nothing came twice, but for what no sender can prevent. */
    List<String> complaints() {
        return tally.complaints(faults.stream().filter(Fault::mayRepeatMessage).count());
    }
}
