package uk.inspectionalerts.ingest.describing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.ingest.report.AlertChoice;
import uk.inspectionalerts.ingest.report.Given;

class DetailsTest {

    private static final Instant NOON = Instant.parse("2022-07-05T12:00:00Z");

    @Test
    void theDayOfPublicationBeginsAtMidnightInEngland() {
        Instant beforeMidnight = Instant.parse("2022-07-04T22:59:59Z");
        Instant midnight = Instant.parse("2022-07-04T23:00:00Z");

        assertThatThrownBy(() -> published("2022-07-05", beforeMidnight))
                .hasMessageContaining("today is 2022-07-04 in England");
        assertThat(published("2022-07-05", midnight).publishedOn()).contains(LocalDate.of(2022, 7, 5));
    }

    @Test
    void aLinkKeepsToAscii() {
        Given given = from("https://example.org/caf\u00e9");

        assertThat(given.sourceUrl()).contains(URI.create("https://example.org/caf%C3%A9"));
    }

    @Test
    void aLinkIsNotLongerThanReadersTake() {
        String link = "https://example.org/" + "x".repeat(2_000);

        assertThatThrownBy(() -> from(link)).hasMessageContaining("at most 2000 characters");
    }

    @Test
    void whereNothingIsSaidOfAlertsTheWayInDecides() {
        assertThat(published("2022-07-05", NOON).alerts()).isEqualTo(AlertChoice.NEVER);
    }

    private static Given published(String day, Instant now) {
        return new Details(Optional.empty(), Optional.of(day), Optional.empty(), Optional.empty(), Optional.empty())
                .read(AlertChoice.NEVER, now)
                .given();
    }

    private static Given from(String link) {
        return new Details(Optional.empty(), Optional.empty(), Optional.of(link), Optional.empty(), Optional.empty())
                .read(AlertChoice.AUTO, NOON)
                .given();
    }
}
