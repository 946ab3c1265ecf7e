package uk.inspectionalerts.checks.manifests.rule;

import static uk.inspectionalerts.checks.manifests.rendered.Manifests.about;
import static uk.inspectionalerts.checks.manifests.rendered.Manifests.containers;
import static uk.inspectionalerts.checks.manifests.rendered.Manifests.name;
import static uk.inspectionalerts.checks.manifests.rendered.Manifests.pod;
import static uk.inspectionalerts.checks.manifests.rendered.Manifests.serving;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import uk.inspectionalerts.checks.manifests.code.ServiceCode;
import uk.inspectionalerts.checks.manifests.rendered.Environment;
import uk.inspectionalerts.checks.manifests.rendered.Kinds.Cluster;
import uk.inspectionalerts.checks.manifests.rendered.Manifests;

/** What runs: in how much memory, and how the cluster sees that it is well. */
public final class ContainerRules {

    public static final List<ManifestRule> ALL = List.of(
            new ManifestRule("memory is promised and processor time is not capped", ContainerRules::resources),
            new ManifestRule("every probe asks the management port", ContainerRules::probes),
            new ManifestRule("the database is migrated before the service starts", ContainerRules::migration));

    private ContainerRules() {}

    private static Stream<String> resources(Manifests manifests) {
        Map<String, ResourceRequirements> all = new HashMap<>();
        manifests.deployments().forEach(deployment -> containers(deployment)
                .forEach(container -> all.put(about(deployment) + container.getName(), container.getResources())));
        manifests
                .all(KafkaNodePool.class)
                .forEach(pool -> all.put(about(pool), pool.getSpec().getResources()));
        manifests
                .all(Cluster.class)
                .forEach(cluster -> all.put(about(cluster), cluster.getSpec().resources()));
        manifests
                .all(Kafka.class)
                .map(kafka -> kafka.getSpec().getEntityOperator())
                .forEach(operator -> {
                    all.put("topic operator", operator.getTopicOperator().getResources());
                    all.put("user operator", operator.getUserOperator().getResources());
                });
        return all.entrySet().stream()
                .filter(each -> !promised(each.getValue()))
                .map(each ->
                        each.getKey() + " may be refused memory that it counts on, or processor time that is free");
    }

    private static boolean promised(ResourceRequirements resources) {
        return resources != null
                && resources.getRequests().containsKey("cpu")
                && resources.getRequests().containsKey("memory")
                && resources
                        .getRequests()
                        .get("memory")
                        .equals(resources.getLimits().get("memory"))
                && !resources.getLimits().containsKey("cpu");
    }

    private static Stream<String> probes(Manifests manifests) {
        return manifests.deployments().flatMap(deployment -> {
            Container service = serving(deployment);
            Map<String, Integer> ports = new HashMap<>();
            for (ContainerPort port : service.getPorts()) {
                ports.put(port.getName(), port.getContainerPort());
            }
            return Stream.of(
                            probe(service.getStartupProbe(), "started"),
                            probe(service.getLivenessProbe(), "live"),
                            probe(service.getReadinessProbe(), "ready"),
                            unless(
                                    ports.equals(Map.of("http", 8080, "management", 9000)),
                                    "has other ports than http and management"),
                            configured(manifests, deployment, "QUARKUS_HTTP_PORT", "8080"),
                            configured(manifests, deployment, "QUARKUS_MANAGEMENT_PORT", "9000"))
                    .filter(Objects::nonNull)
                    .map(what -> about(deployment) + what);
        });
    }

    private static String probe(Probe probe, String asked) {
        return unless(
                probe != null
                        && probe.getHttpGet() != null
                        && "management".equals(probe.getHttpGet().getPort().getStrVal())
                        && probe.getHttpGet().getPath().equals("/q/health/" + asked)
                        && probe.getInitialDelaySeconds() == null,
                "nobody asks the management port whether it is " + asked);
    }

    private static String configured(Manifests manifests, Deployment deployment, String key, String value) {
        return unless(
                value.equals(Environment.of(manifests, deployment).configured().get(key)),
                "does not listen where its probes ask: " + key);
    }

    private static Stream<String> migration(Manifests manifests) {
        return manifests
                .deployments()
                .filter(deployment -> {
                    Container service = serving(deployment);
                    List<Container> before = pod(deployment).getInitContainers();
                    ServiceCode code = ServiceCode.named(name(deployment));
                    return before.size() != 1
                            || !before.get(0).getImage().equals(service.getImage())
                            || !before.get(0).getEnvFrom().equals(service.getEnvFrom())
                            || !before.get(0).getEnv().containsAll(service.getEnv())
                            || before.get(0).getEnv().stream()
                                            .filter(entry -> "true".equals(entry.getValue()))
                                            .filter(entry -> List.of(
                                                            "QUARKUS_INIT_AND_EXIT", "QUARKUS_FLYWAY_MIGRATE_AT_START")
                                                    .contains(entry.getName()))
                                            .count()
                                    != 2
                            || !code.property("quarkus.flyway.migrate-at-start").equals("false")
                            || Environment.of(manifests, deployment).keys().contains("QUARKUS_FLYWAY_MIGRATE_AT_START");
                })
                .map(deployment -> about(deployment) + "its schema is not made by the same image before it starts");
    }

    static Stream<String> mounts(Container container) {
        return container.getVolumeMounts().stream().map(VolumeMount::getMountPath);
    }

    private static String unless(boolean holds, String violation) {
        return holds ? null : violation;
    }
}
