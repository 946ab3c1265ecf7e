package uk.inspectionalerts.web.client;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * When an answer asks to be left alone.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-retry-after">RFC 9110, Retry-After</a>
 */
public final class RetryAfter {

    private RetryAfter() {}

    /**
     * How long from now on; empty if the answer does not ask, or not in words that are known.
     *
     * @param longest nobody is left alone for longer than this, whatever the answer asks
     */
    public static Optional<Duration> of(Answer answer, Instant now, Duration longest) {
        return answer.header("Retry-After")
                .flatMap(words -> read(words.strip(), now))
                .filter(wait -> !wait.isNegative())
                .map(wait -> wait.compareTo(longest) > 0 ? longest : wait);
    }

    private static Optional<Duration> read(String words, Instant now) {
        try {
            return Optional.of(
                    words.matches("\\d{1,9}")
                            ? Duration.ofSeconds(Long.parseLong(words))
                            : Duration.between(now, ZonedDateTime.parse(words, DateTimeFormatter.RFC_1123_DATE_TIME)));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
