package uk.inspectionalerts.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The topic that tells of reports, as its readers find it. */
public final class ReportsTopic {

    private ReportsTopic() {}

    /** The events of that report once there are as many. */
    public static List<ConsumerRecord<String, byte[]>> events(String first, int count) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> events(first), events -> events.size() >= count);
    }

    /** The events of that report until now, in order. */
    public static List<ConsumerRecord<String, byte[]>> events(String first) {
        Config config = ConfigProvider.getConfig();
        String topic = config.getValue("messaging.topic-prefix", String.class) + "reports";
        try (Consumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", config.getValue("kafka.bootstrap.servers", String.class)),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                ConsumerRecords<String, byte[]> polled = consumer.poll(Duration.ofSeconds(1));
                StreamSupport.stream(polled.spliterator(), false)
                        .filter(event -> event.key().equals(first))
                        .forEach(found::add);
            }
            return found;
        }
    }

    /** The text of a header that is there. */
    public static String header(ConsumerRecord<String, byte[]> event, String name) {
        Header header = event.headers().lastHeader(name);
        return new String(header.value(), UTF_8);
    }
}
