package uk.inspectionalerts.checks.manifests.code;

import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.inspectionalerts.checks.settings.ServiceSettings;

/** What a service says of itself in its code and configuration, which its manifests have to agree with. */
public final class ServiceCode {

    public static final List<ServiceCode> ALL = Stream.of("ingest-service", "grading-service", "notification-service")
            .map(ServiceCode::new)
            .toList();

    private final String name;
    private final ServiceSettings settings;
    private final Properties properties;

    private ServiceCode(String name) {
        this.name = name;
        this.settings = new ServiceSettings(name);
        this.properties = settings.properties();
    }

    public static ServiceCode named(String name) {
        return ALL.stream().filter(each -> each.name.equals(name)).findFirst().orElseThrow();
    }

    public String name() {
        return name;
    }

    /** The topics that it reads. */
    public Set<String> reads() {
        return channels("topic");
    }

    /** The topics that take what it can never understand. */
    public Set<String> deadLetters() {
        return channels("dead-letter-queue.topic");
    }

    /** The consumer groups that it belongs to. */
    public Set<String> groups() {
        return channels("group.id");
    }

    /** The topics of the events that it stores for sending. */
    public Set<String> writes() {
        // what is not named there cannot be sent
        return Stream.of(properties.getProperty("messaging.sends", "").split(","))
                .filter(topic -> !topic.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** How long it may take to end. */
    public Duration shutdown() {
        return Duration.parse("PT" + property("quarkus.shutdown.timeout"));
    }

    /** How many connections to its database one process may have. */
    public int connections() {
        return Integer.parseInt(property("quarkus.datasource.jdbc.max-size"));
    }

    public String property(String key) {
        String value = properties.getProperty(key);
        if (value == null) {
            throw new AssertionError(name + " does not say " + key);
        }
        return value;
    }

    /** The settings without which it refuses to start, as environment keys. */
    public Set<String> required() {
        Set<String> keys = new TreeSet<>(settings.required());
        keys.add("QUARKUS_OIDC_AUTH_SERVER_URL");
        return keys;
    }

    /** Its own settings, and those of what the services share, as environment keys. */
    public Set<String> settings() {
        return settings.variables();
    }

    private Set<String> channels(String attribute) {
        Set<String> values = new TreeSet<>();
        for (String key : properties.stringPropertyNames()) {
            if (key.matches("mp\\.messaging\\.incoming\\.[^.]+\\." + attribute)) {
                // only tests have a prefix
                values.add(properties.getProperty(key).replaceFirst("^\\$\\{[^}]*}", ""));
            }
        }
        return values;
    }
}
