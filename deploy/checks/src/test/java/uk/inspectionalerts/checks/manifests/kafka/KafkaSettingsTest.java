package uk.inspectionalerts.checks.manifests.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.inspectionalerts.checks.manifests.rendered.Kustomize;
import uk.inspectionalerts.checks.manifests.rendered.Rendering;
import uk.inspectionalerts.local.Keystore;

/** What a service is told about Kafka, with Secrets of the form that the operator makes, is what its client wants to know. */
class KafkaSettingsTest {

    private static final String NOBODY = "127.0.0.1:1";

    @TempDir
    static Path root;

    @BeforeAll
    static void secrets() throws IOException {
        assumeTrue(Kustomize.isThere(), "kubectl is not on the PATH: the settings are not rendered and not checked");
        PodOfService pod = pod(Rendering.PROD);
        Keystore user = Keystore.make(pod.kafkaUser().resolve("user.p12"), "grading-service");
        Files.writeString(Files.createDirectories(pod.kafkaCa()).resolve("ca.crt"), user.certificate());
    }

    @Test
    void thePasswordOfTheCertificateIsRead() {
        Map<String, Object> settings =
                pod(Rendering.PROD).kafka(NOBODY, Map.of("KAFKA_SSL_KEYSTORE_PASSWORD", "wrong"));

        assertThatThrownBy(() -> client(settings)).hasStackTraceContaining("keystore password was incorrect");
    }

    @Test
    void aUserWithAPasswordIsUnderstood() {
        Map<String, Object> settings = pod(Rendering.PROD_ON_EXISTING_KAFKA_AND_POSTGRESQL)
                .kafka(
                        NOBODY,
                        Map.of(
                                "KAFKA_SASL_JAAS_CONFIG",
                                "org.apache.kafka.common.security.scram.ScramLoginModule required"
                                        + " username=\"grading-service\" password=\"secret\";"));

        assertThat(settings).containsEntry("security.protocol", "SASL_SSL");
        client(settings).close();
    }

    private static PodOfService pod(Rendering rendering) {
        return new PodOfService(rendering.manifests(), "grading-service", root);
    }

    private static KafkaProducer<String, byte[]> client(Map<String, Object> settings) {
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
}
