package uk.inspectionalerts.notification.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    private static final Instant NOW = Instant.parse("2026-11-28T09:00:00Z");

    @Test
    void a_short_burst_passes_and_what_is_more_is_told_how_long_to_wait() {
        Throttle throttle = new Throttle(60, Duration.ofSeconds(2));

        assertThat(IntStream.range(0, 3).mapToObj(i -> throttle.take(NOW))).allMatch(wait -> wait.isEmpty());
        assertThat(throttle.take(NOW)).contains(Duration.ofSeconds(1));
        assertThat(throttle.take(NOW.plusSeconds(1))).isEmpty();
    }

    @Test
    void never_more_than_the_limit_and_one_burst_go_in_a_minute() {
        Throttle throttle = new Throttle(2_700, Duration.ofSeconds(2));

        long passed = IntStream.range(0, 60_000)
                .filter(millis -> throttle.take(NOW.plusMillis(millis)).isEmpty())
                .count();

        assertThat(passed).isBetween(2_700L, 2_791L);
    }
}
