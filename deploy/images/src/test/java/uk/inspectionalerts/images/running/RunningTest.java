package uk.inspectionalerts.images.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.inspectionalerts.images.Base;
import uk.inspectionalerts.images.Building;
import uk.inspectionalerts.images.LinkedCheckout;
import uk.inspectionalerts.images.Origin;
import uk.inspectionalerts.images.ServiceImage;
import uk.inspectionalerts.images.UnpackedImage;
import uk.inspectionalerts.local.Checkout;
import uk.inspectionalerts.local.LocalKafka;
import uk.inspectionalerts.local.LocalPostgres;
import uk.inspectionalerts.local.LocalTokens;
import uk.inspectionalerts.local.LocalTopics;
import uk.inspectionalerts.local.process.Ports;
import uk.inspectionalerts.local.process.Wait;

/**
 * The images run: each from its tar, on a base made here, as its own user, on a root that nobody can write to, against a
 * real broker and a real database.
 */
class RunningTest {

    private static final Duration START = Duration.ofSeconds(180);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    static LinkedCheckout checkout;
    static Building building;
    static LocalKafka kafka;
    static LocalPostgres postgres;

    @BeforeAll
    static void start() throws Exception {
        Optional<String> obstacle = Container.obstacle();
        assumeTrue(obstacle.isEmpty(), () -> "The images are not run: " + obstacle.orElseThrow());
        Path base = Checkout.find().root().resolve("deploy/images/target/base.tar");
        Optional<String> failure = Files.exists(base) ? Optional.empty() : make(base);
        assumeTrue(failure.isEmpty(), () -> "The images are not run, since there is no base: " + failure.orElseThrow());
        checkout = LinkedCheckout.make();
        Origin origin = new Origin("1.2.3", "", "", Instant.EPOCH);
        building = new Building(checkout.root(), new Base(base.toString()), origin);
        postgres = new LocalPostgres(folder.resolve("postgres"));
        kafka = new LocalKafka(folder.resolve("kafka"));
        postgres.start();
        kafka.start();
        LocalTopics.of(Checkout.find().root().resolve("deploy/kubernetes/base")).create(kafka.bootstrapServers(), "");
    }

    @AfterAll
    static void stop() {
        Stream.of(kafka, postgres).filter(part -> part != null).forEach(part -> part.close());
    }

    /** One in every build, each with {@code -Pproof}. */
    static List<String> services() {
        return Boolean.getBoolean("images.all") ? ServiceImage.SERVICES : List.of("grading-service");
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceComesUpFromItsImageWithoutRightsAndWritesNothingOutsideTmp(String service) throws Exception {
        ServiceImage described = checkout.image(service);
        building.write(described);
        UnpackedImage image = UnpackedImage.of(described.tar(), folder.resolve(service));
        Path root = folder.resolve(service + "-root");
        Path log = folder.resolve(service + ".log");
        image.layOut(root);
        List<String> before = everyFile(root);
        String name = service.replace("-service", "");
        postgres.createDatabase(name, name);
        int port = Ports.free();
        int management = Ports.free();

        try (Container container = Container.start(service, image, root, environment(name, port, management), log)) {

            Wait.until(START, () -> !container.isAlive() || isReady(management));
            assertThat(isReady(management)).as(container.log()).isTrue();
            assertThat(container.log())
                    .contains("Picked up JAVA_TOOL_OPTIONS: -XX:MaxRAMPercentage=")
                    .doesNotContain("Read-only file system")
                    .doesNotContain("UnsatisfiedLinkError");
            assertThat(container.kernel("cmdline").split("\0"))
                    .containsExactly(image.entryPoint().toArray(String[]::new));
            assertThat(container.kernel("status"))
                    .containsPattern("Uid:\\s65532\\s65532\\s65532\\s65532")
                    .containsPattern("Gid:\\s65532\\s65532\\s65532\\s65532")
                    .containsPattern("Groups:\\s*\n")
                    .containsPattern("CapEff:\\s0+\n")
                    .containsPattern("CapPrm:\\s0+\n")
                    .containsPattern("NoNewPrivs:\\s1\n");
            assertThat(container.kernel("environ").split("\0")).contains("JAVA_HOME=/opt/java/openjdk");
        }
        assertThat(everyFile(root)).isEqualTo(before);
        assertThat(log).content().as("asked to stop, it does so in order").contains("stopped in");
    }

    private static Map<String, String> environment(String name, int port, int management) {
        LocalTokens tokens = LocalTokens.generate();
        return Map.ofEntries(
                Map.entry("JAVA_TOOL_OPTIONS", "-XX:MaxRAMPercentage=2"),
                Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_HTTP_PORT", Integer.toString(port)),
                Map.entry("QUARKUS_MANAGEMENT_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_MANAGEMENT_PORT", Integer.toString(management)),
                Map.entry("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(name)),
                Map.entry("QUARKUS_DATASOURCE_USERNAME", name),
                Map.entry("QUARKUS_DATASOURCE_PASSWORD", name),
                Map.entry("QUARKUS_FLYWAY_MIGRATE_AT_START", "true"),
                Map.entry("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers()),
                Map.entry("QUARKUS_OIDC_PUBLIC_KEY", tokens.publicKey()),
                Map.entry("QUARKUS_OIDC_TOKEN_ISSUER", LocalTokens.ISSUER),
                Map.entry("QUARKUS_MAILER_HOST", "127.0.0.1"),
                Map.entry("NOTIFICATION_CONFIRMATION_KEY", tokens.secret("links")),
                Map.entry("NOTIFICATION_PRIVACY_KEY", tokens.secret("addresses")),
                Map.entry("NOTIFICATION_WEBHOOK_KEY", tokens.secret("webhooks")),
                Map.entry("NOTIFICATION_EMAIL_FROM", "alerts@inspection-alerts.example"),
                Map.entry("NOTIFICATION_LINKS_SERVICE", "http://127.0.0.1:" + port));
    }

    private static boolean isReady(int management) {
        URI readiness = URI.create("http://127.0.0.1:%d/q/health/ready".formatted(management));
        try {
            HttpRequest request = HttpRequest.newBuilder(readiness)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Makes the base with the JDK that runs this; what was said if that failed. */
    private static Optional<String> make(Path base) throws IOException, InterruptedException {
        Process made = new ProcessBuilder(
                        Checkout.find().root().resolve("deploy/images/base.sh").toString(),
                        base.toString(),
                        System.getProperty("java.home"))
                .redirectErrorStream(true)
                .start();
        String said = new String(made.getInputStream().readAllBytes(), UTF_8).strip();
        return made.waitFor() == 0 ? Optional.empty() : Optional.of(said);
    }

    private static List<String> everyFile(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(RunningTest::described).sorted().toList();
        }
    }

    private static String described(Path file) {
        try {
            PosixFileAttributes known =
                    Files.readAttributes(file, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return "%s %s %d %s".formatted(file, known.owner(), known.size(), known.lastModifiedTime());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
