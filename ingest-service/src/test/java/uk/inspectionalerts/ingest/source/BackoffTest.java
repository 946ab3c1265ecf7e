package uk.inspectionalerts.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

    @ParameterizedTest(name = "after {0} failures, at most {1}")
    @CsvSource({
        "1, PT1H, PT1M",
        "2, PT1H, PT2M",
        "3, PT1H, PT4M",
        "6, PT1H, PT32M",
        "7, PT1H, PT1H",
        "2147483647, PT1H, PT1H",
        "1, PT30S, PT30S",
        "0, PT1H, PT1M",
        "-1, PT1H, PT1M"
    })
    void theWaitDoublesUpToTheLongest(int failures, Duration longest, Duration wait) {
        assertThat(Backoff.after(failures, longest)).isEqualTo(wait);
    }
}
