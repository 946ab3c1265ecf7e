package uk.inspectionalerts.checks.manifests.rule;

import static uk.inspectionalerts.checks.manifests.rendered.Manifests.about;
import static uk.inspectionalerts.checks.manifests.rendered.Manifests.containers;
import static uk.inspectionalerts.checks.manifests.rendered.Manifests.name;
import static uk.inspectionalerts.checks.manifests.rendered.Manifests.pod;
import static uk.inspectionalerts.checks.manifests.rendered.Manifests.serving;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import io.fabric8.kubernetes.api.model.apps.RollingUpdateDeployment;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.scheduling.v1.PriorityClass;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.inspectionalerts.checks.manifests.code.ServiceCode;
import uk.inspectionalerts.checks.manifests.rendered.Kinds.PodMonitor;
import uk.inspectionalerts.checks.manifests.rendered.Manifests;

/** What keeps a service there through releases, the emptying of machines and the ends of processes. */
public final class RunningRules {

    public static final List<ManifestRule> ALL = List.of(
            new ManifestRule("a pod is given longer to stop than its service takes", RunningRules::grace),
            new ManifestRule("a release takes no replica away before there is another", RunningRules::rollout),
            new ManifestRule("of each service one replica at most is taken away at a time", RunningRules::budgets),
            new ManifestRule("replicas are spread over zones and machines", RunningRules::spread),
            new ManifestRule(
                    "production runs images by digest, and nothing runs whatever is latest", RunningRules::images),
            new ManifestRule("every priority that is asked for exists", RunningRules::priorities),
            new ManifestRule(
                    "what is measured is measured on the management port of every service", RunningRules::monitors));

    private RunningRules() {}

    private static Stream<String> grace(Manifests manifests) {
        return manifests
                .deployments()
                .filter(deployment -> {
                    Duration before = Duration.ofSeconds(serving(deployment)
                            .getLifecycle()
                            .getPreStop()
                            .getSleep()
                            .getSeconds());
                    Duration stop = ServiceCode.named(name(deployment)).shutdown();
                    return pod(deployment).getTerminationGracePeriodSeconds()
                            <= before.plus(stop).toSeconds();
                })
                .map(deployment -> about(deployment) + "is killed while it ends in order");
    }

    private static Stream<String> rollout(Manifests manifests) {
        return manifests
                .deployments()
                .filter(deployment -> {
                    RollingUpdateDeployment update =
                            deployment.getSpec().getStrategy().getRollingUpdate();
                    return update == null
                            || !update.getMaxUnavailable().equals(new IntOrString(0))
                            || update.getMaxSurge().equals(new IntOrString(0));
                })
                .map(deployment -> about(deployment) + "has fewer replicas during a release");
    }

    private static Stream<String> budgets(Manifests manifests) {
        return manifests
                .deployments()
                .filter(deployment -> manifests
                                .all(PodDisruptionBudget.class)
                                .filter(budget -> deployment
                                        .getSpec()
                                        .getSelector()
                                        .equals(budget.getSpec().getSelector()))
                                .filter(budget -> new IntOrString(1)
                                        .equals(budget.getSpec().getMaxUnavailable()))
                                .count()
                        != 1)
                .map(deployment ->
                        about(deployment) + "may lose all replicas at once, or none when a machine is emptied");
    }

    private static Stream<String> spread(Manifests manifests) {
        return manifests
                .deployments()
                .filter(deployment -> !pod(deployment).getTopologySpreadConstraints().stream()
                        .filter(each -> each.getMatchLabelKeys().contains("app.kubernetes.io/name"))
                        .filter(each -> deployment
                                .getSpec()
                                .getTemplate()
                                .getMetadata()
                                .getLabels()
                                .entrySet()
                                .containsAll(
                                        each.getLabelSelector().getMatchLabels().entrySet()))
                        .map(TopologySpreadConstraint::getTopologyKey)
                        .collect(Collectors.toSet())
                        .equals(Set.of("topology.kubernetes.io/zone", "kubernetes.io/hostname")))
                .map(deployment -> about(deployment) + "may have all replicas on one machine");
    }

    private static Stream<String> images(Manifests manifests) {
        return manifests.deployments().flatMap(deployment -> containers(deployment)
                .filter(container -> !isFixed(container, manifests.production()))
                .map(container -> about(deployment) + "what " + container.getImage() + " is may change"));
    }

    private static boolean isFixed(Container container, boolean production) {
        String image = container.getImage();
        if ("Always".equals(container.getImagePullPolicy())) {
            return false;
        }
        return image.matches(".+@sha256:[0-9a-f]{64}")
                || (!production && image.matches(".+/.+:.+") && !image.endsWith(":latest"));
    }

    private static Stream<String> priorities(Manifests manifests) {
        return manifests
                .deployments()
                .filter(deployment -> pod(deployment).getPriorityClassName() != null)
                .filter(deployment -> manifests
                        .named(PriorityClass.class, pod(deployment).getPriorityClassName())
                        .isEmpty())
                .map(deployment -> about(deployment) + "no pod is made: its priority is unknown");
    }

    private static Stream<String> monitors(Manifests manifests) {
        if (!manifests.has(PodMonitor.class)) {
            return Stream.empty();
        }
        return manifests
                .deployments()
                .filter(deployment -> manifests
                        .all(PodMonitor.class)
                        .map(PodMonitor::getSpec)
                        .filter(spec -> deployment
                                .getSpec()
                                .getTemplate()
                                .getMetadata()
                                .getLabels()
                                .entrySet()
                                .containsAll(spec.selector().getMatchLabels().entrySet()))
                        .flatMap(spec -> spec.podMetricsEndpoints().stream())
                        .noneMatch(endpoint ->
                                endpoint.port().equals("management") && "/q/metrics".equals(endpoint.path())))
                .map(deployment -> about(deployment) + "nobody measures it");
    }
}
