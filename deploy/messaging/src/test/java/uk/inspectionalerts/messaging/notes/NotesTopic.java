package uk.inspectionalerts.messaging.notes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The broker as others see it: another sender, a reader of any topic, and the state of the consumer group. */
@ApplicationScoped
public class NotesTopic {

    private static final String GROUP = "own-notes-service";

    private final String broker;

    NotesTopic(@ConfigProperty(name = "kafka.bootstrap.servers") String broker) {
        this.broker = broker;
    }

    /** Sends a whole event. */
    public void send(UUID id, String key, byte[] body) {
        var message = new ProducerRecord<>("own-notes", key, body);
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", id.toString(),
                        "ce_type", "note.written.v1",
                        "ce_source", "another-service",
                        "ce_time", "2022-07-05T09:00:00Z",
                        "ce_subject", key)
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        send(message);
    }

    /** Sends anything. */
    public void send(ProducerRecord<String, byte[]> message) {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(message).get(30, SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes a topic that was deleted. */
    public void create(String topic) {
        ask(admin -> get(admin.createTopics(List.of(new NewTopic("own-" + topic, 1, (short) 1)))
                .all()));
    }

    /** Deletes a topic. */
    public void delete(String topic) {
        ask(admin -> get(admin.deleteTopics(List.of("own-" + topic)).all()));
    }

    /** All messages of the topic with that key. */
    public List<ConsumerRecord<String, byte[]>> messages(String topic, String key) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor("own-" + topic).stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    if (key.equals(message.key())) {
                        found.add(message);
                    }
                });
            }
            return found;
        }
    }

    /** The members of the consumer group; one that is thrown out comes back under another id. */
    public List<String> members() {
        return ask(admin ->
                get(admin.describeConsumerGroups(List.of(GROUP))
                                .describedGroups()
                                .get(GROUP))
                        .members()
                        .stream()
                        .map(MemberDescription::consumerId)
                        .toList());
    }

    /** How many messages lie behind the committed offsets. */
    public long lag() {
        return ask(admin -> {
            Map<TopicPartition, OffsetAndMetadata> committed =
                    get(admin.listConsumerGroupOffsets(GROUP).partitionsToOffsetAndMetadata());
            var ends = get(admin.listOffsets(committed.keySet().stream()
                            .collect(toMap(partition -> partition, partition -> OffsetSpec.latest())))
                    .all());
            return ends.keySet().stream()
                    .mapToLong(partition -> ends.get(partition).offset()
                            - committed.get(partition).offset())
                    .sum();
        });
    }

    private <T> T ask(Function<Admin, T> question) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            return question.apply(admin);
        }
    }

    private static <T> T get(KafkaFuture<T> answer) {
        try {
            return answer.get(30, SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
