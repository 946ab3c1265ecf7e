package uk.inspectionalerts.checks.configuring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.inspectionalerts.checks.manifests.code.ServiceCode;
import uk.inspectionalerts.checks.settings.ServiceSettings;
import uk.inspectionalerts.local.Checkout;
import uk.inspectionalerts.local.LocalKafka;
import uk.inspectionalerts.local.LocalPostgres;
import uk.inspectionalerts.local.LocalTokens;
import uk.inspectionalerts.local.LocalTopics;
import uk.inspectionalerts.local.process.ChildProcess;
import uk.inspectionalerts.local.process.Ports;

/** A packaged service that is told too little, or where nobody is. */
class StartTest {

    private static final String SECRET = "a-secret-that-no-log-may-ever-hold";
    private static final Duration START = Duration.ofSeconds(90);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("services")
    void aServiceThatIsToldNothingNamesWhatItNeedsAndEnds(String service) throws Exception {
        Process process =
                new ProcessBuilder(command(service)).redirectErrorStream(true).start();

        String said = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertThat(process.waitFor(START.toSeconds(), SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(said)
                .contains("quarkus.datasource.jdbc.url", "quarkus.datasource.username", "quarkus.datasource.password")
                .contains("kafka.bootstrap.servers")
                .doesNotContain("\tat ");
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceWhoseDatabaseAndBrokerAreNotThereSaysSoInALineEachAndLives(String service) throws Exception {
        int management = Ports.free();
        Path log = folder.resolve(service + ".log");
        try (ChildProcess process =
                ChildProcess.start(service, command(service), whereNobodyIs(service, management), log)) {

            awaitReadiness(management, 503);

            assertThat(answer(management, "ready").body())
                    .contains("No database can be reached at jdbc:postgresql://127.0.0.1:1/nowhere")
                    .contains("No Kafka answers at 127.0.0.1:1");
            assertThat(answer(management, "live").statusCode()).isEqualTo(200);
            assertThat(log)
                    .content()
                    .containsOnlyOnce("No database can be reached")
                    .containsOnlyOnce("No Kafka answers")
                    .doesNotContain("\tat ", SECRET);
            assertThat(process.isAlive()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void aMigrationWhoseDatabaseIsNotThereEndsWithOneLine(String service) throws Exception {
        Path log = folder.resolve(service + ".log");
        Map<String, String> environment = whereNobodyIs(service, Ports.free());
        environment.put("QUARKUS_FLYWAY_MIGRATE_AT_START", "true");
        environment.put("QUARKUS_INIT_AND_EXIT", "true");
        try (ChildProcess process = ChildProcess.start(service, command(service), environment, log)) {

            await().atMost(START).until(() -> !process.isAlive());
        }
        assertThat(log).content().containsOnlyOnce("No database can be reached").doesNotContain("\tat ");
    }

    @Test
    void aServiceThatStartsBeforeItsDatabaseAndBrokerIsReadyOnceTheyAre() throws Exception {
        String service = "grading-service";
        int management = Ports.free();
        Path log = folder.resolve(service + ".log");
        try (LocalPostgres postgres = new LocalPostgres(folder.resolve("postgres"));
                LocalKafka kafka = new LocalKafka(folder.resolve("kafka"))) {
            Map<String, String> environment =
                    environment(service, management, postgres.jdbcUrl("grading"), kafka.bootstrapServers());
            try (ChildProcess process = ChildProcess.start(service, command(service), environment, log)) {
                awaitReadiness(management, 503);

                postgres.start();
                kafka.start();
                LocalTopics.of(Checkout.find().root().resolve("deploy/kubernetes/base"))
                        .create(kafka.bootstrapServers(), "");
                postgres.createDatabase("grading", "grading");
                migrate(service, environment);

                awaitReadiness(management, 200);
                assertThat(log)
                        .content()
                        .contains("The database is as it has to be again", "Kafka is as it has to be again")
                        .doesNotContain("\tat ");
                assertThat(process.isAlive()).isTrue();
            }
        }
    }

    private static void awaitReadiness(int management, int status) {
        await().atMost(START).ignoreExceptionsInstanceOf(IOException.class).untilAsserted(() -> assertThat(
                        answer(management, "ready").statusCode())
                .isEqualTo(status));
    }

    private void migrate(String service, Map<String, String> environment) {
        Map<String, String> once = new HashMap<>(environment);
        once.put("QUARKUS_FLYWAY_MIGRATE_AT_START", "true");
        once.put("QUARKUS_INIT_AND_EXIT", "true");
        once.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(Ports.free()));
        once.put("QUARKUS_HTTP_PORT", Integer.toString(Ports.free()));
        try (ChildProcess migration =
                ChildProcess.start("migration", command(service), once, folder.resolve("migration.log"))) {
            await().atMost(START).until(() -> !migration.isAlive());
        }
    }

    static Stream<String> services() {
        return ServiceCode.ALL.stream().map(ServiceCode::name);
    }

    private static List<String> command(String service) {
        return List.of(
                ChildProcess.java(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                Checkout.find()
                        .root()
                        .resolve(service)
                        .resolve("target/quarkus-app/quarkus-run.jar")
                        .toString());
    }

    private static Map<String, String> whereNobodyIs(String service, int management) {
        return environment(service, management, "jdbc:postgresql://127.0.0.1:1/nowhere", "127.0.0.1:1");
    }

    private static Map<String, String> environment(String service, int management, String database, String kafka) {
        Map<String, String> environment = new HashMap<>();
        new ServiceSettings(service).required().forEach(variable -> environment.put(variable, SECRET));
        environment.putAll(Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                database,
                "KAFKA_BOOTSTRAP_SERVERS",
                kafka,
                "QUARKUS_DATASOURCE_USERNAME",
                service.replace("-service", ""),
                "QUARKUS_MAILER_PORT",
                "1",
                "QUARKUS_MAILER_FROM",
                "alerts@inspection-alerts.example",
                "NOTIFICATION_LINKS_SERVICE",
                "https://inspection-alerts.example",
                "QUARKUS_OIDC_PUBLIC_KEY",
                LocalTokens.generate().publicKey(),
                "QUARKUS_HTTP_PORT",
                Integer.toString(Ports.free()),
                "QUARKUS_MANAGEMENT_HOST",
                "127.0.0.1",
                "QUARKUS_MANAGEMENT_PORT",
                Integer.toString(management)));
        return environment;
    }

    private static HttpResponse<String> answer(int management, String probe) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/q/health/%s".formatted(management, probe)))
                        .timeout(Duration.ofSeconds(10))
                        .build(),
                BodyHandlers.ofString());
    }
}
