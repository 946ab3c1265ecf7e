package uk.inspectionalerts.checks.manifests.code;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/** The names that mean something to a service: to itself, to Quarkus, to the client of Kafka and to the JVM. */
public final class SettingsThatExist {

    private static final Set<String> OF_QUARKUS = quarkus();
    private static final Set<String> OF_KAFKA = kafka();

    private SettingsThatExist() {}

    /** Whether the service looks at that environment key. */
    public static boolean contain(ServiceCode service, String key) {
        return service.settings().contains(key)
                || service.required().contains(key)
                || OF_QUARKUS.contains(key)
                || OF_KAFKA.contains(key)
                || key.equals("JAVA_TOOL_OPTIONS");
    }

    /** Each extension carries the description of its settings. */
    private static Set<String> quarkus() {
        Set<String> keys = new HashSet<>();
        try {
            for (URL model : Collections.list(SettingsThatExist.class
                    .getClassLoader()
                    .getResources("META-INF/quarkus-config-doc/quarkus-config-model.json"))) {
                JsonNode tree = new ObjectMapper().readTree(model);
                tree.findValuesAsText("environmentVariable").forEach(keys::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return keys;
    }

    private static Set<String> kafka() {
        Set<String> keys = new HashSet<>();
        for (Set<String> names : List.of(ProducerConfig.configNames(), ConsumerConfig.configNames())) {
            names.forEach(name -> keys.add("KAFKA_" + name.replace('.', '_').toUpperCase(Locale.ROOT)));
        }
        return keys;
    }
}
