package uk.inspectionalerts.checks.manifests.rule;

import static uk.inspectionalerts.checks.manifests.rendered.Manifests.about;
import static uk.inspectionalerts.checks.manifests.rendered.Manifests.name;

import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.kafka.KafkaAuthorizationSimple;
import io.strimzi.api.kafka.model.user.KafkaUser;
import io.strimzi.api.kafka.model.user.KafkaUserAuthorizationSimple;
import io.strimzi.api.kafka.model.user.KafkaUserTlsClientAuthentication;
import io.strimzi.api.kafka.model.user.acl.AclRule;
import io.strimzi.api.kafka.model.user.acl.AclRuleGroupResource;
import io.strimzi.api.kafka.model.user.acl.AclRuleTopicResource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.inspectionalerts.checks.manifests.code.ServiceCode;
import uk.inspectionalerts.checks.manifests.rendered.Environment;
import uk.inspectionalerts.checks.manifests.rendered.Kinds;
import uk.inspectionalerts.checks.manifests.rendered.Kinds.ScaledObject;
import uk.inspectionalerts.checks.manifests.rendered.Manifests;

/** Nobody may do more in Kafka than the code of a service does. */
public final class KafkaAccessRules {

    public static final List<ManifestRule> ALL = List.of(
            new ManifestRule("every service is told where its Kafka is", KafkaAccessRules::address),
            new ManifestRule(
                    "nobody connects to Kafka without a certificate and rights of its own",
                    KafkaAccessRules::listeners),
            new ManifestRule("a service has the rights to exactly its topics and its group", KafkaAccessRules::rights),
            new ManifestRule(
                    "whoever scales the services sees how far they are behind, and nothing else",
                    KafkaAccessRules::watching));

    private KafkaAccessRules() {}

    private static Stream<String> address(Manifests manifests) {
        return manifests.all(Kafka.class).flatMap(kafka -> {
            String address = "%s-kafka-bootstrap.%s.svc:%d"
                    .formatted(
                            name(kafka),
                            kafka.getMetadata().getNamespace(),
                            kafka.getSpec().getKafka().getListeners().get(0).getPort());
            return manifests
                    .deployments()
                    .filter(deployment -> !address.equals(
                            Environment.of(manifests, deployment).configured().get("KAFKA_BOOTSTRAP_SERVERS")))
                    .map(deployment -> about(deployment) + "looks elsewhere than at " + address);
        });
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
            return TopicRules.differences(service.name() + " may", wanted, rightsOf(manifests, service.name()));
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
                : TopicRules.differences("autoscaling may", wanted, rightsOf(manifests, "autoscaling"));
    }

    private static Set<String> rightsOf(Manifests manifests, String user) {
        return manifests
                .named(KafkaUser.class, user)
                .map(each -> (KafkaUserAuthorizationSimple) each.getSpec().getAuthorization())
                .map(each ->
                        each.getAcls().stream().map(KafkaAccessRules::right).collect(Collectors.toSet()))
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
}
