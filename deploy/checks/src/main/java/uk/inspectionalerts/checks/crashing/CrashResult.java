package uk.inspectionalerts.checks.crashing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How a piece of the crash run went.
 *
 * @param reports how many were accepted
 * @param recorded how often the system says that each message that arrived more than once may have come twice, by id
 */
record CrashResult(
        long seed, List<Fault> faults, int reports, Count count, Map<String, Integer> recorded, Duration taken) {

    /** The columns of {@link #row}. */
    static final String HEADER = "seed,faults,reports,messages,missing,unexpected,possible_duplicates,seconds";

    /** One line for the report of all pieces. */
    String row() {
        return "%d,%d,%d,%d,%d,%d,%d,%d"
                .formatted(
                        seed,
                        faults.size(),
                        reports,
                        count.expected(),
                        count.missing().size(),
                        count.unexpected().size(),
                        count.repeated().size(),
                        taken.toSeconds());
    }

    /** What is wrong; empty when nothing was lost and nothing came twice, but for what no sender can prevent. */
    List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        count.missing().forEach(missing -> complaints.add("missing: " + missing));
        count.unexpected().forEach(unexpected -> complaints.add("too many: " + unexpected));
        long mayRepeat = faults.stream().filter(Fault::mayRepeatMessage).count();
        Map<String, Long> copies =
                count.repeated().stream().collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        copies.forEach((id, further) -> {
            if (further > mayRepeat) {
                complaints.add("message " + id + " came " + (further + 1) + " times");
            }
            if (recorded.getOrDefault(id, 0) < further) {
                complaints.add("message " + id + " came " + (further + 1) + " times, and it is recorded "
                        + recorded.getOrDefault(id, 0) + " times that it may have");
            }
        });
        return complaints;
    }
}
