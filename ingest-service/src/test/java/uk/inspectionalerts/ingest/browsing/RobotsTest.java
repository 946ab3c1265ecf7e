package uk.inspectionalerts.ingest.browsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.inspectionalerts.web.client.Answer;

class RobotsTest {

    private static final URI FILE = URI.create("https://reports.ofsted.gov.uk/robots.txt");
    private static final URI PAGE = URI.create("https://reports.ofsted.gov.uk/provider/44/80429");
    private static final URI SEARCH = URI.create("https://reports.ofsted.gov.uk/search?q=&start=0");

    @Test
    void whatIsNotForbiddenIsAllowed() {
        Robots robots = saying("User-agent: *\nDisallow: /admin/\n");

        assertThat(robots.allow(PAGE)).isTrue();
        assertThat(robots.allow(FILE.resolve("/admin/users"))).isFalse();
        assertThat(saying("").allow(PAGE)).isTrue();
        assertThat(saying("User-agent: *\nDisallow:\n").allow(PAGE)).isTrue();
    }

    @Test
    void whatIsForbiddenToAllIsForbiddenToUs() {
        Robots robots = saying("User-agent: *\nDisallow: /search\n");

        assertThat(robots.allow(SEARCH)).isFalse();
        assertThat(robots.allow(PAGE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"InspectionAlerts", "inspectionalerts", "INSPECTIONALERTS"})
    void whatIsForbiddenToOurNameIsForbiddenToUs(String name) {
        Robots robots = saying("User-agent: *\nDisallow:\n\nUser-agent: " + name + "\nDisallow: /\n");

        assertThat(robots.allow(PAGE)).isFalse();
    }

    @Test
    void whatIsSaidToUsCountsAndNotWhatIsSaidToAll() {
        Robots robots = saying("User-agent: *\nDisallow: /\n\nUser-agent: InspectionAlerts\nDisallow: /search\n");

        assertThat(robots.allow(PAGE)).isTrue();
        assertThat(robots.allow(SEARCH)).isFalse();
    }

    @Test
    void whatIsForbiddenToOthersIsNotForbiddenToUs() {
        assertThat(saying("User-agent: Googlebot\nDisallow: /\n").allow(PAGE)).isTrue();
    }

    @ParameterizedTest(name = "Crawl-delay: {0}")
    @CsvSource({"0, PT0S", "2, PT2S", "1.5, PT1.5S", "30, PT30S", "31, PT30S", "86400, PT30S", "soon, PT0S", "-3, PT0S"
    })
    void theWishForAPauseIsHeardUpToHalfAMinute(String delay, Duration pause) {
        Robots robots = saying("User-agent: *\nCrawl-delay: " + delay + "\nDisallow: /admin/\n");

        assertThat(robots.pause()).isEqualTo(pause);
        assertThat(robots.allow(PAGE)).isTrue();
    }

    @Test
    void aHostThatSaysNothingOfAPauseWishesForNone() {
        assertThat(saying("User-agent: *\nDisallow: /admin/\n").pause()).isZero();
        assertThat(answering(404).pause()).isZero();
        assertThat(answering(503).pause()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 410})
    void aHostWithoutWishesAllowsAll(int status) {
        assertThat(answering(status).allow(PAGE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 599})
    void aHostWhoseWishesCannotBeHadAllowsNothing(int status) {
        assertThat(answering(status).allow(PAGE)).isFalse();
    }

    @Test
    void anApologyInPlaceOfWishesForbidsNothing() {
        Robots robots = Robots.of(
                new Answer(
                        200,
                        Map.of("content-type", List.of("text/html")),
                        "<!DOCTYPE html><html><body>Sorry</body></html>".getBytes(StandardCharsets.UTF_8),
                        FILE),
                FILE);

        assertThat(robots.allow(PAGE)).isTrue();
    }

    private static Robots saying(String rules) {
        return Robots.of(
                new Answer(
                        200,
                        Map.of("content-type", List.of("text/plain; charset=UTF-8")),
                        rules.getBytes(StandardCharsets.UTF_8),
                        FILE),
                FILE);
    }

    private static Robots answering(int status) {
        return Robots.of(
                new Answer(status, Map.of(), "User-agent: *\nDisallow: /\n".getBytes(StandardCharsets.UTF_8), FILE),
                FILE);
    }
}
