package uk.inspectionalerts.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKafkaTest {

    @TempDir
    Path folder;

    @Test
    void aKilledBrokerComesBackOnItsPortWithWhatItAcknowledged() throws Exception {
        Path manifests = Files.createDirectory(folder.resolve("manifests"));
        Files.writeString(manifests.resolve("topics.yaml"), MANIFEST, UTF_8);
        try (LocalKafka kafka = new LocalKafka(folder.resolve("kafka")).start()) {
            LocalTopics.of(manifests).create(kafka.bootstrapServers(), "t1-");
            write(kafka, "acknowledged");
            kafka.kill();
            assertThat(kafka.isAlive()).isFalse();

            kafka.start();

            assertThat(read(kafka)).containsExactly("acknowledged");
        }
    }

    private static final String MANIFEST =
            """
            # the topics
            ---
            apiVersion: kafka.strimzi.io/v1
            kind: KafkaTopic
            metadata: {name: reports}
            spec:
              partitions: 1
              replicas: 3
              config: {cleanup.policy: compact, min.insync.replicas: 2}
            ---
            kind: ConfigMap
            metadata: {name: other}
            """;

    private static void write(LocalKafka kafka, String value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("t1-reports", "key", value)).get();
        }
    }

    private static List<String> read(LocalKafka kafka) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition("t1-reports", 0)));
            List<String> values = new java.util.ArrayList<>();
            consumer.poll(Duration.ofSeconds(20)).forEach(event -> values.add(event.value()));
            return values;
        }
    }
}
