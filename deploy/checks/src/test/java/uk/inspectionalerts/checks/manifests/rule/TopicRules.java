package uk.inspectionalerts.checks.manifests.rule;

import static uk.inspectionalerts.checks.manifests.rendered.Manifests.about;
import static uk.inspectionalerts.checks.manifests.rendered.Manifests.name;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.nodepool.ProcessRoles;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.inspectionalerts.checks.manifests.code.ServiceCode;
import uk.inspectionalerts.checks.manifests.rendered.Manifests;

/** The topics are those of the services' code, and keep what is put into them. */
public final class TopicRules {

    public static final List<ManifestRule> ALL = List.of(
            new ManifestRule(
                    "the topics are those that a service reads or writes, with their dead letters", TopicRules::topics),
            new ManifestRule("every topic outlives the loss of a broker where there are several", TopicRules::copies),
            new ManifestRule("what fitted into a topic fits into its dead letters with a reason", TopicRules::sizes),
            new ManifestRule("no topic is made but by its manifest", TopicRules::declared),
            new ManifestRule("everything of Kafka belongs to the one cluster", TopicRules::cluster));

    /** The largest event, with its headers. */
    private static final int EVENT_BYTES = 1_048_576;

    private TopicRules() {}

    private static Stream<String> topics(Manifests manifests) {
        if (!manifests.has(Kafka.class)) {
            return manifests.all(KafkaTopic.class).map(topic -> about(topic) + "there is no Kafka to make it in");
        }
        Set<String> used = new TreeSet<>();
        for (ServiceCode service : ServiceCode.ALL) {
            used.addAll(service.writes());
            for (String topic : service.reads()) {
                used.add(topic);
                used.add(topic + "." + service.name() + ".dlq");
            }
            used.addAll(service.deadLetters());
        }
        Set<String> declared =
                manifests.all(KafkaTopic.class).map(Manifests::name).collect(Collectors.toSet());
        return differences("topic", used, declared);
    }

    static Stream<String> differences(String what, Set<String> wanted, Set<String> found) {
        return Stream.concat(
                wanted.stream().filter(each -> !found.contains(each)).map(each -> what + " " + each + " is missing"),
                found.stream().filter(each -> !wanted.contains(each)).map(each -> what + " " + each + " is too much"));
    }

    private static Stream<String> copies(Manifests manifests) {
        int brokers = manifests
                .all(KafkaNodePool.class)
                .filter(pool -> pool.getSpec().getRoles().contains(ProcessRoles.BROKER))
                .mapToInt(pool -> pool.getSpec().getReplicas())
                .sum();
        int kept = Math.min(brokers, 3);
        return manifests
                .all(KafkaTopic.class)
                .filter(topic -> topic.getSpec().getReplicas() != kept
                        || number(topic, "min.insync.replicas") != Math.max(1, kept - 1))
                .map(topic -> about(topic) + "is not kept " + kept + " times, all but one in step");
    }

    private static Stream<String> sizes(Manifests manifests) {
        return manifests
                .all(KafkaTopic.class)
                .filter(topic -> number(topic, "max.message.bytes")
                        < (name(topic).endsWith(".dlq") ? 2 * EVENT_BYTES : EVENT_BYTES))
                .map(topic -> about(topic) + "refuses an event that was let in before");
    }

    private static int number(KafkaTopic topic, String setting) {
        Object value = topic.getSpec().getConfig().get(setting);
        return value == null ? 0 : Integer.parseInt(value.toString());
    }

    private static Stream<String> declared(Manifests manifests) {
        return manifests
                .all(Kafka.class)
                .filter(kafka -> !Boolean.FALSE.equals(
                        kafka.getSpec().getKafka().getConfig().get("auto.create.topics.enable")))
                .map(kafka -> about(kafka) + "a misspelt topic is made");
    }

    private static Stream<String> cluster(Manifests manifests) {
        Set<String> clusters = manifests.all(Kafka.class).map(Manifests::name).collect(Collectors.toSet());
        return manifests
                .all()
                .filter(each ->
                        each instanceof KafkaTopic || each instanceof KafkaUser || each instanceof KafkaNodePool)
                .filter(each -> !clusters.contains(clusterOf(each)))
                .map(each -> about(each) + "no operator looks at it");
    }

    private static String clusterOf(HasMetadata object) {
        Map<String, String> labels = object.getMetadata().getLabels();
        return labels == null ? "" : labels.getOrDefault("strimzi.io/cluster", "");
    }
}
