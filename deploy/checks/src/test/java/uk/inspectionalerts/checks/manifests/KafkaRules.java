package uk.inspectionalerts.checks.manifests;

import static uk.inspectionalerts.checks.manifests.Manifests.about;
import static uk.inspectionalerts.checks.manifests.Manifests.name;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.kafka.KafkaAuthorizationSimple;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.nodepool.ProcessRoles;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import io.strimzi.api.kafka.model.user.KafkaUserAuthorizationSimple;
import io.strimzi.api.kafka.model.user.KafkaUserTlsClientAuthentication;
import io.strimzi.api.kafka.model.user.acl.AclRule;
import io.strimzi.api.kafka.model.user.acl.AclRuleGroupResource;
import io.strimzi.api.kafka.model.user.acl.AclRuleTopicResource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.inspectionalerts.checks.manifests.Kinds.ScaledObject;

/** Kafka: its topics are those of the services' code, and nobody may do more there than that code does. */
final class KafkaRules {

    static final List<ManifestRule> ALL = List.of(
            new ManifestRule(
                    "the topics are those that a service reads or writes, with their dead letters", KafkaRules::topics),
            new ManifestRule("every topic outlives the loss of a broker where there are several", KafkaRules::copies),
            new ManifestRule("what fitted into a topic fits into its dead letters with a reason", KafkaRules::sizes),
            new ManifestRule("no topic is made but by its manifest", KafkaRules::declared),
            new ManifestRule(
                    "nobody connects to Kafka without a certificate and rights of its own", KafkaRules::listeners),
            new ManifestRule("a service has the rights to exactly its topics and its group", KafkaRules::rights),
            new ManifestRule(
                    "whoever scales the services sees how far they are behind, and nothing else", KafkaRules::watching),
            new ManifestRule("there are no more replicas than partitions", KafkaRules::scaling),
            new ManifestRule("everything of Kafka belongs to the one cluster", KafkaRules::cluster));

    /** The largest event, with its headers. */
    private static final int EVENT_BYTES = 1_048_576;

    private KafkaRules() {}

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

    private static Stream<String> differences(String what, Set<String> wanted, Set<String> found) {
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

    private static Stream<String> listeners(Manifests manifests) {
        Stream<String> open = manifests
                .all(Kafka.class)
                .filter(kafka -> !(kafka.getSpec().getKafka().getAuthorization() instanceof KafkaAuthorizationSimple)
                        || kafka.getSpec().getKafka().getListeners().stream()
                                .anyMatch(each -> !each.isTls()
                                        || each.getAuth() == null
                                        || each.getNetworkPolicyPeers() == null))
                .map(kafka -> about(kafka) + "somebody may come in unknown");
        Stream<String> users = manifests
                .all(KafkaUser.class)
                .filter(user -> !(user.getSpec().getAuthentication() instanceof KafkaUserTlsClientAuthentication))
                .map(user -> about(user) + "has no certificate");
        return Stream.concat(open, users);
    }

    private static Stream<String> rights(Manifests manifests) {
        if (!manifests.has(Kafka.class)) {
            return Stream.empty();
        }
        return ServiceCode.ALL.stream().flatMap(service -> {
            Set<String> wanted = new TreeSet<>();
            service.reads().forEach(topic -> wanted.add("topic " + topic + " [describe, read]"));
            service.groups().forEach(group -> wanted.add("group " + group + " [read]"));
            Stream.concat(service.writes().stream(), service.deadLetters().stream())
                    .forEach(topic -> wanted.add("topic " + topic + " [describe, write]"));
            return differences(service.name() + " may", wanted, rightsOf(manifests, service.name()));
        });
    }

    private static Stream<String> watching(Manifests manifests) {
        Set<String> wanted = manifests
                .all(ScaledObject.class)
                .flatMap(scaled -> scaled.getSpec().triggers().stream())
                .map(Kinds.ScaledObject.Trigger::metadata)
                .flatMap(of -> Stream.of(
                        "topic " + of.get("topic") + " [describe]", "group " + of.get("consumerGroup") + " [describe]"))
                .collect(Collectors.toSet());
        return wanted.isEmpty() || !manifests.has(Kafka.class)
                ? Stream.empty()
                : differences("autoscaling may", wanted, rightsOf(manifests, "autoscaling"));
    }

    private static Set<String> rightsOf(Manifests manifests, String user) {
        return manifests
                .named(KafkaUser.class, user)
                .map(each -> (KafkaUserAuthorizationSimple) each.getSpec().getAuthorization())
                .map(each -> each.getAcls().stream().map(KafkaRules::right).collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private static String right(AclRule rule) {
        String operations = rule.getOperations().stream()
                .map(operation -> operation.toValue().toLowerCase(Locale.ROOT))
                .sorted()
                .toList()
                .toString();
        if (rule.getResource() instanceof AclRuleTopicResource topic) {
            return topic.getPatternType().toValue().equals("literal")
                    ? "topic " + topic.getName() + " " + operations
                    : "topics " + topic.getName() + "* " + operations;
        }
        if (rule.getResource() instanceof AclRuleGroupResource group) {
            return group.getPatternType().toValue().equals("literal")
                    ? "group " + group.getName() + " " + operations
                    : "groups " + group.getName() + "* " + operations;
        }
        return rule.getResource().getType() + " " + operations;
    }

    private static Stream<String> scaling(Manifests manifests) {
        Map<String, Integer> partitions = manifests
                .all(KafkaTopic.class)
                .collect(Collectors.toMap(
                        Manifests::name, topic -> topic.getSpec().getPartitions()));
        Stream<String> scaled = manifests.all(ScaledObject.class).flatMap(each -> each.getSpec().triggers().stream()
                .flatMap(trigger -> {
                    ServiceCode service =
                            ServiceCode.named(each.getSpec().scaleTargetRef().name());
                    String topic = trigger.metadata().get("topic");
                    return Stream.of(
                            service.reads().contains(topic) ? null : "does not read " + topic,
                            service.groups().contains(trigger.metadata().get("consumerGroup"))
                                    ? null
                                    : "is not of that group",
                            each.getSpec().maxReplicaCount() <= partitions.getOrDefault(topic, 3)
                                    ? null
                                    : "a replica has nothing to read",
                            each.getSpec().minReplicaCount() <= each.getSpec().maxReplicaCount()
                                    ? null
                                    : "has fewer at most than at least");
                })
                .filter(Objects::nonNull)
                .map(what -> about(each) + what));
        Stream<String> fixed = manifests
                .deployments()
                .filter(deployment -> deployment.getSpec().getReplicas() != null)
                .filter(deployment -> ServiceCode.named(name(deployment)).reads().stream()
                        .anyMatch(topic -> deployment.getSpec().getReplicas() > partitions.getOrDefault(topic, 3)))
                .map(deployment -> about(deployment) + "a replica has nothing to read");
        return Stream.concat(scaled, fixed);
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
