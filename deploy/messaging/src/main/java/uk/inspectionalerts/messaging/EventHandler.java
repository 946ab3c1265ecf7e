package uk.inspectionalerts.messaging;

import java.util.Map;

/**
 * What a service does with the events of one topic. One bean a topic, which is its consumer too:
 *
 * <pre>{@code
 * @ApplicationScoped
 * class ReportsConsumer implements EventHandler {
 *
 *     @Incoming("reports")
 *     @Blocking
 *     void on(ConsumerRecord<String, byte[]> event) {
 *         consumption.consume(event, this);
 *     }
 *
 *     @Override
 *     public String topic() {
 *         return "reports";
 *     }
 *
 *     @Override
 *     public void handle(Event event) {
 *         gradeReport.handle(reader.read(event));
 *     }
 * }
 * }</pre>
 *
 * <p>Its channel, in {@code application.properties}:
 *
 * <pre>{@code
 * mp.messaging.incoming.reports.connector=smallrye-kafka
 * mp.messaging.incoming.reports.topic=${messaging.topic-prefix:}reports
 * mp.messaging.incoming.reports.group.id=${messaging.topic-prefix:}grading-service
 * mp.messaging.incoming.reports.value.deserializer=org.apache.kafka.common.serialization.ByteArrayDeserializer
 * mp.messaging.incoming.reports.auto.offset.reset=earliest
 * mp.messaging.incoming.reports.failure-strategy=dead-letter-queue
 * mp.messaging.incoming.reports.dead-letter-queue.topic=${messaging.topic-prefix:}reports.grading-service.dlq
 * mp.messaging.incoming.reports.dead-letter-queue.acks=all
 * mp.messaging.incoming.reports.dead-letter-queue.max.request.size=2097152
 * mp.messaging.incoming.reports.throttled.unprocessed-record-max-age.ms=0
 * mp.messaging.incoming.reports.max.poll.records=10
 * }</pre>
 *
 * <ul>
 *   <li>{@code unprocessed-record-max-age}: the default closes the consumer for good once an event has waited for a
 *       minute, and so after each longer outage; {@code messaging.events.oldest.unprocessed.age} tells instead.
 *   <li>{@code max.poll.records}: the connector holds up to three times as many in memory, each of up to 1 MB.
 *   <li>{@code dead-letter-queue.acks}: the default, 1, can lose a dead letter.
 *   <li>{@code dead-letter-queue.max.request.size}, and the same as {@code max.message.bytes} of its topic: a dead letter
 *       carries its reason beside the message; one that cannot be written ends the consumer.
 * </ul>
 */
public interface EventHandler {

    /** Logical name of the topic ({@code reports}), without prefix. */
    String topic();

    /** The keys under which lines of the log that the event leads to are found, besides its id. Never anything of a person. */
    default Map<String, String> about(Event event) {
        return Map.of();
    }

    /**
     * Does everything that follows from the event, in one transaction that begins with {@link Inbox#claim}. Throws
     * {@link PoisonEvent} for bytes that can never be understood; any other exception leads to a further attempt, so the
     * transaction has to be on a bean behind this method.
     */
    void handle(Event event);
}
