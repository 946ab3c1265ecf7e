package uk.inspectionalerts.checks.manifests.rendered;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The objects of one rendered overlay, in their order: as they are written, and as the cluster and its operators read them. */
public final class Manifests {

    private static final YAMLMapper YAML = new YAMLMapper();

    private static final Reading READING = new Reading();

    private final List<JsonNode> documents;
    private final boolean production;
    private final List<Reading.Result> results;

    private Manifests(List<JsonNode> documents, boolean production) {
        this.documents = documents;
        this.production = production;
        this.results = documents.stream().map(READING::read).toList();
    }

    /** Those of an overlay, rendered as YAML. */
    public static Manifests of(String yaml, boolean production) {
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(yaml)) {
            return new Manifests(documents.readAll(), production);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with one thing wrong. */
    public Manifests with(Mistake mistake) {
        return new Manifests(mistake.applyTo(documents), production);
    }

    /** What an object says that its kind does not know, or says wrongly. */
    public Stream<String> misread() {
        return results.stream().flatMap(result -> result.misread().stream());
    }

    /** Whether people rely on it. */
    public boolean production() {
        return production;
    }

    public Stream<HasMetadata> all() {
        return results.stream().flatMap(result -> result.object().stream());
    }

    public <T extends HasMetadata> Stream<T> all(Class<T> kind) {
        return all().filter(kind::isInstance).map(kind::cast);
    }

    public <T extends HasMetadata> Optional<T> named(Class<T> kind, String name) {
        return all(kind)
                .filter(each -> each.getMetadata().getName().equals(name))
                .findFirst();
    }

    public boolean has(Class<? extends HasMetadata> kind) {
        return all(kind).findAny().isPresent();
    }

    /** The services that are deployed. */
    public Stream<Deployment> deployments() {
        return all(Deployment.class);
    }

    public static PodSpec pod(Deployment deployment) {
        return deployment.getSpec().getTemplate().getSpec();
    }

    /** The container that serves, which is the only one that stays. */
    public static Container serving(Deployment deployment) {
        return pod(deployment).getContainers().get(0);
    }

    /** All containers of the deployment, those first that run before it. */
    public static Stream<Container> containers(Deployment deployment) {
        return Stream.concat(pod(deployment).getInitContainers().stream(), pod(deployment).getContainers().stream());
    }

    public static String name(HasMetadata object) {
        return object.getMetadata().getName();
    }

    /** How a violation names an object. */
    public static String about(HasMetadata object) {
        return object.getKind() + " " + name(object) + ": ";
    }
}
