package uk.inspectionalerts.checks.manifests.rule;

import static uk.inspectionalerts.checks.manifests.rendered.Manifests.about;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import uk.inspectionalerts.checks.manifests.rendered.Kinds.PodMonitor;
import uk.inspectionalerts.checks.manifests.rendered.Kinds.PrometheusRule;
import uk.inspectionalerts.checks.manifests.rendered.Kinds.PrometheusRule.Alarm;
import uk.inspectionalerts.checks.manifests.rendered.Manifests;

/** What is measured, what rings, and what is shown. */
public final class SignalRules {

    public static final List<ManifestRule> ALL = List.of(
            new ManifestRule("where services are measured there are alarms and dashboards", SignalRules::whole),
            new ManifestRule("what is measured names its service", SignalRules::named),
            new ManifestRule("an alarm says how urgent it is, what it means and where to read on", SignalRules::alarms),
            new ManifestRule("Grafana finds every dashboard", SignalRules::found),
            new ManifestRule("a panel says what it shows, and in which unit", SignalRules::panels));

    /** What Grafana looks for. */
    private static final Map<String, String> LABEL = Map.of("grafana_dashboard", "1");

    private static final ObjectMapper JSON = new ObjectMapper();

    private SignalRules() {}

    private static Stream<String> whole(Manifests manifests) {
        return manifests.has(PodMonitor.class)
                        && !(manifests.has(PrometheusRule.class)
                                && dashboards(manifests).findAny().isPresent())
                ? Stream.of("services are measured, and nothing comes of it")
                : Stream.empty();
    }

    private static Stream<String> named(Manifests manifests) {
        return manifests
                .all(PodMonitor.class)
                .filter(
                        monitor -> monitor.getSpec().podMetricsEndpoints().stream()
                                .filter(endpoint -> endpoint.port().equals("management"))
                                .anyMatch(
                                        endpoint -> endpoint.relabelings() == null
                                                || endpoint.relabelings().stream()
                                                        .noneMatch(
                                                                relabeling -> relabeling
                                                                                .targetLabel()
                                                                                .equals("service")
                                                                        && relabeling
                                                                                .sourceLabels()
                                                                                .equals(
                                                                                        List.of(
                                                                                                "__meta_kubernetes_pod_label_app_kubernetes_io_name")))))
                .map(monitor -> about(monitor) + "does not say of which service it measures what");
    }

    private static Stream<String> alarms(Manifests manifests) {
        return manifests.all(PrometheusRule.class).flatMap(rule -> rule.getSpec().groups().stream()
                .flatMap(group -> group.rules().stream())
                .flatMap(SignalRules::missing)
                .map(what -> about(rule) + what));
    }

    private static Stream<String> missing(Alarm alarm) {
        Map<String, String> said = Objects.requireNonNullElse(alarm.annotations(), Map.of());
        return Stream.of(
                        alarm.labels() != null
                                        && Set.of("page", "ticket")
                                                .contains(alarm.labels().getOrDefault("severity", ""))
                                ? null
                                : "does not say whether it is page or ticket",
                        said.getOrDefault("summary", "").isBlank() ? "has no summary" : null,
                        said.getOrDefault("description", "").isBlank() ? "has no description" : null,
                        ("deploy/docs/runbook.md#" + alarm.name().toLowerCase(Locale.ROOT))
                                        .equals(said.get("runbook_url"))
                                ? null
                                : "does not lead to its section of the runbook")
                .filter(Objects::nonNull)
                .map(what -> alarm.name() + " " + what);
    }

    private static Stream<String> found(Manifests manifests) {
        return dashboards(manifests)
                .filter(map -> !map.getMetadata().getLabels().entrySet().containsAll(LABEL.entrySet()))
                .map(map -> about(map) + "is not found");
    }

    private static Stream<String> panels(Manifests manifests) {
        return dashboards(manifests)
                .flatMap(map -> map.getData().entrySet().stream().flatMap(file -> silent(file.getValue())
                        .map(what -> about(map) + file.getKey() + " has a panel without " + what)));
    }

    private static Stream<String> silent(String dashboard) {
        return StreamSupport.stream(tree(dashboard).path("panels").spliterator(), false)
                .flatMap(panel -> Stream.of("/title", "/description", "/fieldConfig/defaults/unit", "/targets/0/expr")
                        .filter(field -> panel.at(field).asText().isBlank()));
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError("A dashboard is not JSON", e);
        }
    }

    private static Stream<ConfigMap> dashboards(Manifests manifests) {
        return manifests.all(ConfigMap.class).filter(map -> map.getData().keySet().stream()
                .anyMatch(file -> file.endsWith(".json")));
    }
}
