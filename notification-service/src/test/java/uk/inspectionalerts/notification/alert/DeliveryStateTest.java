package uk.inspectionalerts.notification.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.notification.alert.DeliveryState.Abandoned;
import uk.inspectionalerts.notification.alert.DeliveryState.Delivered;
import uk.inspectionalerts.notification.alert.DeliveryState.InFlight;
import uk.inspectionalerts.notification.alert.DeliveryState.Retrying;
import uk.inspectionalerts.notification.alert.DeliveryState.Unknown;
import uk.inspectionalerts.notification.alert.SendResult.Accepted;
import uk.inspectionalerts.notification.alert.SendResult.Refused;
import uk.inspectionalerts.notification.alert.SendResult.TryLater;
import uk.inspectionalerts.notification.alert.SendResult.Unreached;

class DeliveryStateTest {

    private static final Instant DUE = Instant.parse("2022-07-05T09:00:00Z");
    private static final Instant NOW = DUE.plusSeconds(1);
    private static final BackOff BACK_OFF =
            new BackOff(Duration.ofSeconds(2), Duration.ofMinutes(5), Duration.ofHours(72));
    private static final InFlight IN_FLIGHT = new InFlight(DUE, 1, NOW.plusSeconds(45));

    @Test
    void what_is_accepted_is_delivered() {
        assertThat(after(IN_FLIGHT, new Accepted(), NOW)).isEqualTo(new Delivered(NOW));
    }

    @Test
    void what_is_refused_is_abandoned() {
        assertThat(after(IN_FLIGHT, new Refused("550"), NOW)).isEqualTo(new Abandoned(NOW, "550"));
    }

    @Test
    void what_is_not_taken_is_tried_again() {
        assertThat(after(IN_FLIGHT, new TryLater("away"), NOW)).isEqualTo(new Retrying(NOW.plusSeconds(2), "away"));
    }

    @Test
    void what_a_server_that_was_away_did_not_take_is_tried_again_soon_however_long_that_was() {
        InFlight manyTried = new InFlight(DUE, 900, NOW.plusSeconds(45));
        assertThat(after(manyTried, new Unreached("away"), NOW)).isEqualTo(new Retrying(NOW.plusSeconds(2), "away"));
        assertThat(after(manyTried, new Unreached("full", Optional.of(Duration.ofMinutes(1))), NOW))
                .isEqualTo(new Retrying(NOW.plusSeconds(60), "full"));
    }

    @Test
    void who_asks_to_be_left_alone_for_longer_than_usual_is() {
        assertThat(after(IN_FLIGHT, new TryLater("busy", Optional.of(Duration.ofMinutes(1))), NOW))
                .isEqualTo(new Retrying(NOW.plusSeconds(60), "busy"));
        assertThat(after(IN_FLIGHT, new TryLater("busy", Optional.of(Duration.ofSeconds(1))), NOW))
                .isEqualTo(new Retrying(NOW.plusSeconds(2), "busy"));
    }

    @Test
    void what_was_handed_over_without_an_answer_is_unknown_until_it_is_given_up() {
        Instant late = DUE.plus(Duration.ofHours(73));
        assertThat(after(IN_FLIGHT, new SendResult.Unknown("no answer"), NOW))
                .isEqualTo(new Unknown(NOW.plusSeconds(2), "no answer"));
        assertThat(after(new InFlight(DUE, 900, late), new SendResult.Unknown("no answer"), late))
                .isEqualTo(new Abandoned(late, "given up after 900 attempts: no answer"));
    }

    @Test
    void what_is_never_taken_is_given_up_after_its_time() {
        Instant late = DUE.plus(Duration.ofHours(73));
        assertThat(after(new InFlight(DUE, 900, late), new TryLater("away"), late))
                .isEqualTo(new Abandoned(late, "given up after 900 attempts: away"));
        assertThat(after(new InFlight(DUE, 900, late), new Unreached("away"), late))
                .isEqualTo(new Abandoned(late, "given up after 900 attempts: away"));
    }

    @Test
    void pauses_double_up_to_the_longest_and_jitter_adds_at_most_half() {
        assertThat(BACK_OFF.next(NOW, 1, Optional.empty(), 0)).isEqualTo(NOW.plusSeconds(2));
        assertThat(BACK_OFF.next(NOW, 3, Optional.empty(), 0)).isEqualTo(NOW.plusSeconds(8));
        assertThat(BACK_OFF.next(NOW, 3, Optional.empty(), 1)).isEqualTo(NOW.plusSeconds(12));
        assertThat(BACK_OFF.next(NOW, 5000, Optional.empty(), 0)).isEqualTo(NOW.plusSeconds(300));
    }

    @Test
    void a_schedule_that_shrinks_is_none() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BackOff(Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofHours(1)));
    }

    private static DeliveryState after(InFlight flight, SendResult result, Instant now) {
        return flight.after(result, now, BACK_OFF, 0);
    }
}
