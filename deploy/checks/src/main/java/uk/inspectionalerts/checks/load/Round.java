package uk.inspectionalerts.checks.load;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Ten reports at once, told to the crowd, in one company or the other.
 *
 * @param deliveries to the crowd
 * @param seconds from the arrival of the first outcome to the acceptance of the last message
 * @param first milliseconds from the first 201 to the acceptance of the first critical alert to ministers
 * @param waits milliseconds from due to accepted by audience: that of a half, of 95 and of 99 in a hundred
 * @param spent processor time of each
 */
record Round(int deliveries, double seconds, long first, Map<String, List<Long>> waits, Map<String, Duration> spent) {

    private static final List<Double> SHARES = List.of(0.5, 0.95, 0.99);

    /** What the crowd says of a round that began then, whose first report was answered at that moment. */
    static Round of(Crowd crowd, Instant began, Instant answered, Map<String, Duration> spent) throws SQLException {
        Map<String, List<Long>> waits = new LinkedHashMap<>();
        for (String audience : List.of("ministerial", "general")) {
            List<Long> of = new ArrayList<>();
            for (double share : SHARES) {
                of.add(Math.round(crowd.waited(began, audience, share)));
            }
            waits.put(audience, List.copyOf(of));
        }
        return new Round(
                crowd.deliveries(began),
                crowd.accepted(began, 1) / 1000,
                Duration.between(answered, crowd.first(began, "ministerial")).toMillis(),
                waits,
                spent);
    }

    double rate() {
        return deliveries / seconds;
    }

    void print(String company) {
        System.out.printf(
                "%s: %d deliveries to the others in %.1f s: %.0f a second; first critical alert accepted %d ms after the"
                        + " first 201; load %.1f%n",
                company, deliveries, seconds, rate(), first, LoadedStack.load());
        waits.forEach((audience, of) -> System.out.printf(
                "  %s, due to accepted: p50 %d ms, p95 %d ms, p99 %d ms%n", audience, of.get(0), of.get(1), of.get(2)));
    }

    /** Who computed for how long, and how busy that kept the machine. */
    void printLimits() {
        spent.forEach((who, time) -> System.out.printf(
                "%s: %.1f s of processor time, %.2f ms a delivery%n",
                who, time.toMillis() / 1000.0, (double) time.toMillis() / deliveries));
        int processors = Runtime.getRuntime().availableProcessors();
        double all = spent.values().stream().mapToLong(Duration::toMillis).sum() / 1000.0;
        System.out.printf(
                "of %d processors %.1f were busy with this on average: %s%n",
                processors,
                all / seconds,
                all / seconds > 0.85 * processors
                        ? "they are what limits it"
                        : "what limits it is not the processors but waiting, or what else they had to do");
    }
}
