package uk.inspectionalerts.checks.manifests.rendered;

import static uk.inspectionalerts.checks.manifests.rendered.Manifests.serving;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the process of a service finds in its environment.
 *
 * @param configured what its ConfigMap says
 * @param others what comes from a Secret, entry by entry, or is said in the deployment
 * @param secrets the Secrets that it takes in whole
 */
public record Environment(SortedMap<String, String> configured, Set<String> others, Set<String> secrets) {

    public static Environment of(Manifests manifests, Deployment deployment) {
        SortedMap<String, String> configured = new TreeMap<>();
        Set<String> secrets = new TreeSet<>();
        for (EnvFromSource from : serving(deployment).getEnvFrom()) {
            if (from.getConfigMapRef() != null) {
                manifests
                        .named(ConfigMap.class, from.getConfigMapRef().getName())
                        .ifPresent(map -> configured.putAll(map.getData()));
            }
            if (from.getSecretRef() != null) {
                secrets.add(from.getSecretRef().getName());
            }
        }
        Set<String> others = new TreeSet<>();
        serving(deployment).getEnv().stream().map(EnvVar::getName).forEach(others::add);
        return new Environment(configured, others, secrets);
    }

    /** The names that are known without looking into Secrets. */
    public Set<String> keys() {
        Set<String> keys = new TreeSet<>(others);
        keys.addAll(configured.keySet());
        return keys;
    }

    /** The Secrets that entries are taken from. */
    public static Stream<String> entries(Deployment deployment) {
        return serving(deployment).getEnv().stream()
                .filter(entry ->
                        entry.getValueFrom() != null && entry.getValueFrom().getSecretKeyRef() != null)
                .map(entry -> entry.getValueFrom().getSecretKeyRef().getName());
    }
}
