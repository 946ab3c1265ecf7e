package uk.inspectionalerts.checks.manifests.rule;

import static uk.inspectionalerts.checks.manifests.rendered.Manifests.about;
import static uk.inspectionalerts.checks.manifests.rendered.Manifests.name;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.inspectionalerts.checks.manifests.code.OperatorsPage;
import uk.inspectionalerts.checks.manifests.code.ServiceCode;
import uk.inspectionalerts.checks.manifests.rendered.Kinds.ScaledObject;
import uk.inspectionalerts.checks.manifests.rendered.Kinds.TriggerAuthentication;
import uk.inspectionalerts.checks.manifests.rendered.Manifests;

/** How many replicas there are, and who says so. */
public final class ScalingRules {

    public static final List<ManifestRule> ALL = List.of(
            new ManifestRule("there are no more replicas than partitions", ScalingRules::scaling),
            new ManifestRule("one hand alone is on the number of replicas", ScalingRules::replicas),
            new ManifestRule("every credential that scaling asks for is there", ScalingRules::credentials));

    private ScalingRules() {}

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

    private static Stream<String> replicas(Manifests manifests) {
        return manifests.all(ScaledObject.class).flatMap(scaled -> {
            Deployment deployment = manifests
                    .named(Deployment.class, scaled.getSpec().scaleTargetRef().name())
                    .orElse(null);
            return Stream.of(
                            deployment == null ? "scales what is not there" : null,
                            deployment != null && deployment.getSpec().getReplicas() != null
                                    ? "each release takes the replicas back"
                                    : null)
                    .filter(Objects::nonNull)
                    .map(what -> about(scaled) + what);
        });
    }

    private static Stream<String> credentials(Manifests manifests) {
        Set<String> made = manifests.has(Kafka.class)
                ? Set.of("ca.crt", "user.crt", "user.key", "user.p12", "user.password")
                : OperatorsPage.entriesOfExistingServers("kafka-autoscaling");
        Stream<String> unknown = manifests
                .all(ScaledObject.class)
                .flatMap(scaled -> scaled.getSpec().triggers().stream()
                        .filter(trigger -> manifests
                                .named(
                                        TriggerAuthentication.class,
                                        trigger.authenticationRef().getName())
                                .isEmpty())
                        .map(trigger -> about(scaled) + "cannot ask Kafka"));
        Stream<String> missing = manifests
                .all(TriggerAuthentication.class)
                .flatMap(each -> each.getSpec().secretTargetRef().stream()
                        .filter(parameter -> parameter.name().equals("kafka-autoscaling"))
                        .filter(parameter -> !made.contains(parameter.key()))
                        .map(parameter -> about(each) + "nobody makes " + parameter.key()));
        return Stream.concat(unknown, missing);
    }
}
