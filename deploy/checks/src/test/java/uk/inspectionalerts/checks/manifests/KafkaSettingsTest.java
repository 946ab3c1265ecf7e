package uk.inspectionalerts.checks.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.quarkus.kafka.client.runtime.KafkaRuntimeConfigProducer;
import io.quarkus.runtime.ApplicationConfig;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a service is told about Kafka, with Secrets of the form that the operator makes, is what its client wants to know. */
class KafkaSettingsTest {

    private static final String PASSWORD = "of-this-test";

    @TempDir
    static Path mounted;

    @BeforeAll
    static void secrets() throws IOException, InterruptedException {
        assumeTrue(Kustomize.isThere(), "kubectl is not on the PATH: the settings are not rendered and not checked");
        Files.createDirectories(mounted.resolve("etc/kafka/user"));
        Files.createDirectories(mounted.resolve("etc/kafka/ca"));
        keytool("-genkeypair", "-alias", "user", "-keyalg", "EC", "-dname", "CN=grading-service");
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "user",
                "-file",
                mounted.resolve("etc/kafka/ca/ca.crt").toString());
    }

    @Test
    void aUserWithACertificateIsUnderstood() {
        Map<String, Object> settings = settings(Rendering.PROD, Map.of("KAFKA_SSL_KEYSTORE_PASSWORD", PASSWORD));

        assertThat(settings).containsEntry("security.protocol", "SSL");
        client(settings).close();
    }

    @Test
    void thePasswordOfTheCertificateIsRead() {
        Map<String, Object> settings = settings(Rendering.PROD, Map.of("KAFKA_SSL_KEYSTORE_PASSWORD", "of-another"));

        assertThatThrownBy(() -> client(settings)).hasStackTraceContaining("keystore password was incorrect");
    }

    @Test
    void aUserWithAPasswordIsUnderstood() {
        Map<String, Object> settings = settings(
                Rendering.PROD_ON_EXISTING_KAFKA_AND_POSTGRESQL,
                Map.of(
                        "KAFKA_SASL_JAAS_CONFIG",
                        "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"grading-service\""
                                + " password=\"secret\";"));

        assertThat(settings).containsEntry("security.protocol", "SASL_SSL");
        client(settings).close();
    }

    /** As Quarkus reads them from the environment of the pod. */
    private static Map<String, Object> settings(Rendering rendering, Map<String, String> fromSecrets) {
        Manifests manifests = rendering.manifests();
        Deployment deployment =
                manifests.named(Deployment.class, "grading-service").orElseThrow();
        Map<String, String> environment = new HashMap<>();
        Environment.of(manifests, deployment)
                .configured()
                .forEach((key, value) -> environment.put(key, value.replaceFirst("^/etc/", mounted + "/etc/")));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:9093");
        environment.putAll(fromSecrets);
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withSources(new EnvConfigSource(environment, 300))
                .build();
        return new KafkaRuntimeConfigProducer().createKafkaRuntimeConfig(config, new Unnamed());
    }

    private static KafkaProducer<String, byte[]> client(Map<String, Object> settings) {
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        ProcessBuilder keytool = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        keytool.command().addAll(List.of(arguments));
        keytool.command()
                .addAll(List.of(
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        mounted.resolve("etc/kafka/user/user.p12").toString()));
        assertThat(keytool.redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor())
                .isZero();
    }

    private static final class Unnamed implements ApplicationConfig {

        @Override
        public Optional<String> name() {
            return Optional.empty();
        }

        @Override
        public Optional<String> version() {
            return Optional.empty();
        }

        @Override
        public Optional<String> uiHeader() {
            return Optional.empty();
        }
    }
}
