package uk.inspectionalerts.notification.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.inspectionalerts.notification.alert.SendResult;
import uk.inspectionalerts.notification.alert.SendResult.Refused;

class NotifyErrorTest {

    @ParameterizedTest
    @CsvSource({
        "400,ValidationError,refused",
        "400,BadRequestError,refused",
        "401,AuthError,unreached",
        "403,AuthError,unreached",
        "404,NoResultFound,unreached",
        "429,RateLimitError,unreached",
        "429,TooManyRequestsError,unreached",
        "500,Exception,unreached",
        "503,,unreached",
        "502,,unknown",
        "504,,unknown"
    })
    void only_what_notify_has_against_the_email_itself_is_final(int status, String type, String expected) {
        SendResult result = new NotifyError(status, type == null ? "" : type, "").result();

        assertThat(result.code()).isEqualTo(expected);
    }

    @Test
    void operators_read_what_to_do_about_a_key_that_reaches_the_team_only() {
        assertThat(reason(400, "BadRequestError", "Can't send to this recipient using a team-only API key"))
                .contains("(400 BadRequestError: Can't send to this recipient using a team-only API key)")
                .contains("Use a live key, or put the address on the guest list.");
        assertThat(
                        reason(
                                400,
                                "BadRequestError",
                                "Can't send to this recipient when service is in trial mode - see https://www.notifications.service.gov.uk/trial-mode"))
                .contains("Ask Notify to make it live.");
    }

    @Test
    void the_limit_of_a_day_is_waited_for_longer_than_that_of_a_minute() {
        assertThat(pause("RateLimitError")).isEqualTo(Duration.ofMinutes(1));
        assertThat(pause("TooManyRequestsError")).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void no_reason_holds_an_address_or_a_line_break() {
        assertThat(reason(400, "BadRequestError", "no\r\nsuch recipient: ann@durham.example " + "x".repeat(1_000)))
                .contains("no such recipient: [address]")
                .hasSizeLessThan(300);
    }

    private static String reason(int status, String type, String message) {
        return ((Refused) new NotifyError(status, type, message).result()).reason();
    }

    private static Duration pause(String type) {
        return new NotifyError(429, type, "")
                .result()
                .fold(
                        () -> null,
                        later -> null,
                        unreached -> unreached.pause().orElseThrow(),
                        unknown -> null,
                        refused -> null);
    }
}
