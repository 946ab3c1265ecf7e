package uk.inspectionalerts.checks.manifests.rule;

import static uk.inspectionalerts.checks.manifests.rendered.Manifests.about;
import static uk.inspectionalerts.checks.manifests.rendered.Manifests.name;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import uk.inspectionalerts.checks.manifests.code.ServiceCode;
import uk.inspectionalerts.checks.manifests.rendered.Environment;
import uk.inspectionalerts.checks.manifests.rendered.Kinds.Cluster;
import uk.inspectionalerts.checks.manifests.rendered.Kinds.Database;
import uk.inspectionalerts.checks.manifests.rendered.Kinds.ObjectStore;
import uk.inspectionalerts.checks.manifests.rendered.Kinds.ScaledObject;
import uk.inspectionalerts.checks.manifests.rendered.Kinds.ScheduledBackup;
import uk.inspectionalerts.checks.manifests.rendered.Manifests;

/** PostgreSQL: to each service its own, to nobody another's, and none of it lost. */
public final class DatabaseRules {

    public static final List<ManifestRule> ALL = List.of(
            new ManifestRule("every service has a database, a role and a password of its own", DatabaseRules::own),
            new ManifestRule(
                    "every role gets into its own database, encrypted, and nobody else into any",
                    DatabaseRules::access),
            new ManifestRule(
                    "the database has a connection for each that all replicas may open", DatabaseRules::connections),
            new ManifestRule("what is committed is on two machines where there are several", DatabaseRules::copies),
            new ManifestRule("production is backed up every day, and each change between", DatabaseRules::backups),
            new ManifestRule("a restored database does not write over what it was made from", DatabaseRules::restore));

    /** Connections that are kept for replication, the operator and whoever looks after it. */
    private static final int RESERVED = 20;

    private DatabaseRules() {}

    private static Stream<String> own(Manifests manifests) {
        return manifests.all(Cluster.class).flatMap(cluster -> manifests
                .deployments()
                .filter(deployment -> !hasOwn(manifests, cluster, deployment))
                .map(deployment -> about(deployment) + "no database is there for it and its password"));
    }

    private static boolean hasOwn(Manifests manifests, Cluster cluster, Deployment deployment) {
        URI address = address(manifests, deployment);
        String database = address.getPath().substring(1);
        return address.getHost().equals(name(cluster) + "-rw")
                && manifests
                        .all(Database.class)
                        .map(Database::getSpec)
                        .anyMatch(each -> each.name().equals(database)
                                && each.owner().equals(database)
                                && each.databaseReclaimPolicy().equals("retain")
                                && each.cluster().getName().equals(name(cluster)))
                && cluster.getSpec().managed().roles().stream()
                        .anyMatch(role -> role.name().equals(database)
                                && role.login()
                                && Environment.entries(deployment)
                                        .anyMatch(role.passwordSecret().getName()::equals))
                && (database + "-service").equals(name(deployment));
    }

    private static URI address(Manifests manifests, Deployment deployment) {
        return URI.create(Environment.of(manifests, deployment)
                .configured()
                .get("QUARKUS_DATASOURCE_JDBC_URL")
                .substring("jdbc:".length()));
    }

    private static Stream<String> access(Manifests manifests) {
        return manifests.all(Cluster.class).flatMap(cluster -> {
            List<String> wanted = Stream.concat(
                            cluster.getSpec().managed().roles().stream()
                                    .map(role -> "hostssl %s %s all scram-sha-256".formatted(role.name(), role.name())),
                            Stream.of("host all all all reject"))
                    .toList();
            return Stream.of(
                            wanted.equals(cluster.getSpec().postgresql().pg_hba())
                                    ? null
                                    : "lets in others than " + wanted,
                            cluster.getSpec().enableSuperuserAccess() ? "lets a superuser in" : null)
                    .filter(Objects::nonNull)
                    .map(what -> about(cluster) + what);
        });
    }

    private static Stream<String> connections(Manifests manifests) {
        int needed = RESERVED
                + manifests
                        .deployments()
                        .mapToInt(deployment -> (replicas(manifests, deployment) + 1)
                                * ServiceCode.named(name(deployment)).connections())
                        .sum();
        return manifests
                .all(Cluster.class)
                .filter(cluster -> Integer.parseInt(
                                cluster.getSpec().postgresql().parameters().get("max_connections"))
                        < needed)
                .map(cluster -> about(cluster) + "the services may open " + needed + " connections");
    }

    private static int replicas(Manifests manifests, Deployment deployment) {
        return manifests
                .named(ScaledObject.class, name(deployment))
                .map(scaled -> scaled.getSpec().maxReplicaCount())
                .orElseGet(() -> Objects.requireNonNullElse(deployment.getSpec().getReplicas(), 1));
    }

    private static Stream<String> copies(Manifests manifests) {
        return manifests
                .all(Cluster.class)
                .filter(cluster -> cluster.getSpec().instances() > 1)
                .filter(cluster -> {
                    Cluster.Synchronous synchronous =
                            cluster.getSpec().postgresql().synchronous();
                    return synchronous == null
                            || synchronous.number() < 1
                            || !synchronous.dataDurability().equals("required");
                })
                .map(cluster -> about(cluster) + "a machine takes with it what it alone has");
    }

    private static Stream<String> backups(Manifests manifests) {
        if (!manifests.production()) {
            return Stream.empty();
        }
        return manifests
                .all(Cluster.class)
                .filter(cluster -> manifests
                                .all(ScheduledBackup.class)
                                .map(ScheduledBackup::getSpec)
                                .noneMatch(backup -> backup.cluster().getName().equals(name(cluster))
                                        && backup.method().equals("plugin")
                                        && backup.schedule().matches("\\d+ \\d+ \\d+ \\* \\* \\*"))
                        || cluster.getSpec().plugins().stream()
                                .noneMatch(plugin -> plugin.isWALArchiver()
                                        && manifests
                                                .named(
                                                        ObjectStore.class,
                                                        plugin.parameters().get("barmanObjectName"))
                                                .isPresent()))
                .map(cluster -> about(cluster) + "is not backed up whole and change by change");
    }

    private static Stream<String> restore(Manifests manifests) {
        return manifests
                .all(Cluster.class)
                .filter(cluster -> cluster.getSpec().externalClusters() != null)
                .filter(cluster -> cluster.getSpec().externalClusters().stream()
                        .anyMatch(source -> !source.name()
                                        .equals(cluster.getSpec()
                                                .bootstrap()
                                                .recovery()
                                                .source())
                                || cluster.getSpec().plugins().stream()
                                        .map(plugin -> plugin.parameters().getOrDefault("serverName", name(cluster)))
                                        .anyMatch(source.plugin().parameters().get("serverName")::equals)))
                .map(cluster -> about(cluster) + "archives into the backup that it is read from");
    }
}
