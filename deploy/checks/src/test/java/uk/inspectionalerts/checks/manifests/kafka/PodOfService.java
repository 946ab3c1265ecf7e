package uk.inspectionalerts.checks.manifests.kafka;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.quarkus.kafka.client.runtime.KafkaRuntimeConfigProducer;
import io.quarkus.runtime.ApplicationConfig;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import uk.inspectionalerts.checks.manifests.rendered.Environment;
import uk.inspectionalerts.checks.manifests.rendered.Manifests;

/**
 * A pod of a service as its process sees it.
 *
 * @param root where what is mounted below {@code /etc} lies, below {@code etc}
 */
record PodOfService(Manifests manifests, String service, Path root) {

    /** Where the Secret of its Kafka user is mounted. */
    Path kafkaUser() {
        return root.resolve("etc/kafka/user");
    }

    /** Where the Secret with the certificate of Kafka is mounted. */
    Path kafkaCa() {
        return root.resolve("etc/kafka/ca");
    }

    /**
     * What its clients of Kafka are told, as Quarkus reads it from the environment.
     *
     * @param fromSecrets the entries of the environment that come from Secrets
     */
    Map<String, Object> kafka(String bootstrapServers, Map<String, String> fromSecrets) {
        Deployment deployment = manifests.named(Deployment.class, service).orElseThrow();
        Map<String, String> environment = new HashMap<>();
        Environment.of(manifests, deployment)
                .configured()
                .forEach((key, value) -> environment.put(key, value.replaceFirst("^/etc/", root + "/etc/")));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers);
        environment.putAll(fromSecrets);
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withSources(new EnvConfigSource(environment, 300))
                .build();
        return new KafkaRuntimeConfigProducer().createKafkaRuntimeConfig(config, new Unnamed());
    }

    private static final class Unnamed implements ApplicationConfig {

        @Override
        public Optional<String> name() {
            return Optional.empty();
        }

        @Override
        public Optional<String> version() {
            return Optional.empty();
        }

        @Override
        public Optional<String> uiHeader() {
            return Optional.empty();
        }
    }
}
