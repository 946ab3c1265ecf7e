package uk.inspectionalerts.checks.manifests;

import static uk.inspectionalerts.checks.manifests.Break.with;
import static uk.inspectionalerts.checks.manifests.Break.without;
import static uk.inspectionalerts.checks.manifests.Rendering.DEV;
import static uk.inspectionalerts.checks.manifests.Rendering.PROD;
import static uk.inspectionalerts.checks.manifests.Rendering.PROD_AFTER_A_RESTORE;
import static uk.inspectionalerts.checks.manifests.Rendering.PROD_ON_EXISTING_KAFKA_AND_POSTGRESQL;
import static uk.inspectionalerts.checks.manifests.Rendering.PROD_WITH_A_DROP_FOLDER;

import java.util.List;

/**
 * Something that a rule is there to notice.
 *
 * @param rule the sentence of the one rule that notices it
 * @param in what is otherwise right
 */
record Mistake(String rule, Rendering in, Break change) {

    private static final String GRADING = "Deployment grading-service";
    private static final String POD = "/spec/template/spec";
    private static final String SERVICE = POD + "/containers/0";

    static final List<Mistake> ALL = List.of(
            // references
            in(
                    PROD,
                    "every field is one that its kind has",
                    with(GRADING, POD + "/terminationGracePeriodSecond", "45")),
            in(PROD, "every field is one that its kind has", with("KafkaTopic reports", "/spec/retentionMs", "1")),
            in(
                    PROD,
                    "every field is one that its kind has",
                    with("ScaledObject grading-service", "/spec/maxReplicas", "2")),
            in(
                    PROD,
                    "every field is one that its kind has",
                    with("Cluster inspection-alerts-postgres", "/spec/backup", "{}")),
            in(
                    PROD,
                    "every field is one that its kind has",
                    with("PodMonitor inspection-alerts-kafka", "/kind", "PodMonitors")),
            in(
                    PROD,
                    "every object is in the one namespace, which is there",
                    without("Namespace inspection-alerts", "")),
            in(
                    PROD,
                    "every object is in the one namespace, which is there",
                    with("Database grading", "/metadata/namespace", "elsewhere")),
            in(
                    PROD,
                    "every service is whole: deployment, account, address and configuration",
                    without("ServiceAccount grading-service", "")),
            in(
                    PROD,
                    "every service is whole: deployment, account, address and configuration",
                    with("Service grading-service", "/spec/selector/app.kubernetes.io~1name", "grading")),
            in(
                    PROD,
                    "what the world reaches is a service, under a name with a certificate",
                    with("Ingress grading-service", "/spec/rules/0/host", "elsewhere.example")),
            in(
                    PROD,
                    "what the world reaches is a service, under a name with a certificate",
                    with(
                            "Ingress grading-service",
                            "/spec/rules/0/http/paths/0/backend/service/port/name",
                            "management")),
            in(
                    PROD,
                    "every Secret that is read is made by an operator or is on the page",
                    with(GRADING, POD + "/volumes/1/secret/secretName", "invented")),
            in(
                    PROD_ON_EXISTING_KAFKA_AND_POSTGRESQL,
                    "every Secret that is read is made by an operator or is on the page",
                    with(GRADING, POD + "/volumes/1/secret/secretName", "invented")),
            in(
                    PROD_WITH_A_DROP_FOLDER,
                    "every volume that is claimed is there",
                    without("PersistentVolumeClaim drop-folder", "")),
            in(
                    PROD_WITH_A_DROP_FOLDER,
                    "every volume that is claimed is there",
                    with("PersistentVolumeClaim drop-folder", "/spec/accessModes/0", "ReadWriteOnce")),
            in(
                    PROD,
                    "every credential that scaling asks for is there",
                    without("TriggerAuthentication kafka-autoscaling", "")),
            // containers
            in(
                    PROD,
                    "every container of a service has no more rights than it needs",
                    with(GRADING, SERVICE + "/securityContext/readOnlyRootFilesystem", "false")),
            in(
                    PROD,
                    "every container of a service has no more rights than it needs",
                    without(GRADING, POD + "/initContainers/0/securityContext/capabilities")),
            in(
                    PROD,
                    "every container of a service has no more rights than it needs",
                    without(GRADING, POD + "/securityContext/seccompProfile")),
            in(
                    PROD,
                    "every container of a service has no more rights than it needs",
                    without(GRADING, POD + "/automountServiceAccountToken")),
            in(
                    PROD,
                    "Kafka has no more rights than it needs",
                    without("Kafka inspection-alerts", "/spec/kafka/template/pod/securityContext/runAsNonRoot")),
            in(
                    PROD,
                    "Kafka has no more rights than it needs",
                    without(
                            "Kafka inspection-alerts",
                            "/spec/entityOperator/template/userOperatorContainer/securityContext")),
            in(
                    PROD,
                    "the namespace lets nothing in that has more rights",
                    with(
                            "Namespace inspection-alerts",
                            "/metadata/labels/pod-security.kubernetes.io~1enforce",
                            "baseline")),
            in(
                    PROD,
                    "memory is promised and processor time is not capped",
                    with(GRADING, SERVICE + "/resources/limits/cpu", "1")),
            in(
                    PROD,
                    "memory is promised and processor time is not capped",
                    with(GRADING, POD + "/initContainers/0/resources/limits/memory", "1Gi")),
            in(
                    PROD,
                    "memory is promised and processor time is not capped",
                    without("Cluster inspection-alerts-postgres", "/spec/resources")),
            in(
                    PROD,
                    "every probe asks the management port",
                    with(GRADING, SERVICE + "/livenessProbe/httpGet/port", "http")),
            in(PROD, "every probe asks the management port", without(GRADING, SERVICE + "/startupProbe")),
            in(
                    PROD,
                    "every probe asks the management port",
                    with("ConfigMap grading-service*", "/data/QUARKUS_MANAGEMENT_PORT", "'9082'")),
            in(
                    PROD,
                    "the database is migrated before the service starts",
                    without(GRADING, POD + "/initContainers/0/env/0")),
            in(
                    PROD,
                    "the database is migrated before the service starts",
                    without(GRADING, POD + "/initContainers/0/envFrom/0")),
            // running
            in(
                    PROD,
                    "a pod is given longer to stop than its service takes",
                    with(GRADING, POD + "/terminationGracePeriodSeconds", "25")),
            in(
                    PROD,
                    "a release takes no replica away before there is another",
                    with(GRADING, "/spec/strategy/rollingUpdate/maxUnavailable", "1")),
            in(
                    PROD,
                    "of each service one replica at most is taken away at a time",
                    without("PodDisruptionBudget grading-service", "")),
            in(
                    PROD,
                    "of each service one replica at most is taken away at a time",
                    with("PodDisruptionBudget grading-service", "/spec/maxUnavailable", "2")),
            in(
                    PROD,
                    "replicas are spread over zones and machines",
                    without(GRADING, POD + "/topologySpreadConstraints/0")),
            in(
                    PROD,
                    "production runs images by digest, and nothing runs whatever is latest",
                    with("Deployment ingest-service", POD + "/containers/0/imagePullPolicy", "Always")),
            in(
                    DEV,
                    "production runs images by digest, and nothing runs whatever is latest",
                    with("Deployment ingest-service", POD + "/containers/0/imagePullPolicy", "Always")),
            in(PROD, "every priority that is asked for exists", with(GRADING, POD + "/priorityClassName", "invented")),
            in(PROD, "one hand alone is on the number of replicas", with(GRADING, "/spec/replicas", "2")),
            in(
                    PROD,
                    "what is measured is measured on the management port of every service",
                    with("PodMonitor inspection-alerts", "/spec/podMetricsEndpoints/0/port", "http")),
            // network
            in(PROD, "nothing is sent or received that no policy names", without("NetworkPolicy default-deny", "")),
            in(
                    PROD,
                    "nothing is sent or received that no policy names",
                    with("NetworkPolicy default-deny", "/spec/policyTypes", "[Ingress]")),
            in(
                    PROD,
                    "every policy names both ends and the port",
                    without("NetworkPolicy postgres", "/spec/egress/0/to")),
            in(
                    PROD,
                    "every policy names both ends and the port",
                    without("NetworkPolicy kafka", "/spec/egress/0/ports")),
            in(
                    PROD,
                    "a service is asked by the ingress controller on 8080 and by monitoring on 9000, and by nobody else",
                    with("NetworkPolicy services-from-ingress", "/spec/ingress/0/ports/0/port", "9000")),
            in(
                    PROD,
                    "a service is asked by the ingress controller on 8080 and by monitoring on 9000, and by nobody else",
                    with("NetworkPolicy services-from-monitoring", "/spec/ingress/0/from/0/namespaceSelector", "{}")),
            in(
                    PROD,
                    "over 443 a service reaches the public Internet and nothing inside",
                    without("NetworkPolicy notification-service-to-webhooks", "/spec/egress/0/to/0/ipBlock/except/4")),
            in(
                    PROD,
                    "over 443 a service reaches the public Internet and nothing inside",
                    with(
                            "NetworkPolicy notification-service-to-webhooks",
                            "/spec/egress/0/to/1/ipBlock/cidr",
                            "'::/0'")),
            in(
                    PROD,
                    "every service reaches what its configuration names",
                    without("NetworkPolicy services-to-kafka", "")),
            in(
                    PROD,
                    "every service reaches what its configuration names",
                    with("ConfigMap notification-service*", "/data/QUARKUS_MAILER_PORT", "'465'")),
            in(
                    PROD_ON_EXISTING_KAFKA_AND_POSTGRESQL,
                    "every service reaches what its configuration names",
                    without("NetworkPolicy services-to-postgres", "")),
            // Kafka
            in(
                    PROD,
                    "the topics are those that a service reads or writes, with their dead letters",
                    without("KafkaTopic outcomes.notification-service.dlq", "")),
            in(
                    PROD,
                    "every topic outlives the loss of a broker where there are several",
                    with("KafkaTopic reports", "/spec/config/min.insync.replicas", "1")),
            in(
                    DEV,
                    "every topic outlives the loss of a broker where there are several",
                    with("KafkaTopic reports", "/spec/replicas", "3")),
            in(
                    PROD,
                    "what fitted into a topic fits into its dead letters with a reason",
                    with("KafkaTopic reports.grading-service.dlq", "/spec/config/max.message.bytes", "1048576")),
            in(
                    PROD,
                    "no topic is made but by its manifest",
                    without("Kafka inspection-alerts", "/spec/kafka/config/auto.create.topics.enable")),
            in(
                    PROD,
                    "nobody connects to Kafka without a certificate and rights of its own",
                    without("Kafka inspection-alerts", "/spec/kafka/listeners/0/authentication")),
            in(
                    PROD,
                    "nobody connects to Kafka without a certificate and rights of its own",
                    without("Kafka inspection-alerts", "/spec/kafka/authorization")),
            in(
                    PROD,
                    "nobody connects to Kafka without a certificate and rights of its own",
                    with("KafkaUser grading-service", "/spec/authentication/type", "scram-sha-512")),
            in(
                    PROD,
                    "a service has the rights to exactly its topics and its group",
                    with("KafkaUser notification-service", "/spec/authorization/acls/0/operations/-", "Write")),
            in(
                    PROD,
                    "a service has the rights to exactly its topics and its group",
                    without("KafkaUser notification-service", "/spec/authorization/acls/0")),
            in(
                    PROD,
                    "a service has the rights to exactly its topics and its group",
                    with("KafkaUser grading-service", "/spec/authorization/acls/0/resource/patternType", "prefix")),
            in(
                    PROD,
                    "whoever scales the services sees how far they are behind, and nothing else",
                    with("KafkaUser autoscaling", "/spec/authorization/acls/0/operations/-", "Read")),
            in(
                    PROD,
                    "there are no more replicas than partitions",
                    with("ScaledObject grading-service", "/spec/maxReplicaCount", "4")),
            in(DEV, "there are no more replicas than partitions", with(GRADING, "/spec/replicas", "4")),
            in(
                    PROD,
                    "everything of Kafka belongs to the one cluster",
                    with("KafkaTopic reports", "/metadata/labels/strimzi.io~1cluster", "another")),
            // PostgreSQL
            in(PROD, "every service has a database, a role and a password of its own", without("Database grading", "")),
            in(
                    PROD,
                    "every service has a database, a role and a password of its own",
                    with(
                            "Cluster inspection-alerts-postgres",
                            "/spec/managed/roles/1/passwordSecret/name",
                            "database-ingest-service")),
            in(
                    PROD,
                    "every role gets into its own database, encrypted, and nobody else into any",
                    with(
                            "Cluster inspection-alerts-postgres",
                            "/spec/postgresql/pg_hba/1",
                            "hostssl all grading all scram-sha-256")),
            in(
                    PROD,
                    "every role gets into its own database, encrypted, and nobody else into any",
                    with("Cluster inspection-alerts-postgres", "/spec/enableSuperuserAccess", "true")),
            in(
                    PROD,
                    "the database has a connection for each that all replicas may open",
                    with("Cluster inspection-alerts-postgres", "/spec/postgresql/parameters/max_connections", "'100'")),
            in(
                    PROD,
                    "what is committed is on two machines where there are several",
                    with(
                            "Cluster inspection-alerts-postgres",
                            "/spec/postgresql/synchronous/dataDurability",
                            "preferred")),
            in(PROD, "production is backed up every day, and each change between", without("ScheduledBackup *", "")),
            in(
                    PROD,
                    "production is backed up every day, and each change between",
                    with("Cluster inspection-alerts-postgres", "/spec/plugins/0/isWALArchiver", "false")),
            in(
                    PROD_AFTER_A_RESTORE,
                    "a restored database does not write over what it was made from",
                    without("Cluster inspection-alerts-postgres", "/spec/plugins/0/parameters/serverName")),
            // configuration
            in(
                    PROD,
                    "every key of the configuration is a setting that exists",
                    with("ConfigMap ingest-service*", "/data/INGEST_SITE_ENABLE", "'true'")),
            in(
                    PROD,
                    "every key of the configuration is a setting that exists",
                    with("ConfigMap ingest-service*", "/data/QUARKUS_MANAGEMENT_PORTS", "'9000'")),
            in(
                    PROD,
                    "every key of the configuration is a setting that exists",
                    with("ConfigMap ingest-service*", "/data/KAFKA_SSL_TRUSTSTORE", "/etc/ca")),
            in(
                    PROD,
                    "every service is given what it does not start without",
                    without("ConfigMap grading-service*", "/data/QUARKUS_OIDC_AUTH_SERVER_URL")),
            in(
                    PROD,
                    "every service is given what it does not start without",
                    without("ConfigMap notification-service*", "/data/QUARKUS_MAILER_HOST")),
            in(
                    PROD,
                    "whoever a service speaks with is known by certificate",
                    with("ConfigMap grading-service*", "/data/KAFKA_SECURITY_PROTOCOL", "PLAINTEXT")),
            in(
                    PROD,
                    "whoever a service speaks with is known by certificate",
                    with(
                            "ConfigMap grading-service*",
                            "/data/QUARKUS_DATASOURCE_JDBC_URL",
                            "jdbc:postgresql://inspection-alerts-postgres-rw:5432/grading?sslmode=require&sslrootcert=/etc/postgres/ca/ca.crt")),
            in(
                    PROD,
                    "every file that is named is mounted",
                    with("ConfigMap grading-service*", "/data/KAFKA_SSL_TRUSTSTORE_LOCATION", "/etc/ca.crt")),
            in(
                    PROD,
                    "no secret is among the manifests or in what is not secret",
                    with("ConfigMap grading-service*", "/data/QUARKUS_DATASOURCE_PASSWORD", "grading")),
            in(
                    PROD,
                    "links in letters lead to a host that the service is reached by",
                    with(
                            "ConfigMap notification-service*",
                            "/data/NOTIFICATION_LINKS_SERVICE",
                            "https://elsewhere.example")));

    private static Mistake in(Rendering rendering, String rule, Break change) {
        return new Mistake(rule, rendering, change);
    }

    @Override
    public String toString() {
        return rule + " | not so in " + change.object() + " " + change.pointer();
    }
}
