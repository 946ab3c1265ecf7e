package uk.inspectionalerts.web.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static uk.inspectionalerts.web.client.PeerFailure.Kind.NOT_ALLOWED;
import static uk.inspectionalerts.web.client.PeerFailure.Kind.TIMED_OUT;
import static uk.inspectionalerts.web.client.PeerFailure.Kind.UNANSWERED;
import static uk.inspectionalerts.web.client.PeerFailure.Kind.UNREACHABLE;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is handed over arrives once, where it should, and costs no more than the policy says. */
@Timeout(30)
class HandingOverTest {

    private static final String NOTHING_MORE = "Content-Length: 0\r\n\r\n";
    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final Duration WHOLE = Duration.ofMillis(800);
    private static final int READ = 2000;
    private static final String JSON = "{\"says\": \"Grüße\"}";

    @Test
    void itArrivesAsJsonWithWhatGoesWithItAndNoMore() throws Exception {
        try (RawPeer peer = RawPeer.saying(OK + "Set-Cookie: a=b\r\n" + NOTHING_MORE);
                SafeHttpClient client = client(peer)) {
            client.post(peer.address("/hook?id=7"), Map.of("webhook-id", "msg_1"), json());
            client.post(peer.address("/hook"), Map.of(), json());

            assertThat(peer.requests().get(0))
                    .startsWith("POST /hook?id=7 HTTP/1.1\n")
                    .contains(
                            "webhook-id: msg_1\n",
                            "Content-Type: application/json\n",
                            "User-Agent: tester\n",
                            "Host: " + peer.host() + "\n")
                    .endsWith("\n\n" + new String(json(), StandardCharsets.ISO_8859_1));
            assertThat(peer.requests().get(1)).doesNotContain("Cookie", "Accept-Encoding", "Expect", "webhook-id");
        }
    }

    @Test
    void aConnectionThatThePeerKeepsOpenIsNotUsedAgain() throws Exception {
        try (RawPeer peer = new RawPeer(out -> {
                    write(out, OK + "Connection: keep-alive\r\nKeep-Alive: timeout=60\r\n" + NOTHING_MORE);
                    Thread.sleep(WHOLE.toMillis() / 2);
                });
                SafeHttpClient client = client(peer)) {
            client.post(peer.address("/"), Map.of(), json());
            Answer second = client.post(peer.address("/"), Map.of(), json());

            assertThat(second.status()).isEqualTo(200);
            assertThat(peer.requests()).hasSize(2).allMatch(request -> request.contains("Connection: close\n"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"204 No Content", "410 Gone", "429 Too Many Requests", "503 Service Unavailable"})
    void everyStatusIsAnAnswer(String status) throws Exception {
        try (RawPeer peer = RawPeer.saying("HTTP/1.1 " + status + "\r\nRetry-After: 7\r\n\r\n")) {
            Answer answer = post(peer);
            assertThat(answer.status()).isEqualTo(Integer.parseInt(status.substring(0, 3)));
            assertThat(answer.header("Retry-After")).hasValue("7");
            assertThat(peer.requests()).as("nothing is tried twice").hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectIsAnAnswerAndNotFollowed(int status) throws Exception {
        try (RawPeer inside = RawPeer.saying(OK + NOTHING_MORE);
                RawPeer peer = RawPeer.saying(
                        "HTTP/1.1 " + status + " Moved\r\nLocation: " + inside.address("/") + "\r\n" + NOTHING_MORE)) {
            assertThat(post(peer).status()).isEqualTo(status);
            assertThat(inside.requests()).isEmpty();
        }
    }

    @Nested
    class AStatusThatHasArrivedCounts {

        @Test
        void thoughTheBodyHasNoEndAndOnlyItsBeginningIsRead() throws Exception {
            byte[] chunk = ("10000\r\n" + "x".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
            try (RawPeer peer = new RawPeer(out -> {
                write(out, OK + "Transfer-Encoding: chunked\r\n\r\n");
                while (true) {
                    out.write(chunk);
                }
            })) {
                long start = System.nanoTime();
                assertThat(post(peer).body()).hasSize(READ);
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(WHOLE);
                assertHangsUp(peer);
            }
        }

        @Test
        void andTheConnectionThatWasCutOffIsGivenBack() throws Exception {
            try (RawPeer peer = RawPeer.saying(OK + "Content-Length: 9000\r\n\r\n" + "x".repeat(9000));
                    SafeHttpClient client = client(peer)) {
                for (int i = 0; i < 150; i++) {
                    assertThat(client.post(peer.address("/"), Map.of(), json()).status())
                            .isEqualTo(200);
                }
            }
        }

        @Test
        void thoughTheBodyDripsUntilTheTimeIsOver() throws Exception {
            try (RawPeer peer = new RawPeer(out -> {
                write(out, OK + "Content-Length: 1000\r\n\r\nbegun ");
                drip(out);
            })) {
                Answer answer = post(peer);
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.body()).asString(StandardCharsets.UTF_8).startsWith("begun x");
                assertHangsUp(peer);
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Content-Length: 100\r\n\r\nhalf",
                    "Transfer-Encoding: chunked\r\n\r\n8\r\nhalf",
                    "Content-Encoding: gzip\r\nContent-Length: 4\r\n\r\nhalf",
                    "X-No-Length: at all\r\n\r\nhalf"
                })
        void thoughTheBodyIsNotWhole(String rest) throws Exception {
            try (RawPeer peer = RawPeer.saying(OK + rest)) {
                Answer answer = post(peer);
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.body()).asString(StandardCharsets.UTF_8).isEqualTo("half");
            }
        }
    }

    @Nested
    class Unanswered {

        @Test
        void isWhatAPeerTookThatNeverAnswers() throws Exception {
            try (RawPeer peer = new RawPeer(out -> Thread.sleep(20_000))) {
                long start = System.nanoTime();
                assertThat(failure(peer).kind()).isEqualTo(UNANSWERED);
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(WHOLE.multipliedBy(2));
            }
        }

        @Test
        void isWhatIsAnsweredWithHeadersThatDrip() throws Exception {
            try (RawPeer peer = new RawPeer(out -> {
                write(out, OK + "X-Long: ");
                drip(out);
            })) {
                assertThat(failure(peer).kind()).isEqualTo(UNANSWERED);
                assertHangsUp(peer);
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "HTTP/1.1 2", "220 mail.example.org ESMTP\r\n"})
        void isWhatIsFollowedByNoAnswer(String said) throws Exception {
            try (RawPeer peer = RawPeer.saying(said)) {
                assertThat(failure(peer).kind()).isEqualTo(UNANSWERED);
                assertThat(peer.requests()).as("nothing is tried twice").hasSize(1);
            }
        }

        @Test
        void isNotWhatWasNeverSent() throws Exception {
            RawPeer peer = RawPeer.saying("");
            peer.close();
            assertThat(failure(peer).kind()).isEqualTo(UNREACHABLE);
            try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                    SafeHttpClient client = new SafeHttpClient(policy(true, "*:" + silent.getLocalPort()))) {
                assertThat(failure(client, "https://127.0.0.1:" + silent.getLocalPort() + "/")
                                .kind())
                        .isEqualTo(TIMED_OUT);
            }
        }
    }

    @Nested
    class NotAllowed {

        @ParameterizedTest
        @CsvSource({"127.0.0.1,", "169.254.169.254,", "203.0.114.9,10.0.0.1", "fd00:ec2::254,", "64:ff9b::a00:1,"})
        void isANameOfWhichAnAddressIsInside(String one, String other) throws Exception {
            Resolver.Names names = host -> other == null
                    ? new InetAddress[] {InetAddress.getByName(one)}
                    : new InetAddress[] {InetAddress.getByName(one), InetAddress.getByName(other)};
            try (SafeHttpClient client = new SafeHttpClient(policy(false, "*:443"), names)) {
                PeerFailure failure = failure(client, "https://hooks.example/");
                assertThat(failure.kind()).isEqualTo(NOT_ALLOWED);
                assertThat(failure).hasMessageContaining("not of the public Internet");
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "http://hooks.example/",
                    "https://hooks.example:8443/",
                    "https://name:word@hooks.example/",
                    "https://[::1]/",
                    "https://[::ffff:10.0.0.1]/",
                    "https://10.0.0.1/"
                })
        void isWhatIsNoPublicHostOnThatPort(String address) {
            try (SafeHttpClient client = new SafeHttpClient(policy(false, "*:443"))) {
                assertThat(failure(client, address).kind()).isEqualTo(NOT_ALLOWED);
            }
        }
    }

    @Nested
    class ANameThatChangesItsMeaning {

        @Test
        void isLookedUpOnceAndThatAddressIsConnectedTo() throws Exception {
            AtomicInteger lookups = new AtomicInteger();
            Resolver.Names names = host -> {
                if (lookups.getAndIncrement() > 0) {
                    throw new UnknownHostException(host);
                }
                return new InetAddress[] {InetAddress.getLoopbackAddress()};
            };
            try (RawPeer peer = RawPeer.saying(OK + NOTHING_MORE);
                    SafeHttpClient client = new SafeHttpClient(policy(true, "*:" + peer.port()), names)) {
                client.post(URI.create("http://hooks.example:" + peer.port() + "/"), Map.of(), json());

                assertThat(lookups).hasValue(1);
                assertThat(peer.requests().get(0)).contains("Host: hooks.example:" + peer.port() + "\n");
            }
        }
    }

    @Nested
    class Certificates {

        @TempDir
        Path folder;

        @Test
        void mustNameTheHostThatWasMeant() throws Exception {
            Path keys = keys();
            Resolver.Names names = host -> new InetAddress[] {InetAddress.getLoopbackAddress()};
            try (RawPeer peer = RawPeer.saying(tls(keys), OK + NOTHING_MORE);
                    SafeHttpClient client = trusting(keys, peer, names)) {
                Answer answer = client.post(URI.create("https://hooks.example:" + peer.port() + "/"), Map.of(), json());
                assertThat(answer.status()).isEqualTo(200);
                assertThat(peer.hostsMeant().get(0)).contains("hooks.example");

                assertThat(failure(client, "https://other.example:" + peer.port() + "/")
                                .kind())
                        .isEqualTo(UNREACHABLE);
                assertThat(peer.requests())
                        .as("nothing is said to the wrong host")
                        .hasSize(1);
            }
        }

        @Test
        void mustBeTrusted() throws Exception {
            Resolver.Names names = host -> new InetAddress[] {InetAddress.getLoopbackAddress()};
            try (RawPeer peer = RawPeer.saying(tls(keys()), OK + NOTHING_MORE);
                    SafeHttpClient client = new SafeHttpClient(policy(true, "*:" + peer.port()), names)) {
                assertThat(failure(client, "https://hooks.example:" + peer.port() + "/")
                                .kind())
                        .isEqualTo(UNREACHABLE);
                assertThat(peer.requests()).isEmpty();
            }
        }

        /** Made by the JDK's own tool, for hooks.example only. */
        private Path keys() throws Exception {
            Path file = folder.resolve("keys.p12");
            Process keytool = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-keyalg",
                            "EC",
                            "-dname",
                            "CN=hooks.example",
                            "-ext",
                            "SAN=dns:hooks.example",
                            "-keystore",
                            file.toString(),
                            "-storepass",
                            "password")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(keytool.waitFor()).as(said).isZero();
            return file;
        }

        private static SSLContext tls(Path keys) throws Exception {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(Files.newInputStream(keys), "password".toCharArray());
            KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            own.init(store, "password".toCharArray());
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(own.getKeyManagers(), null, null);
            return tls;
        }

        /** What is trusted is read from the system when the client is made. */
        private static SafeHttpClient trusting(Path keys, RawPeer peer, Resolver.Names names) {
            System.setProperty("javax.net.ssl.trustStore", keys.toString());
            System.setProperty("javax.net.ssl.trustStorePassword", "password");
            try {
                return new SafeHttpClient(policy(true, "*:" + peer.port()), names);
            } finally {
                System.clearProperty("javax.net.ssl.trustStore");
                System.clearProperty("javax.net.ssl.trustStorePassword");
            }
        }
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

    private static byte[] json() {
        return JSON.getBytes(StandardCharsets.UTF_8);
    }

    private static Answer post(RawPeer peer) {
        try (SafeHttpClient client = client(peer)) {
            return client.post(peer.address("/"), Map.of(), json());
        }
    }

    private static PeerFailure failure(RawPeer peer) {
        try (SafeHttpClient client = client(peer)) {
            return failure(client, peer.address("/").toString());
        }
    }

    private static PeerFailure failure(SafeHttpClient client, String address) {
        return catchThrowableOfType(PeerFailure.class, () -> client.post(URI.create(address), Map.of(), json()));
    }

    private static SafeHttpClient client(RawPeer peer) {
        return new SafeHttpClient(policy(true, peer.host()));
    }

    private static Policy policy(boolean internal, String host) {
        return new Policy("tester", Set.of(host), internal, Duration.ofMillis(500), WHOLE, READ);
    }
}
