package uk.inspectionalerts.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.inspectionalerts.notification.alert.SendResult;
import uk.inspectionalerts.notification.alert.SendResult.Accepted;
import uk.inspectionalerts.notification.alert.SendResult.Refused;
import uk.inspectionalerts.notification.alert.SendResult.TryLater;
import uk.inspectionalerts.notification.alert.SendResult.Unknown;

class StandingTest {

    private static final Instant NOW = Instant.parse("2026-11-28T09:30:00Z");
    private static final TryLater DOWN = new TryLater("the server answered 503", Optional.empty());

    @Test
    void aDayAndTwelveAttemptsAreWorthAWord() {
        Instant since = NOW.minus(Duration.ofDays(1));
        assertThat(new Standing(Optional.of(since), 12).isFailingForLong(NOW)).isTrue();
        assertThat(new Standing(Optional.of(since), 11).isFailingForLong(NOW)).isFalse();
        assertThat(new Standing(Optional.of(since), 12).isFailingForLong(NOW.minusSeconds(1)))
                .isFalse();
        assertThat(Standing.GOOD.isFailingForLong(NOW)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204, 299})
    void everyAnswerOfTheTwoHundredsIsATaking(int status) {
        assertThat(Answers.meaning(status, Optional.empty())).isEqualTo(new Accepted());
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 301, 302, 307, 308, 400, 401, 403, 404, 408, 409, 413, 422, 425, 429, 500, 502, 503, 599})
    void everyOtherAnswerButGoneIsTriedAgain(int status) {
        assertThat(Answers.meaning(status, Optional.of(Duration.ofMinutes(1))))
                .isEqualTo(new TryLater("the server answered " + status, Optional.of(Duration.ofMinutes(1))));
    }

    @Test
    void goneIsForGoodAndDisablesAtOnce() {
        SendResult gone = Answers.meaning(410, Optional.empty());

        assertThat(gone).isInstanceOf(Refused.class);
        assertThat(Standing.GOOD.after(gone, NOW).reasonToDisable(gone, NOW))
                .hasValueSatisfying(why -> assertThat(why).contains("410"));
    }

    @Test
    void nothingTakenForFiveDaysAndTwelveAttemptsDisables() {
        Standing failing = failing(12, Duration.ofDays(5));

        assertThat(failing.reasonToDisable(DOWN, NOW))
                .hasValue("the server has taken nothing for 5 days and 12 attempts, at last because the server"
                        + " answered 503");
    }

    @Test
    void neitherTimeNorAttemptsAloneDisable() {
        assertThat(failing(11, Duration.ofDays(30)).reasonToDisable(DOWN, NOW)).isEmpty();
        assertThat(failing(500, Duration.ofDays(5).minusSeconds(1)).reasonToDisable(DOWN, NOW))
                .isEmpty();
    }

    @Test
    void anAttemptOfUnknownEndIsAFailureAndOneTakingMakesAllGood() {
        Standing once = Standing.GOOD.after(new Unknown("no answer"), NOW);
        Standing twice = once.after(DOWN, NOW.plusSeconds(60));

        assertThat(twice).isEqualTo(new Standing(Optional.of(NOW), 2));
        assertThat(twice.after(new Accepted(), NOW.plusSeconds(120))).isEqualTo(Standing.GOOD);
    }

    private static Standing failing(int failures, Duration since) {
        return new Standing(Optional.of(NOW.minus(since)), failures);
    }
}
