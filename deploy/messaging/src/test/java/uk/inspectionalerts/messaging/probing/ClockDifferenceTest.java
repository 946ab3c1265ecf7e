package uk.inspectionalerts.messaging.probing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClockDifferenceTest {

    private static final Instant ASKED = Instant.parse("2026-04-01T09:00:00Z");
    private static final Instant ANSWERED = ASKED.plusSeconds(30);

    @Test
    void aSlowAnswerIsNoDifference() {
        assertThat(between(ASKED)).isEqualTo(Duration.ZERO);
        assertThat(between(ANSWERED)).isEqualTo(Duration.ZERO);
    }

    @Test
    void aClockMayBeAheadOrBehind() {
        assertThat(between(ASKED.minusSeconds(3))).isEqualTo(Duration.ofSeconds(3));
        assertThat(between(ANSWERED.plusSeconds(3))).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void tenSecondsAreTolerableAndElevenAreNot() {
        assertThat(new ClockDifference(Duration.ofSeconds(10)).finding()).isEqualTo(Finding.fine());
        assertThat(new ClockDifference(Duration.ofSeconds(11)).finding().line())
                .get()
                .asString()
                .contains("differ by 11 seconds", "NTP");
    }

    private static Duration between(Instant theirs) {
        return ClockDifference.between(ASKED, theirs, ANSWERED).atLeast();
    }
}
