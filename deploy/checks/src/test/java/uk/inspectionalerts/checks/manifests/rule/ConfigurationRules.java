package uk.inspectionalerts.checks.manifests.rule;

import static uk.inspectionalerts.checks.manifests.rendered.Manifests.about;
import static uk.inspectionalerts.checks.manifests.rendered.Manifests.name;
import static uk.inspectionalerts.checks.manifests.rendered.Manifests.serving;

import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.PGProperty;
import uk.inspectionalerts.checks.manifests.code.OperatorsPage;
import uk.inspectionalerts.checks.manifests.code.ServiceCode;
import uk.inspectionalerts.checks.manifests.code.SettingsThatExist;
import uk.inspectionalerts.checks.manifests.rendered.Environment;
import uk.inspectionalerts.checks.manifests.rendered.Kinds.ExternalSecret;
import uk.inspectionalerts.checks.manifests.rendered.Manifests;

/** What a service is told, and from where. */
public final class ConfigurationRules {

    public static final List<ManifestRule> ALL = List.of(
            new ManifestRule("every key of the configuration is a setting that exists", ConfigurationRules::known),
            new ManifestRule("every service is given what it does not start without", ConfigurationRules::complete),
            new ManifestRule("whoever a service speaks with is known by certificate", ConfigurationRules::encrypted),
            new ManifestRule("every file that is named is mounted", ConfigurationRules::mounted),
            new ManifestRule("no secret is among the manifests or in what is not secret", ConfigurationRules::secrets),
            new ManifestRule(
                    "links in letters lead to a host that the service is reached by", ConfigurationRules::links));

    private static final List<String> STORES =
            List.of("KAFKA_SSL_TRUSTSTORE_LOCATION", "KAFKA_SSL_KEYSTORE_LOCATION", "INGEST_DROP_FOLDER");

    private ConfigurationRules() {}

    private static Stream<String> known(Manifests manifests) {
        return manifests.deployments().flatMap(deployment -> {
            Set<String> keys =
                    new TreeSet<>(Environment.of(manifests, deployment).keys());
            Manifests.containers(deployment)
                    .flatMap(container -> container.getEnv().stream())
                    .forEach(entry -> keys.add(entry.getName()));
            ServiceCode service = ServiceCode.named(name(deployment));
            keys.removeIf(key -> SettingsThatExist.contain(service, key));
            return Stream.concat(keys.stream(), unknownOfDatabase(manifests, deployment))
                    .map(key -> about(deployment) + key + " is no setting");
        });
    }

    private static Stream<String> unknownOfDatabase(Manifests manifests, Deployment deployment) {
        String address = Environment.of(manifests, deployment).configured().get("QUARKUS_DATASOURCE_JDBC_URL");
        return Stream.of(address.substring(address.indexOf('?') + 1).split("&"))
                .map(parameter -> parameter.substring(0, parameter.indexOf('=')))
                .filter(parameter -> PGProperty.forName(parameter) == null);
    }

    private static Stream<String> complete(Manifests manifests) {
        return manifests.deployments().flatMap(deployment -> {
            Environment environment = Environment.of(manifests, deployment);
            Set<String> missing =
                    new TreeSet<>(ServiceCode.named(name(deployment)).required());
            missing.removeAll(environment.keys());
            environment.secrets().forEach(secret -> missing.removeAll(entries(manifests, secret)));
            return missing.stream().map(key -> about(deployment) + key + " is not said");
        });
    }

    /** What the page says that a Secret holds, or the store of secrets where that makes it. */
    private static Set<String> entries(Manifests manifests, String secret) {
        return manifests
                .named(ExternalSecret.class, secret)
                .map(external -> external.getSpec().data().stream()
                        .map(ExternalSecret.Entry::secretKey)
                        .collect(Collectors.toSet()))
                .orElseGet(() -> OperatorsPage.entriesOf(secret));
    }

    private static Stream<String> encrypted(Manifests manifests) {
        return manifests.deployments().flatMap(deployment -> {
            SortedMap<String, String> said =
                    Environment.of(manifests, deployment).configured();
            String database = said.get("QUARKUS_DATASOURCE_JDBC_URL");
            return Stream.of(
                            database.contains("sslmode=verify-full") ? null : "does not know its database",
                            Set.of("SSL", "SASL_SSL").contains(said.getOrDefault("KAFKA_SECURITY_PROTOCOL", ""))
                                    ? null
                                    : "does not know its Kafka",
                            said.containsKey("KAFKA_SSL_ENDPOINT_IDENTIFICATION_ALGORITHM")
                                    ? "does not look whose certificate it is"
                                    : null,
                            said.get("QUARKUS_OIDC_AUTH_SERVER_URL") == null
                                            || said.get("QUARKUS_OIDC_AUTH_SERVER_URL")
                                                    .startsWith("https:")
                                    ? null
                                    : "does not know its issuer")
                    .filter(Objects::nonNull)
                    .map(what -> about(deployment) + what);
        });
    }

    private static Stream<String> mounted(Manifests manifests) {
        return manifests.deployments().flatMap(deployment -> {
            SortedMap<String, String> said =
                    Environment.of(manifests, deployment).configured();
            String database = said.get("QUARKUS_DATASOURCE_JDBC_URL");
            String certificate = database.substring(database.lastIndexOf("=") + 1);
            return Stream.concat(STORES.stream().map(said::get).filter(Objects::nonNull), Stream.of(certificate))
                    .filter(file -> ContainerRules.mounts(serving(deployment))
                            .noneMatch(mount -> file.equals(mount) || file.startsWith(mount + "/")))
                    .map(file -> about(deployment) + file + " is not there");
        });
    }

    private static Stream<String> secrets(Manifests manifests) {
        Stream<String> committed = manifests.all(Secret.class).map(secret -> about(secret) + "is for all to read");
        Stream<String> said = manifests
                .deployments()
                .flatMap(deployment -> Environment.of(manifests, deployment).configured().keySet().stream()
                        .filter(key -> key.matches(".*(PASSWORD|SECRET|_KEY|JAAS_CONFIG|TOKEN)"))
                        .map(key -> about(deployment) + key + " is for all to read"));
        return Stream.concat(committed, said);
    }

    private static Stream<String> links(Manifests manifests) {
        Set<String> hosts = manifests
                .all(Ingress.class)
                .filter(ingress -> name(ingress).equals("notification-service"))
                .flatMap(ingress -> ingress.getSpec().getTls().stream())
                .flatMap(tls -> tls.getHosts().stream())
                .collect(Collectors.toSet());
        return manifests
                .named(Deployment.class, "notification-service")
                .filter(deployment -> manifests.has(Ingress.class))
                .map(deployment ->
                        Environment.of(manifests, deployment).configured().get("NOTIFICATION_LINKS_SERVICE"))
                .map(URI::create)
                .filter(link -> !hosts.contains(link.getHost()) || !"https".equals(link.getScheme()))
                .map(link -> link + " leads nowhere")
                .stream();
    }
}
