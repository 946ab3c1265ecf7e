package uk.inspectionalerts.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.ingest.report.Given;

class PushParametersTest {

    private static final Instant NOON = Instant.parse("2022-07-05T12:00:00Z");

    @Test
    void theDayOfPublicationBeginsAtMidnightInEngland() {
        Instant beforeMidnight = Instant.parse("2022-07-04T22:59:59Z");
        Instant midnight = Instant.parse("2022-07-04T23:00:00Z");

        assertThatThrownBy(() -> publishedOn("2022-07-05").given(beforeMidnight))
                .hasMessageContaining("today is 2022-07-04 in England");
        assertThat(publishedOn("2022-07-05").given(midnight).publishedOn()).contains(LocalDate.of(2022, 7, 5));
    }

    @Test
    void aLinkKeepsToAscii() {
        Given given = new PushParameters(null, null, "https://example.org/caf\u00e9", "never", null, null).given(NOON);

        assertThat(given.sourceUrl()).contains(URI.create("https://example.org/caf%C3%A9"));
    }

    @Test
    void aLinkIsNotLongerThanReadersTake() {
        String link = "https://example.org/" + "x".repeat(2_000);

        assertThatThrownBy(() -> new PushParameters(null, null, link, "auto", null, null).given(NOON))
                .hasMessageContaining("at most 2000 characters");
    }

    private static PushParameters publishedOn(String day) {
        return new PushParameters(null, day, null, "auto", null, null);
    }
}
