package uk.inspectionalerts.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {

    private static final Instant DUE = Instant.parse("2026-11-27T17:00:00Z");

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 1})
    void aServerThatIsDownIsTriedForThreeDaysAtLeastAndForFourAtMost(double jitter) {
        List<Instant> attempts = attempts(jitter, Optional.empty());

        Instant last = attempts.get(attempts.size() - 1);
        assertThat(Duration.between(DUE, last)).isBetween(Duration.ofHours(72), Duration.ofHours(96));
        assertThat(attempts).hasSizeBetween(18, 30);
    }

    @Test
    void whatFailsForAMomentIsTriedAgainWithinSecondsAndWhatFailsForAnHourWithinTheNext() {
        List<Instant> attempts = attempts(1, Optional.empty());

        assertThat(Duration.between(DUE, attempts.get(1))).isLessThan(Duration.ofSeconds(10));
        Instant backAfterAnHour = DUE.plus(Duration.ofHours(1));
        assertThat(attempts)
                .anyMatch(at -> at.isAfter(backAfterAnHour) && at.isBefore(backAfterAnHour.plus(Duration.ofHours(1))));
    }

    @Test
    void jitterSpreadsThoseThatFailedTogether() {
        assertThat(next(6, Optional.empty(), 0)).isEqualTo(Duration.ofSeconds(160));
        assertThat(next(6, Optional.empty(), 1)).isEqualTo(Duration.ofSeconds(240));
    }

    @Test
    void aServerThatAsksForAPauseGetsItButIsNotAskedSooner() {
        assertThat(next(1, Optional.of(Duration.ofMinutes(10)), 0)).isEqualTo(Duration.ofMinutes(10));
        assertThat(next(6, Optional.of(Duration.ofSeconds(1)), 0)).isEqualTo(Duration.ofSeconds(160));
    }

    @Test
    void aServerThatAlwaysAsksForTheLongestPauseIsTriedSeveralTimes() {
        assertThat(attempts(0, Optional.of(Schedule.LONGEST_PAUSE))).hasSizeGreaterThan(5);
    }

    private static Duration next(int attempts, Optional<Duration> asked, double jitter) {
        return Duration.between(DUE, Schedule.BACK_OFF.next(DUE, attempts, asked, jitter));
    }

    private static List<Instant> attempts(double jitter, Optional<Duration> asked) {
        List<Instant> attempts = new ArrayList<>();
        Instant next = DUE;
        attempts.add(next);
        while (!Schedule.BACK_OFF.exhausted(DUE, next)) {
            next = Schedule.BACK_OFF.next(next, attempts.size(), asked, jitter);
            attempts.add(next);
        }
        return attempts;
    }
}
