package uk.inspectionalerts.notification.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CircuitTest {

    private static final Instant NOW = Instant.parse("2026-11-27T17:00:00Z");
    private static final int AT_MOST = 4;
    private static final Circuit FRESH = Circuit.fresh(Circuit.WITH_DESTINATION);

    @Test
    void no_more_are_sent_at_one_time_than_its_share() {
        Circuit busy = FRESH.entered().entered().entered();
        assertThat(busy.admits(AT_MOST, NOW)).isTrue();
        assertThat(busy.entered().admits(AT_MOST, NOW)).isFalse();
        assertThat(busy.entered().left().admits(AT_MOST, NOW)).isTrue();
    }

    @Test
    void after_five_failures_in_a_row_it_is_left_alone_and_then_tried_with_one() {
        Circuit shut = failed(FRESH, 5);
        assertThat(failed(FRESH, 4).admits(AT_MOST, NOW)).isTrue();
        assertThat(shut.admits(AT_MOST, NOW.plusSeconds(4))).isFalse();
        assertThat(shut.admits(AT_MOST, NOW.plusSeconds(5))).isTrue();
        assertThat(shut.entered().admits(AT_MOST, NOW.plusSeconds(5))).isFalse();
    }

    @Test
    void what_fails_on_is_left_alone_for_longer_but_never_for_more_than_eighty_seconds() {
        assertThat(failed(FRESH, 6).shutUntil()).isEqualTo(NOW.plusSeconds(10));
        assertThat(failed(FRESH, 500).shutUntil()).isEqualTo(NOW.plus(Duration.ofSeconds(80)));
    }

    @Test
    void one_answer_opens_it_to_its_full_share() {
        Circuit open = failed(FRESH, 7).entered().left(true, NOW);
        assertThat(open).isEqualTo(FRESH);
        assertThat(open.isFresh()).isTrue();
        assertThat(open.isShut()).isFalse();
    }

    @Test
    void the_server_of_a_channel_is_tried_each_second_however_long_it_is_away() {
        Circuit away = failed(Circuit.fresh(Circuit.WITH_CHANNEL), 500);
        assertThat(away.admits(AT_MOST, NOW.plusMillis(999))).isFalse();
        assertThat(away.admits(AT_MOST, NOW.plusSeconds(1))).isTrue();
        assertThat(away.entered().admits(AT_MOST, NOW.plusSeconds(1))).isFalse();
    }

    @Test
    void a_clock_that_is_set_back_shuts_nothing_for_longer() {
        Circuit shut = failed(FRESH, 500);
        assertThat(shut.admits(AT_MOST, NOW.minus(Duration.ofHours(1)))).isTrue();
    }

    private static Circuit failed(Circuit circuit, int times) {
        Circuit after = circuit;
        for (int i = 0; i < times; i++) {
            after = after.entered().left(false, NOW);
        }
        return after;
    }
}
