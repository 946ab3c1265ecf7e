package uk.inspectionalerts.checks.signals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import uk.inspectionalerts.checks.manifests.rendered.Kustomize;
import uk.inspectionalerts.local.Checkout;

/** What rings, as the component {@code monitoring} has it. */
final class Alarms {

    static final Path COMPONENT = Checkout.find().root().resolve("deploy/kubernetes/components/monitoring");

    private static final YAMLMapper YAML = new YAMLMapper();

    private Alarms() {}

    /** The expression of each alarm, by its name. */
    static Map<String, String> expressions() {
        Map<String, String> expressions = new TreeMap<>();
        try {
            YAML.readTree(COMPONENT.resolve("alarms.yaml").toFile())
                    .at("/spec/groups")
                    .forEach(group -> group.path("rules")
                            .forEach(rule -> expressions.put(
                                    rule.path("alert").asText(),
                                    rule.path("expr").asText())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return expressions;
    }

    /** Writes the rules of the rendered manifests of production as Prometheus itself reads them. */
    static void renderTo(Path file) throws IOException {
        String production = Kustomize.render(Checkout.find().root().resolve("deploy/kubernetes/overlays/prod"));
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(production)) {
            for (JsonNode document : documents.readAll()) {
                if (document.path("kind").asText().equals("PrometheusRule")) {
                    Files.writeString(file, YAML.writeValueAsString(document.path("spec")));
                }
            }
        }
    }
}
