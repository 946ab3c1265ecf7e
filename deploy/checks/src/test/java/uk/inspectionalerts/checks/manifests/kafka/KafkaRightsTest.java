package uk.inspectionalerts.checks.manifests.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.inspectionalerts.checks.manifests.code.ServiceCode;
import uk.inspectionalerts.checks.manifests.rendered.Kustomize;
import uk.inspectionalerts.checks.manifests.rendered.Manifests;
import uk.inspectionalerts.checks.manifests.rendered.Rendering;
import uk.inspectionalerts.local.Keystore;

/** With the rights and settings of the manifests each service does on a real broker what its code does, and nothing else. */
class KafkaRightsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    static Path folder;

    private static final Map<String, PodOfService> PODS = new LinkedHashMap<>();
    private static GuardedKafka kafka;
    private static Set<String> topics;

    @BeforeAll
    static void start() throws IOException, ExecutionException, InterruptedException {
        assumeTrue(Kustomize.isThere(), "kubectl is not on the PATH: the rights are not rendered and not checked");
        Manifests manifests = Rendering.PROD.manifests();
        topics = manifests.all(KafkaTopic.class).map(Manifests::name).collect(Collectors.toCollection(TreeSet::new));
        Keystore own = Keystore.make(folder.resolve("kafka/own.p12"), "kafka");
        for (String user : manifests.all(KafkaUser.class).map(Manifests::name).toList()) {
            // whoever scales is told by KEDA what a service is told by its configuration
            String told = user.equals("autoscaling") ? "grading-service" : user;
            PodOfService pod = new PodOfService(manifests, told, folder.resolve(user));
            Keystore.make(pod.kafkaUser().resolve("user.p12"), user);
            Files.writeString(Files.createDirectories(pod.kafkaCa()).resolve("ca.crt"), own.certificate());
            PODS.put(user, pod);
        }
        List<Keystore> users = PODS.values().stream()
                .map(pod -> new Keystore(pod.kafkaUser().resolve("user.p12")))
                .toList();
        kafka = new GuardedKafka(folder.resolve("kafka"), own, users, manifests.all(KafkaUser.class));
    }

    @AfterAll
    static void stop() {
        if (kafka != null) {
            kafka.close();
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceWritesWhatItSaysAndItsDeadLettersAndNothingElse(String name) throws Exception {
        ServiceCode service = ServiceCode.named(name);
        Set<String> written = new TreeSet<>();

        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings(name), new StringSerializer(), new ByteArraySerializer())) {
            for (String topic : topics) {
                try {
                    producer.send(new ProducerRecord<>(topic, "key", new byte[] {1}))
                            .get();
                    written.add(topic);
                } catch (ExecutionException refused) {
                    assertThat(refused).hasCauseInstanceOf(TopicAuthorizationException.class);
                }
            }
        }

        assertThat(written)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(service.writes().stream(), service.deadLetters().stream())
                                .toList());
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceReadsWhatItIsSentAndNothingElse(String name) {
        ServiceCode service = ServiceCode.named(name);
        Set<String> read = new TreeSet<>();

        for (String topic : topics) {
            if (reads(name, name, topic)) {
                read.add(topic);
            }
        }

        assertThat(read).isEqualTo(service.reads());
    }

    @Test
    void noServiceReadsInTheNameOfAnother() {
        assertThat(reads("notification-service", "grading-service", "sources")).isFalse();
    }

    @Test
    void whoeverScalesSeesHowFarAConsumerIsBehindAndNoEvent() throws Exception {
        try (Admin scaling = Admin.create(settings("autoscaling"))) {
            TopicPartition first = new TopicPartition("reports", 0);

            scaling.listOffsets(Map.of(first, OffsetSpec.latest())).all().get();
            scaling.listConsumerGroupOffsets("grading-service").all().get();

            assertThatThrownBy(() ->
                            scaling.listConsumerGroupOffsets("others").all().get())
                    .hasCauseInstanceOf(AuthorizationException.class);
        }
        assertThat(reads("autoscaling", "grading-service", "reports")).isFalse();
    }

    static Stream<String> services() {
        return ServiceCode.ALL.stream().map(ServiceCode::name);
    }

    /** Whether that user, in that group, is given what is in the topic and may say how far it has come. */
    private static boolean reads(String user, String group, String topic) {
        Map<String, Object> settings = settings(user);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            boolean read = false;
            while (!read && System.nanoTime() < deadline) {
                read = !consumer.poll(Duration.ofMillis(100)).isEmpty();
            }
            consumer.commitSync();
            return read;
        } catch (AuthorizationException refused) {
            return false;
        }
    }

    private static Map<String, Object> settings(String user) {
        return new HashMap<>(PODS.get(user)
                .kafka(kafka.bootstrapServers(), Map.of("KAFKA_SSL_KEYSTORE_PASSWORD", Keystore.PASSWORD)));
    }
}
