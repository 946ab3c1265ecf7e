package uk.inspectionalerts.checks.manifests.rendered;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LocalObjectReference;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.SecretKeySelector;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Version;
import java.util.List;
import java.util.Map;

/** Kinds of operators that publish no Java model: of each the fields that are used here, so that no other is used unseen. */
public final class Kinds {

    public static final List<Class<? extends CustomResource<?, ?>>> ALL = List.of(
            Cluster.class,
            Database.class,
            ScheduledBackup.class,
            ObjectStore.class,
            ScaledObject.class,
            TriggerAuthentication.class,
            PodMonitor.class,
            PrometheusRule.class,
            ExternalSecret.class);

    private Kinds() {}

    /** PostgreSQL, by CloudNativePG. */
    @Group("postgresql.cnpg.io")
    @Version("v1")
    public static final class Cluster extends CustomResource<Cluster.Spec, Void> {

        public record Spec(
                int instances,
                String imageName,
                boolean enableSuperuserAccess,
                String primaryUpdateStrategy,
                String primaryUpdateMethod,
                Affinity affinity,
                Storage storage,
                Storage walStorage,
                ResourceRequirements resources,
                Managed managed,
                Settings postgresql,
                List<Plugin> plugins,
                Bootstrap bootstrap,
                List<Source> externalClusters) {}

        public record Affinity(boolean enablePodAntiAffinity, String topologyKey, String podAntiAffinityType) {}

        public record Storage(String size) {}

        public record Managed(List<Role> roles) {}

        public record Role(String name, String ensure, boolean login, LocalObjectReference passwordSecret) {}

        public record Settings(Map<String, String> parameters, Synchronous synchronous, List<String> pg_hba) {}

        public record Synchronous(String method, int number, String dataDurability) {}

        public record Plugin(String name, boolean isWALArchiver, Map<String, String> parameters) {}

        public record Bootstrap(Recovery recovery) {}

        public record Recovery(String source) {}

        public record Source(String name, Plugin plugin) {}
    }

    @Group("postgresql.cnpg.io")
    @Version("v1")
    public static final class Database extends CustomResource<Database.Spec, Void> {

        public record Spec(String name, String owner, LocalObjectReference cluster, String databaseReclaimPolicy) {}
    }

    @Group("postgresql.cnpg.io")
    @Version("v1")
    public static final class ScheduledBackup extends CustomResource<ScheduledBackup.Spec, Void> {

        public record Spec(
                String schedule,
                boolean immediate,
                String backupOwnerReference,
                LocalObjectReference cluster,
                String method,
                LocalObjectReference pluginConfiguration) {}
    }

    /** Where backups go, by the Barman Cloud plugin. */
    @Group("barmancloud.cnpg.io")
    @Version("v1")
    public static final class ObjectStore extends CustomResource<ObjectStore.Spec, Void> {

        public record Spec(String retentionPolicy, Configuration configuration) {}

        public record Configuration(
                String destinationPath,
                String endpointURL,
                Credentials s3Credentials,
                Map<String, String> wal,
                Map<String, String> data) {}

        public record Credentials(SecretKeySelector accessKeyId, SecretKeySelector secretAccessKey) {}
    }

    /** How many replicas, by KEDA. */
    @Group("keda.sh")
    @Version("v1alpha1")
    public static final class ScaledObject extends CustomResource<ScaledObject.Spec, Void> {

        public record Spec(
                Target scaleTargetRef,
                int minReplicaCount,
                int maxReplicaCount,
                int pollingInterval,
                Fallback fallback,
                List<Trigger> triggers) {}

        public record Target(String name, String envSourceContainerName) {}

        public record Fallback(int failureThreshold, int replicas) {}

        public record Trigger(String type, Map<String, String> metadata, LocalObjectReference authenticationRef) {}
    }

    @Group("keda.sh")
    @Version("v1alpha1")
    public static final class TriggerAuthentication extends CustomResource<TriggerAuthentication.Spec, Void> {

        public record Spec(List<Parameter> secretTargetRef) {}

        public record Parameter(String parameter, String name, String key) {}
    }

    /** What is measured, by the Prometheus operator. */
    @Group("monitoring.coreos.com")
    @Version("v1")
    public static final class PodMonitor extends CustomResource<PodMonitor.Spec, Void> {

        public record Spec(LabelSelector selector, List<Endpoint> podMetricsEndpoints) {}

        public record Endpoint(String port, String path, String interval, List<Relabeling> relabelings) {}

        public record Relabeling(List<String> sourceLabels, String targetLabel) {}
    }

    /** What rings, by the Prometheus operator. */
    @Group("monitoring.coreos.com")
    @Version("v1")
    public static final class PrometheusRule extends CustomResource<PrometheusRule.Spec, Void> {

        public record Spec(List<RuleGroup> groups) {}

        public record RuleGroup(String name, List<Alarm> rules) {}

        /** @param lasting for how long it has to be so before it rings; null for not at all */
        public record Alarm(
                @JsonProperty("alert") String name,
                String expr,
                @JsonProperty("for") String lasting,
                Map<String, String> labels,
                Map<String, String> annotations) {}
    }

    /** A Secret that comes from a store, by the External Secrets Operator. */
    @Group("external-secrets.io")
    @Version("v1")
    public static final class ExternalSecret extends CustomResource<ExternalSecret.Spec, Void> {

        public record Spec(String refreshInterval, Store secretStoreRef, Target target, List<Entry> data) {}

        public record Store(String kind, String name) {}

        public record Target(String name, String creationPolicy, Template template) {}

        public record Template(String type, Metadata metadata) {}

        public record Metadata(Map<String, String> labels) {}

        public record Entry(String secretKey, Remote remoteRef) {}

        public record Remote(String key, String property) {}
    }
}
