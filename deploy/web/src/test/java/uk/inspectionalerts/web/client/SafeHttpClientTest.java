package uk.inspectionalerts.web.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static uk.inspectionalerts.web.client.PeerFailure.Kind.BROKEN_OFF;
import static uk.inspectionalerts.web.client.PeerFailure.Kind.NOT_ALLOWED;
import static uk.inspectionalerts.web.client.PeerFailure.Kind.TIMED_OUT;
import static uk.inspectionalerts.web.client.PeerFailure.Kind.TOO_LARGE;
import static uk.inspectionalerts.web.client.PeerFailure.Kind.TOO_MANY_REDIRECTS;
import static uk.inspectionalerts.web.client.PeerFailure.Kind.UNREACHABLE;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class SafeHttpClientTest {

    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final int LIMIT = 100_000;
    private static final Duration WHOLE = Duration.ofMillis(800);

    @Test
    void anAnswerIsWholeWithItsHeadersAndItsAddress() throws Exception {
        try (RawPeer peer =
                RawPeer.saying(OK + "ETag: \"a\"\r\nX-Two: 1\r\nX-Two: 2\r\nContent-Length: 5\r\n\r\nhello")) {
            Answer answer = get(peer, "/file?id=7");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("etag")).hasValue("\"a\"");
            assertThat(answer.headers().get("x-two")).containsExactly("1", "2");
            assertThat(answer.header("Last-Modified")).isEmpty();
            assertThat(answer.body()).asString(StandardCharsets.UTF_8).isEqualTo("hello");
            assertThat(answer.address()).isEqualTo(peer.address("/file?id=7"));
        }
    }

    @Test
    void aRequestSaysWhoAsksAndCarriesWhatItIsGivenAndNoMore() throws Exception {
        try (RawPeer peer = RawPeer.saying(OK + "Set-Cookie: a=b\r\nContent-Length: 0\r\n\r\n")) {
            try (SafeHttpClient client = client(peer.host())) {
                client.get(peer.address("/a"), Map.of("If-None-Match", "\"x\""));
                client.get(peer.address("/b"), Map.of());
            }
            assertThat(peer.requests().get(0))
                    .startsWith("GET /a HTTP/1.1\n")
                    .contains("User-Agent: tester (someone@example.org)\n", "If-None-Match: \"x\"\n");
            assertThat(peer.requests().get(1)).doesNotContain("Cookie", "Accept-Encoding", "Upgrade", "If-None-Match");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"304 Not Modified", "404 Not Found", "403 Forbidden", "503 Service Unavailable", "301 Moved"})
    void everyStatusIsAnAnswer(String status) throws Exception {
        try (RawPeer peer = RawPeer.saying("HTTP/1.1 " + status + "\r\nRetry-After: 7\r\nContent-Length: 0\r\n\r\n")) {
            Answer answer = get(peer, "/");
            assertThat(answer.status()).isEqualTo(Integer.parseInt(status.substring(0, 3)));
            assertThat(answer.header("Retry-After")).hasValue("7");
            assertThat(peer.requests()).as("nothing is tried twice").hasSize(1);
        }
    }

    @Test
    void aChunkedBodyOfTheLargestSizeIsTaken() throws Exception {
        String half = "c350\r\n" + "x".repeat(LIMIT / 2) + "\r\n";
        try (RawPeer peer = RawPeer.saying(OK + "Transfer-Encoding: chunked\r\n\r\n" + half + half + "0\r\n\r\n")) {
            assertThat(get(peer, "/").body()).hasSize(LIMIT);
        }
    }

    @Nested
    class Redirects {

        @Test
        void areFollowedToAHostThatMayBeAsked() throws Exception {
            try (RawPeer to = RawPeer.saying(OK + "Content-Length: 2\r\n\r\nhi");
                    RawPeer from = redirecting(to.address("/there").toString());
                    SafeHttpClient client = client(from.host(), to.host())) {
                Answer answer = client.get(from.address("/"), Map.of());
                assertThat(answer.body()).hasSize(2);
                assertThat(answer.address()).isEqualTo(to.address("/there"));
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "http://169.254.169.254/latest/meta-data/",
                    "//elsewhere.example/",
                    "http://user:word@127.0.0.1/",
                    "http://127.0.0.1:1/",
                    "file:///etc/passwd",
                    "mailto:someone@example.org"
                })
        void areNotFollowedAnywhereElse(String elsewhere) throws Exception {
            try (RawPeer peer = redirecting(elsewhere)) {
                assertThat(failure(peer, "/").kind()).isEqualTo(NOT_ALLOWED);
            }
        }

        @Test
        void endAtTheSixth() throws Exception {
            try (RawPeer peer = redirecting("/again")) {
                assertThat(failure(peer, "/").kind()).isEqualTo(TOO_MANY_REDIRECTS);
                assertThat(peer.requests()).hasSize(6);
            }
        }

        @Test
        void toWhatIsNoAddressAreMalformed() throws Exception {
            try (RawPeer peer = redirecting("http://[oh dear/")) {
                assertThat(failure(peer, "/").kind()).isEqualTo(BROKEN_OFF);
            }
        }

        @Test
        void shareOneTimeLimit() throws Exception {
            try (RawPeer peer = new RawPeer(out -> {
                Thread.sleep(WHOLE.toMillis() / 3);
                write(out, "HTTP/1.1 302 Found\r\nLocation: /on\r\nContent-Length: 0\r\n\r\n");
            })) {
                assertTimesOut(peer);
            }
        }

        private RawPeer redirecting(String location) throws IOException {
            return RawPeer.saying("HTTP/1.1 302 Found\r\nLocation: " + location + "\r\nContent-Length: 0\r\n\r\n");
        }
    }

    @Nested
    class NotAllowed {

        @ParameterizedTest
        @ValueSource(strings = {"https://127.0.0.1:PORT/", "https://localhost:PORT/", "https://LOCALHOST:PORT/x?y"})
        void isAnAddressInside(String address) throws Exception {
            try (RawPeer peer = RawPeer.saying(OK + "Content-Length: 0\r\n\r\n");
                    SafeHttpClient client = new SafeHttpClient(
                            policy(false, peer.host(), peer.host().replace("127.0.0.1", "localhost")))) {
                URI inside = URI.create(address.replace(
                        "PORT", Integer.toString(peer.address("/").getPort())));
                PeerFailure failure = failure(client, inside);
                assertThat(failure.kind()).isEqualTo(NOT_ALLOWED);
                assertThat(failure).hasMessageContaining("not of the public Internet");
                assertThat(peer.requests()).isEmpty();
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "http://reports.example/",
                    "https://other.example/",
                    "https://reports.example:8443/",
                    "https://reports.example.other.example/",
                    "ftp://reports.example/",
                    "reports.example",
                    "/path",
                    "https://name:word@reports.example/"
                })
        void isWhatThePolicyDoesNotName(String address) {
            try (SafeHttpClient client = new SafeHttpClient(policy(false, "reports.example"))) {
                assertThat(failure(client, URI.create(address)).kind()).isEqualTo(NOT_ALLOWED);
            }
        }

        @Test
        void isSaidWithoutTheQuery() {
            try (SafeHttpClient client = client("reports.example")) {
                assertThat(failure(client, URI.create("http://other.example:81/path?key=secret")))
                        .hasMessageStartingWith("other.example:81 ")
                        .hasMessageNotContaining("secret");
            }
        }
    }

    @Nested
    class Unreachable {

        @Test
        void isAHostWhereNobodyListens() throws Exception {
            RawPeer peer = RawPeer.saying("");
            peer.close();
            assertThat(failure(peer, "/").kind()).isEqualTo(UNREACHABLE);
        }

        @Test
        void isANameThatDoesNotExist() {
            try (SafeHttpClient client = client("nobody.invalid")) {
                assertThat(failure(client, URI.create("http://nobody.invalid/")).kind())
                        .isEqualTo(UNREACHABLE);
            }
        }

        @Test
        void isAPeerThatHangsUpBeforeItAnswers() throws Exception {
            try (RawPeer peer = RawPeer.saying("")) {
                assertThat(failure(peer, "/").kind()).isEqualTo(UNREACHABLE);
                assertThat(peer.requests()).as("nothing is tried twice").hasSize(1);
            }
        }

        @Test
        void isAPeerThatDoesNotSpeakTls() throws Exception {
            try (RawPeer peer = new RawPeer(false, out -> write(out, "HTTP/1.1 400 Bad Request\r\n\r\n"));
                    SafeHttpClient client = client(peer.host())) {
                assertThat(failure(client, URI.create("https://" + peer.host() + "/"))
                                .kind())
                        .isEqualTo(UNREACHABLE);
            }
        }
    }

    @Nested
    class TimedOut {

        @Test
        void isAPeerThatSaysNothing() throws Exception {
            try (RawPeer peer = new RawPeer(out -> Thread.sleep(20_000))) {
                assertTimesOut(peer);
            }
        }

        @Test
        void isABodyThatDrips() throws Exception {
            try (RawPeer peer = new RawPeer(out -> {
                write(out, OK + "Content-Length: 1000\r\n\r\n");
                drip(out);
            })) {
                assertTimesOut(peer);
                assertHangsUp(peer);
            }
        }

        @Test
        void areHeadersThatDrip() throws Exception {
            try (RawPeer peer = new RawPeer(out -> {
                write(out, OK + "X-Long: ");
                drip(out);
            })) {
                assertTimesOut(peer);
                assertHangsUp(peer);
            }
        }

        @Test
        void areInterimAnswersWithoutEnd() throws Exception {
            try (RawPeer peer = new RawPeer(out -> {
                for (int i = 0; i < 2_000; i++) {
                    write(out, "HTTP/1.1 103 Early Hints\r\n\r\n");
                    Thread.sleep(10);
                }
            })) {
                assertTimesOut(peer);
            }
        }

        @Test
        void isAHandshakeThatNeverEnds() throws Exception {
            try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                    SafeHttpClient client = client("127.0.0.1:" + silent.getLocalPort())) {
                long start = System.nanoTime();
                assertThat(failure(client, URI.create("https://127.0.0.1:" + silent.getLocalPort() + "/"))
                                .kind())
                        .isEqualTo(TIMED_OUT);
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(WHOLE.multipliedBy(2));
            }
        }

        @Test
        void isNotWhatAnInterruptedCallerIsTold() throws Exception {
            try (RawPeer peer = new RawPeer(out -> Thread.sleep(20_000));
                    SafeHttpClient client = client(peer.host())) {
                Thread.currentThread().interrupt();
                assertThat(catchThrowableOfType(
                                CancellationException.class, () -> client.get(peer.address("/"), Map.of())))
                        .isNotNull();
                assertThat(Thread.interrupted()).isTrue();
            }
        }
    }

    @Nested
    class TooLarge {

        @Test
        void isABodyThatSaysSo() throws Exception {
            try (RawPeer peer = RawPeer.saying(OK + "Content-Length: " + (LIMIT + 1) + "\r\n\r\n")) {
                assertThat(failure(peer, "/").kind()).isEqualTo(TOO_LARGE);
            }
        }

        @Test
        void isAGigabyteThatComesInChunksAndItIsNotReadToItsEnd() throws Exception {
            byte[] chunk = ("10000\r\n" + "x".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
            try (RawPeer peer = new RawPeer(out -> {
                write(out, OK + "Transfer-Encoding: chunked\r\n\r\n");
                for (int i = 0; i < 16_384; i++) {
                    out.write(chunk);
                }
            })) {
                assertThat(failure(peer, "/").kind()).isEqualTo(TOO_LARGE);
                assertHangsUp(peer);
            }
        }

        @Test
        void areHeadersWithoutEnd() throws Exception {
            try (RawPeer line = new RawPeer(out -> write(out, OK + "X-Long: " + "x".repeat(1 << 20)));
                    RawPeer many = RawPeer.saying(OK + "X-Many: x\r\n".repeat(10_000) + "\r\n")) {
                assertThat(failure(line, "/").kind()).isEqualTo(TOO_LARGE);
                assertThat(failure(many, "/").kind()).isEqualTo(TOO_LARGE);
            }
        }
    }

    @Nested
    class BrokenOff {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Content-Length: 10\r\n\r\nhalf",
                    "Content-Length: 10\r\n\r\n",
                    "Transfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n",
                    "Transfer-Encoding: chunked\r\n\r\n8\r\nhalf",
                    "Transfer-Encoding: chunked\r\n\r\nnonsense\r\n",
                    "X-No-Length: at all\r\n\r\nhalf",
                    "Content-Length: 4\r\nContent-Length: 5\r\n\r\nhalf",
                    "Content-Length: many\r\n\r\nhalf",
                    "Content-Length: 4\r\nContent-Encoding: gzip\r\n\r\nhalf"
                })
        void isABodyThatCannotBeKnownToBeWhole(String rest) throws Exception {
            try (RawPeer peer = RawPeer.saying(OK + rest)) {
                assertThat(failure(peer, "/").kind()).isEqualTo(BROKEN_OFF);
            }
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 50})
        void isWhatIsNotHttp(int lines) throws Exception {
            try (RawPeer peer = RawPeer.saying("220 mail.example.org ESMTP\r\n".repeat(lines))) {
                assertThat(failure(peer, "/").kind()).isEqualTo(BROKEN_OFF);
            }
        }
    }

    private static void assertTimesOut(RawPeer peer) {
        long start = System.nanoTime();
        PeerFailure failure = failure(peer, "/");
        assertThat(failure.kind()).isEqualTo(TIMED_OUT);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(WHOLE.multipliedBy(2));
    }

    private static void assertHangsUp(RawPeer peer) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (peer.ended() == 0 && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(peer.ended()).as("the connection is closed").isEqualTo(1);
    }

    private static void drip(OutputStream out) throws IOException, InterruptedException {
        for (int i = 0; i < 500; i++) {
            write(out, "x");
            Thread.sleep(50);
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static Answer get(RawPeer peer, String path) {
        try (SafeHttpClient client = client(peer.host())) {
            return client.get(peer.address(path), Map.of());
        }
    }

    private static PeerFailure failure(RawPeer peer, String path) {
        try (SafeHttpClient client = client(peer.host())) {
            return failure(client, peer.address(path));
        }
    }

    private static PeerFailure failure(SafeHttpClient client, URI address) {
        return catchThrowableOfType(PeerFailure.class, () -> client.get(address, Map.of()));
    }

    private static SafeHttpClient client(String... hosts) {
        return new SafeHttpClient(policy(true, hosts));
    }

    private static Policy policy(boolean internal, String... hosts) {
        return new Policy(
                "tester (someone@example.org)", Set.of(hosts), internal, Duration.ofMillis(500), WHOLE, LIMIT);
    }
}
