package uk.inspectionalerts.checks.manifests.rule;

import static uk.inspectionalerts.checks.manifests.rendered.Manifests.about;
import static uk.inspectionalerts.checks.manifests.rendered.Manifests.containers;
import static uk.inspectionalerts.checks.manifests.rendered.Manifests.name;
import static uk.inspectionalerts.checks.manifests.rendered.Manifests.pod;

import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.kafka.KafkaClusterTemplate;
import io.strimzi.api.kafka.model.kafka.entityoperator.EntityOperatorTemplate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import uk.inspectionalerts.checks.manifests.rendered.Manifests;

/** What a process may do to the machine that it runs on. */
public final class RightsRules {

    public static final List<ManifestRule> ALL = List.of(
            new ManifestRule("every container of a service has no more rights than it needs", RightsRules::rights),
            new ManifestRule("Kafka has no more rights than it needs", RightsRules::rightsOfKafka),
            new ManifestRule("the namespace lets nothing in that has more rights", RightsRules::namespace));

    private RightsRules() {}

    private static Stream<String> rights(Manifests manifests) {
        return manifests.deployments().flatMap(deployment -> {
            PodSpec pod = pod(deployment);
            Stream<String> ofPod = Stream.of(
                            unless(restricted(pod.getSecurityContext()), "may run as root or make any system call"),
                            unless(Boolean.FALSE.equals(pod.getAutomountServiceAccountToken()), "is given a token"),
                            unless(
                                    name(deployment).equals(pod.getServiceAccountName()),
                                    "has no service account of its own"))
                    .filter(Objects::nonNull);
            Stream<String> ofContainers = containers(deployment)
                    .filter(container -> !restricted(container.getSecurityContext())
                            || !Boolean.TRUE.equals(
                                    container.getSecurityContext().getReadOnlyRootFilesystem())
                            || ContainerRules.mounts(container).noneMatch("/tmp"::equals))
                    .map(container -> container.getName() + " may do more than write to /tmp");
            return Stream.concat(ofPod, ofContainers).map(what -> about(deployment) + what);
        });
    }

    private static Stream<String> rightsOfKafka(Manifests manifests) {
        return manifests
                .all(Kafka.class)
                .filter(kafka -> {
                    KafkaClusterTemplate servers = kafka.getSpec().getKafka().getTemplate();
                    EntityOperatorTemplate operators =
                            kafka.getSpec().getEntityOperator().getTemplate();
                    return !Stream.of(servers.getPod(), operators.getPod())
                                    .allMatch(pod -> restricted(pod.getSecurityContext()))
                            || !Stream.of(
                                            servers.getKafkaContainer(),
                                            operators.getTopicOperatorContainer(),
                                            operators.getUserOperatorContainer())
                                    .allMatch(container -> restricted(container.getSecurityContext()));
                })
                .map(kafka -> about(kafka) + "may run as root, make any system call or gain rights");
    }

    private static Stream<String> namespace(Manifests manifests) {
        return manifests
                .all(Namespace.class)
                .filter(namespace -> !"restricted"
                        .equals(namespace.getMetadata().getLabels().get("pod-security.kubernetes.io/enforce")))
                .map(namespace -> about(namespace) + "does not enforce restricted pods");
    }

    private static boolean restricted(PodSecurityContext context) {
        return context != null
                && Boolean.TRUE.equals(context.getRunAsNonRoot())
                && context.getSeccompProfile() != null
                && context.getSeccompProfile().getType().equals("RuntimeDefault");
    }

    private static boolean restricted(SecurityContext context) {
        return context != null
                && Boolean.FALSE.equals(context.getAllowPrivilegeEscalation())
                && context.getCapabilities() != null
                && context.getCapabilities().getDrop().equals(List.of("ALL"))
                && context.getCapabilities().getAdd().isEmpty();
    }

    private static String unless(boolean holds, String violation) {
        return holds ? null : violation;
    }
}
