package uk.inspectionalerts.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Publishes as grading-service does, on the real broker. */
@ApplicationScoped
public class Topics {

    private final KafkaProducer<String, byte[]> producer;
    private final String prefix;

    Topics(
            @ConfigProperty(name = "kafka.bootstrap.servers") String broker,
            @ConfigProperty(name = "messaging.topic-prefix") String prefix) {
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker), new StringSerializer(), new ByteArraySerializer());
        this.prefix = prefix;
    }

    /** Publishes the event and waits until the broker has it. */
    public void publish(String topic, UUID id, String type, byte[] body) {
        ProducerRecord<String, byte[]> event = new ProducerRecord<>(prefix + topic, "80465", body);
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", id.toString(),
                        "ce_type", type,
                        "ce_source", "grading-service",
                        "ce_time", Instant.EPOCH.toString(),
                        "ce_subject", "80465",
                        "content-type", "application/json")
                .forEach((name, value) -> event.headers().add(name, value.getBytes(UTF_8)));
        try {
            producer.send(event).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
