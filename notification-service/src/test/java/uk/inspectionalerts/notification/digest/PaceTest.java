package uk.inspectionalerts.notification.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.inspectionalerts.notification.criterion.Severity;

class PaceTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @ParameterizedTest
    @CsvSource({
        // winter, and the instant of the slot itself, which goes to the next
        "2026-01-14T08:29:59.999Z, 2026-01-14T08:30:00Z",
        "2026-01-14T08:30:00Z,     2026-01-15T08:30:00Z",
        "2026-01-14T23:59:59Z,     2026-01-15T08:30:00Z",
        // summer: midnight in London is 23:00 UTC
        "2026-07-14T07:29:59Z,     2026-07-14T07:30:00Z",
        "2026-07-14T07:30:00Z,     2026-07-15T07:30:00Z",
        "2026-07-14T23:30:00Z,     2026-07-15T07:30:00Z",
        // clocks go forward on 29 March 2026 at 01:00 UTC
        "2026-03-28T08:30:00Z,     2026-03-29T07:30:00Z",
        "2026-03-29T00:59:59Z,     2026-03-29T07:30:00Z",
        "2026-03-29T07:30:00Z,     2026-03-30T07:30:00Z",
        // clocks go back on 25 October 2026 at 01:00 UTC
        "2026-10-24T07:30:00Z,     2026-10-25T08:30:00Z",
        "2026-10-25T00:30:00Z,     2026-10-25T08:30:00Z",
        "2026-10-25T01:30:00Z,     2026-10-25T08:30:00Z",
        "2026-10-25T08:30:00Z,     2026-10-26T08:30:00Z"
    })
    void the_daily_slot_is_the_next_half_past_eight_in_London(Instant moment, Instant slot) {
        assertThat(Pace.DAILY.slotAfter(moment)).isEqualTo(slot);
    }

    @ParameterizedTest
    @CsvSource({
        // Monday 30 November 2026
        "2026-11-30T08:29:59Z, 2026-11-30T08:30:00Z",
        "2026-11-30T08:30:00Z, 2026-12-07T08:30:00Z",
        "2026-11-30T12:00:00Z, 2026-12-07T08:30:00Z",
        "2026-12-06T23:59:59Z, 2026-12-07T08:30:00Z",
        // Sunday 23:30 UTC in summer is Monday in London
        "2026-07-12T23:30:00Z, 2026-07-13T07:30:00Z",
        // across both changes
        "2026-03-23T08:30:00Z, 2026-03-30T07:30:00Z",
        "2026-10-19T07:30:00Z, 2026-10-26T08:30:00Z"
    })
    void the_weekly_slot_is_the_next_Monday_s(Instant moment, Instant slot) {
        assertThat(Pace.WEEKLY.slotAfter(moment)).isEqualTo(slot);
    }

    @Test
    void slots_follow_each_other_day_by_day_for_years_and_each_is_at_half_past_eight() {
        Instant slot = Instant.parse("2025-12-31T08:30:00Z");
        for (int day = 0; day < 4_000; day++) {
            Instant next = Pace.DAILY.slotAfter(slot);
            assertThat(next.atZone(LONDON).toLocalTime()).isEqualTo(LocalTime.of(8, 30));
            assertThat(next.atZone(LONDON).toLocalDate())
                    .isEqualTo(slot.atZone(LONDON).toLocalDate().plusDays(1));
            assertThat(Pace.DAILY.slotAfter(next.minusMillis(1))).isEqualTo(next);
            assertThat(Duration.between(slot, next)).isBetween(Duration.ofHours(23), Duration.ofHours(25));
            slot = next;
        }
    }

    @Test
    void only_what_is_critical_is_told_at_once_to_whoever_wants_the_rest_weekly() {
        assertThat(Frequency.IMMEDIATE_WHEN_CRITICAL.pace(Severity.CRITICAL)).isEqualTo(Pace.AT_ONCE);
        assertThat(Frequency.IMMEDIATE_WHEN_CRITICAL.pace(Severity.NOTABLE)).isEqualTo(Pace.WEEKLY);
        assertThat(Frequency.WEEKLY.pace(Severity.CRITICAL)).isEqualTo(Pace.WEEKLY);
        assertThat(Frequency.DAILY.pace(Severity.ROUTINE)).isEqualTo(Pace.DAILY);
        assertThat(Frequency.IMMEDIATE.pace(Severity.ROUTINE)).isEqualTo(Pace.AT_ONCE);
    }
}
