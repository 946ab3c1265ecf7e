package uk.inspectionalerts.web.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-10-05T09:00:00Z");
    private static final Duration LONGEST = Duration.ofHours(1);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | PT0S",
                "120 | PT2M",
                "' 120 ' | PT2M",
                "3600 | PT1H",
                "3601 | PT1H",
                "999999999 | PT1H",
                "Mon, 05 Oct 2026 09:02:00 GMT | PT2M",
                "Mon, 5 Oct 2026 09:00:00 GMT | PT0S",
                "Tue, 06 Oct 2026 09:00:00 GMT | PT1H"
            })
    void aHostIsLeftAloneAsItAsksAndNoLongerThanIsGranted(String words, Duration wait) {
        assertThat(of(words)).contains(wait);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "-1",
                "1.5",
                "120 seconds",
                "99999999999999999999",
                "2026-10-05T09:02:00Z",
                "Fri, 05 Oct 2026 09:02:00 GMT",
                "Mon, 05 Oct 2026 08:59:59 GMT",
                "Wed, 21 Oct 2015 07:28:00 GMT"
            })
    void nonsenseAndTheAskingForThePastAreNoWish(String words) {
        assertThat(of(words)).isEmpty();
    }

    @Test
    void anAnswerWithoutTheHeaderAsksForNothing() {
        Answer answer = new Answer(503, Map.of(), new byte[0], URI.create("https://example.org/"));

        assertThat(RetryAfter.of(answer, NOW, LONGEST)).isEmpty();
    }

    private static Optional<Duration> of(String words) {
        return RetryAfter.of(
                new Answer(503, Map.of("retry-after", List.of(words)), new byte[0], URI.create("https://example.org/")),
                NOW,
                LONGEST);
    }
}
