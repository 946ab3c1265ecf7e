package uk.inspectionalerts.notification.notify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyTest {

    private static final String SERVICE = "26785a09-ab16-4eb0-8407-a37497a57506";
    private static final String SECRET = "3d844edf-8d35-48ac-975b-e847b4f122b0";

    @Test
    void is_read_from_its_end_whatever_it_was_named() {
        ApiKey key = ApiKey.of(" my-live-key-" + SERVICE + "-" + SECRET + "\n");

        assertThat(key.service()).isEqualTo(SERVICE);
        assertThat(key.secret()).isEqualTo(SECRET);
        assertThat(key.toString()).doesNotContain(SECRET);
    }

    @Test
    void signs_with_who_sends_and_when() {
        String token = new ApiKey(SERVICE, SECRET).token(Instant.ofEpochSecond(1_568_818_578));

        String[] parts = token.split("\\.");
        assertThat(parts).hasSize(3);
        assertThat(decoded(parts[0])).isEqualTo("{\"typ\":\"JWT\",\"alg\":\"HS256\"}");
        assertThat(decoded(parts[1])).isEqualTo("{\"iss\":\"" + SERVICE + "\",\"iat\":1568818578}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "key", SECRET, "key_" + SERVICE + "_" + SECRET, SERVICE + "-" + SECRET + "0"})
    void what_is_no_key_is_refused_and_not_repeated(String words) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiKey.of(words))
                .withMessageContaining("no key of GOV.UK Notify")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain(SECRET));
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), UTF_8);
    }
}
