package uk.inspectionalerts.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import uk.inspectionalerts.local.process.LocalFailure;

/**
 * The topics of the system, read from the {@code KafkaTopic} manifests of the cluster, so that one machine and
 * production never differ in partitions, retention or compaction. Only copies differ: one broker keeps one.
 */
public final class LocalTopics {

    private static final long LIMIT_SECONDS = 30;

    private final List<NewTopic> topics;

    private LocalTopics(List<NewTopic> topics) {
        this.topics = topics;
    }

    /** Reads each YAML file of the folder; other kinds of manifest are passed over. */
    public static LocalTopics of(Path manifests) {
        try (Stream<Path> files = Files.list(manifests)) {
            List<NewTopic> topics = new ArrayList<>();
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                topics.addAll(read(file));
            }
            return new LocalTopics(List.copyOf(topics));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<String> names() {
        return topics.stream().map(NewTopic::name).toList();
    }

    /** Makes each topic that is not there, its name put behind the prefix. */
    public void create(String bootstrapServers, String prefix) {
        List<NewTopic> prefixed = topics.stream()
                .map(topic -> new NewTopic(prefix + topic.name(), topic.numPartitions(), topic.replicationFactor())
                        .configs(topic.configs()))
                .toList();
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            for (var creation : admin.createTopics(prefixed).values().values()) {
                awaitCreated(creation);
            }
        }
    }

    private static void awaitCreated(org.apache.kafka.common.KafkaFuture<Void> creation) {
        try {
            creation.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new LocalFailure("Cannot create the topics: " + e.getMessage(), e);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new LocalFailure("Stopped while creating the topics", stop);
        }
    }

    private static List<NewTopic> read(Path file) throws IOException {
        YAMLMapper yaml = new YAMLMapper();
        try (var documents = yaml.readerFor(JsonNode.class).<JsonNode>readValues(file.toFile())) {
            return documents.readAll().stream()
                    .filter(document -> document.path("kind").asText().equals("KafkaTopic"))
                    .map(LocalTopics::topic)
                    .toList();
        }
    }

    private static NewTopic topic(JsonNode manifest) {
        JsonNode spec = manifest.path("spec");
        String name = spec.path("topicName")
                .asText(manifest.path("metadata").path("name").asText());
        Map<String, String> settings = new HashMap<>();
        spec.path("config")
                .fields()
                .forEachRemaining(
                        entry -> settings.put(entry.getKey(), entry.getValue().asText()));
        settings.remove("min.insync.replicas");
        return new NewTopic(name, spec.path("partitions").asInt(1), (short) 1).configs(settings);
    }
}
