package uk.inspectionalerts.notification.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {

    private static final Instant NOW = Instant.parse("2026-11-28T09:30:00Z");
    private static final Secret SECRET = new Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final Secret FORMER = Secret.of("a secret of thirty-two bytes, ok".getBytes(UTF_8));
    private static final byte[] BODY = "{\"text\": \"Grüße\"}".getBytes(UTF_8);
    private static final Parcel PARCEL = new Parcel(UUID.randomUUID(), "alert.test", BODY);

    @Test
    void itIsTheOneThatTheSpecificationPublishes() {
        Map<String, String> headers = Parcel.headers(
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                Instant.ofEpochSecond(1614265330),
                "{\"test\": 2432232314}".getBytes(UTF_8),
                List.of(SECRET));

        assertThat(headers)
                .containsEntry("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek")
                .containsEntry("webhook-timestamp", "1614265330")
                .containsEntry("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")
                .hasSize(3);
    }

    @Test
    void aReceiverKnowsAPostWhileItIsFresh() {
        Map<String, String> headers = PARCEL.headers(NOW, List.of(SECRET));

        assertThat(accepts(SECRET, headers, BODY, NOW.plusSeconds(299))).isTrue();
        assertThat(accepts(SECRET, headers, BODY, NOW.plusSeconds(301))).isFalse();
        assertThat(accepts(SECRET, headers, BODY, NOW.minusSeconds(301))).isFalse();
        assertThat(accepts(FORMER, headers, BODY, NOW)).isFalse();
    }

    @Test
    void aPostThatWasChangedIsNotKnown() {
        Map<String, String> headers = PARCEL.headers(NOW, List.of(SECRET));
        Map<String, String> otherId = new HashMap<>(headers);
        otherId.put("webhook-id", UUID.randomUUID().toString());

        assertThat(accepts(SECRET, headers, "{}".getBytes(UTF_8), NOW)).isFalse();
        assertThat(accepts(SECRET, otherId, BODY, NOW)).isFalse();
    }

    @Test
    void eitherOfTwoSecretsIsGoodWhileTheServerChangesOver() {
        Map<String, String> headers = PARCEL.headers(NOW, List.of(SECRET, FORMER));

        assertThat(headers.get("webhook-signature")).matches("v1,\\S{44} v1,\\S{44}");
        assertThat(accepts(SECRET, headers, BODY, NOW)).isTrue();
        assertThat(accepts(FORMER, headers, BODY, NOW)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 23, 65})
    void aSecretIsNeitherShortNorEndless(int bytes) {
        assertThatThrownBy(() -> Secret.of(new byte[bytes]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("24 to 64 bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_", "whsec_not base 64 but long enough"})
    void whatHasNotTheShapeOfASecretIsNoneAndIsNotRepeated(String text) {
        assertThatThrownBy(() -> new Secret(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("MfKQ9r8")
                .hasMessageNotContaining("long enough");
    }

    @Test
    void neitherSecretNorBodyShowsInALog() {
        assertThat(SECRET).hasToString("Secret[…]");
        assertThat(PARCEL.toString()).doesNotContain("text", Base64.getEncoder().encodeToString(BODY));
    }

    private static boolean accepts(Secret secret, Map<String, String> headers, byte[] body, Instant now) {
        return new Receiver(secret.text(), Duration.ofMinutes(5)).accepts(headers, body, now);
    }
}
