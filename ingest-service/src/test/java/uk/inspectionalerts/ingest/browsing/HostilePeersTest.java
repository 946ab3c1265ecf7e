package uk.inspectionalerts.ingest.browsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.inspectionalerts.local.site.Fault;
import uk.inspectionalerts.local.site.Publication;
import uk.inspectionalerts.local.site.SimulatedSite;
import uk.inspectionalerts.web.client.Answer;
import uk.inspectionalerts.web.client.PeerFailure;
import uk.inspectionalerts.web.client.Policy;
import uk.inspectionalerts.web.client.SafeHttpClient;

/** Whatever a site does with one document, it costs a bounded time and memory, and the next one goes through. */
@Timeout(30)
class HostilePeersTest {

    private static final Duration WHOLE = Duration.ofSeconds(2);
    private static final Publication BAD = publication("50000001", 4_000);
    private static final Publication GOOD = publication("50000002", 90_000);

    private final SimulatedSite site = SimulatedSite.start();
    private final SafeHttpClient client = new SafeHttpClient(new Policy(
            "InspectionAlerts (test)",
            Set.of(site.address().getAuthority()),
            true,
            Duration.ofSeconds(1),
            WHOLE,
            100_000));

    @BeforeEach
    void publish() {
        site.publish(BAD);
        site.publish(GOOD);
    }

    @AfterEach
    void stop() {
        client.close();
        site.close();
    }

    @ParameterizedTest
    @CsvSource({
        "DRIP, TIMED_OUT",
        "HALF_A_BODY, BROKEN_OFF",
        "LYING_LENGTH, BROKEN_OFF",
        "REDIRECT_INWARD, NOT_ALLOWED",
        "GIGABYTE, TOO_LARGE"
    })
    void whatCannotBeTrustedIsNoAnswer(Fault fault, PeerFailure.Kind kind) {
        site.misbehave(fault, BAD.fileId());
        long start = System.nanoTime();

        PeerFailure failure = catchThrowableOfType(PeerFailure.class, () -> get(site.address(BAD)));

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(WHOLE.multipliedBy(2));
        assertTheNextGoesThrough();
    }

    @ParameterizedTest
    @CsvSource({"SERVER_ERROR, 500", "UNAVAILABLE, 503", "REFUSED, 403", "NOT_FOUND, 404", "APOLOGY, 200"})
    void whatIsAnAnswerIsGivenAsItIs(Fault fault, int status) {
        site.misbehave(fault, BAD.fileId());

        Answer answer = get(site.address(BAD));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type").orElseThrow()).startsWith("text/html");
        assertTheNextGoesThrough();
    }

    @Test
    void aSiteThatIsGoneIsUnreachable() {
        site.close();

        assertThat(catchThrowableOfType(PeerFailure.class, () -> get(site.address(GOOD)))
                        .kind())
                .isEqualTo(PeerFailure.Kind.UNREACHABLE);
    }

    private void assertTheNextGoesThrough() {
        assertThat(get(site.address(GOOD)).body()).isEqualTo(GOOD.bytes());
    }

    private Answer get(URI address) {
        return client.get(address, Map.of());
    }

    private static Publication publication(String fileId, int bytes) {
        return new Publication(
                "80465", "Durham", Publication.INSPECTION, LocalDate.parse("2022-07-05"), fileId, new byte[bytes]);
    }
}
