package uk.inspectionalerts.grading.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** The other services, for tests: sends what ingest sends and reads what notification reads. */
public final class Broker implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String prefix = config("messaging.topic-prefix");
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", config("kafka.bootstrap.servers")),
            new StringSerializer(),
            new ByteArraySerializer());
    private final KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
            Map.of("bootstrap.servers", config("kafka.bootstrap.servers"), "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    private final List<Received> received = new ArrayList<>();

    public Broker(String... topics) {
        List<TopicPartition> partitions = Stream.of(topics)
                .flatMap(topic -> consumer.partitionsFor(prefix + topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** An event that arrived. */
    public record Received(String topic, String key, String type, byte[] bytes) {

        public JsonNode body() {
            try {
                return JSON.readTree(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Sends a report's event under an id of its own. */
    public void send(ReportJson report) {
        send(report, UUID.randomUUID());
    }

    /** Sends a report's event under that id. */
    public void send(ReportJson report, UUID event) {
        send(report.id().toString(), report.type(), event, report.bytes());
    }

    /** Withdraws a report of which one version was sent. */
    public void withdraw(ReportJson report) {
        send(
                report.id().toString(),
                "report.withdrawn.v1",
                UUID.randomUUID(),
                """
                {"report": "%1$s", "first": "%1$s", "version": 2, "reason": "published in error",
                 "withdrawnAt": "2022-07-06T09:00:00Z"}"""
                        .formatted(report.id())
                        .getBytes(UTF_8));
    }

    /** Erases a report of which one version was sent, and which was withdrawn. */
    public void erase(ReportJson report) {
        send(
                report.id().toString(),
                "report.erased.v1",
                UUID.randomUUID(),
                """
                {"report": "%1$s", "first": "%1$s", "version": 3, "erasedAt": "2022-07-07T09:00:00Z"}"""
                        .formatted(report.id())
                        .getBytes(UTF_8));
    }

    /** Sends any bytes as an event about a report. */
    public void send(String key, String type, UUID event, byte[] body) {
        send("reports", key, type, event, body);
    }

    /** Sends any bytes to that topic. */
    public void send(String topic, String key, String type, UUID event, byte[] body) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(prefix + topic, key, body);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        event.toString(),
                        "ce_type",
                        type,
                        "ce_source",
                        "ingest-service",
                        "ce_time",
                        "2022-07-05T09:00:00Z",
                        "ce_subject",
                        key)
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        try {
            producer.send(message).get();
        } catch (Exception e) {
            throw new IllegalStateException("the broker did not take the event", e);
        }
    }

    /** Everything that has arrived since this broker was made, and before. */
    public List<Received> arrived() {
        for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofMillis(100))) {
            String type = message.headers().lastHeader("ce_type") == null
                    ? ""
                    : new String(message.headers().lastHeader("ce_type").value(), UTF_8);
            received.add(
                    new Received(message.topic().substring(prefix.length()), message.key(), type, message.value()));
        }
        return List.copyOf(received);
    }

    /** The outcomes of that report that have arrived. */
    public List<Received> outcomesOf(ReportJson report) {
        return arrived().stream()
                .filter(event -> event.topic().equals("outcomes"))
                .filter(event ->
                        event.body().path("report").asText().equals(report.id().toString()))
                .toList();
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }

    private static String config(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
