package uk.inspectionalerts.ingest.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GivenTest {

    private static final Given ALL = new Given(
            Optional.of(new Urn("80465")),
            Optional.of(LocalDate.of(2022, 7, 5)),
            Optional.of(URI.create("https://example.org/durham")),
            AlertChoice.AUTO);
    private static final Given NOTHING =
            new Given(Optional.empty(), Optional.empty(), Optional.empty(), AlertChoice.ALWAYS);

    @Test
    void theSameDiffersInNothing() {
        assertThat(ALL.differencesFrom(ALL)).isEmpty();
    }

    @Test
    void whatIsLeftOutContradictsNothing() {
        assertThat(NOTHING.differencesFrom(ALL)).isEmpty();
    }

    @Test
    void whatWasLeftOutBeforeIsADifference() {
        assertThat(ALL.differencesFrom(NOTHING))
                .containsExactly(
                        "urn was not given and is now 80465",
                        "publishedOn was not given and is now 2022-07-05",
                        "sourceUrl was not given and is now https://example.org/durham");
    }

    @Test
    void anotherValueIsADifference() {
        Given other = new Given(Optional.of(new Urn("80466")), ALL.publishedOn(), ALL.sourceUrl(), AlertChoice.AUTO);

        assertThat(other.differencesFrom(ALL)).containsExactly("urn was 80465 and is now 80466");
    }
}
