package uk.inspectionalerts.checks.manifests.code;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.inspectionalerts.local.Checkout;

/** What a service says of itself in its code and configuration, which its manifests have to agree with. */
public final class ServiceCode {

    private static final Path ROOT = Checkout.find().root();
    private static final Pattern SENT = Pattern.compile("(?:TOPIC = |new OutgoingEvent\\(\\s*)\"([^\"]+)\"");
    private static final Pattern PREFIX = Pattern.compile("@ConfigMapping\\(prefix = \"([^\"]+)\"\\)");
    private static final Pattern SETTING = Pattern.compile("\\b(\\w+)\\(\\);");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z_]+)}");

    public static final List<ServiceCode> ALL = Stream.of("ingest-service", "grading-service", "notification-service")
            .map(ServiceCode::new)
            .toList();

    private final String name;
    private final Properties properties;
    private final Set<String> writes;
    private final Set<String> settings;

    private ServiceCode(String name) {
        this.name = name;
        this.properties = propertiesOf(name);
        this.writes = topicsSentBy(name);
        this.settings = settingsOf(name);
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
        return writes;
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
        Set<String> keys = new TreeSet<>(Set.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                "QUARKUS_DATASOURCE_JDBC_URL",
                "QUARKUS_DATASOURCE_PASSWORD",
                "QUARKUS_DATASOURCE_USERNAME",
                "QUARKUS_OIDC_AUTH_SERVER_URL"));
        properties.forEach((key, value) ->
                PLACEHOLDER.matcher(value.toString()).results().forEach(found -> keys.add(found.group(1))));
        return keys;
    }

    /** Its own settings, and those of what the services share, as environment keys. */
    public Set<String> settings() {
        return settings;
    }

    /** {@code ingest.site.pageSize} is {@code INGEST_SITE_PAGE_SIZE}. */
    private static String environmentKey(String property) {
        return property.replaceAll("([a-z])([A-Z])", "$1_$2")
                .replaceAll("[.-]", "_")
                .toUpperCase(Locale.ROOT);
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

    private static Properties propertiesOf(String service) {
        Properties properties = new Properties();
        Path file = ROOT.resolve(service).resolve("src/main/resources/application.properties");
        try (Reader text = Files.newBufferedReader(file)) {
            properties.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static Set<String> topicsSentBy(String service) {
        Set<String> topics = new TreeSet<>();
        eachSource(ROOT.resolve(service), source -> {
            if (source.contains("new OutgoingEvent(")) {
                SENT.matcher(source).results().forEach(found -> topics.add(found.group(1)));
            }
        });
        return topics;
    }

    private static Set<String> settingsOf(String service) {
        Set<String> keys = new TreeSet<>();
        for (String module : List.of(service, "deploy/messaging", "deploy/web")) {
            eachSource(ROOT.resolve(module), source -> {
                Matcher prefix = PREFIX.matcher(source);
                if (prefix.find()) {
                    SETTING.matcher(source)
                            .results()
                            .forEach(found -> keys.add(environmentKey(prefix.group(1) + "." + found.group(1))));
                }
            });
        }
        return keys;
    }

    private static void eachSource(Path module, Consumer<String> with) {
        try (Stream<Path> files = Files.walk(module.resolve("src/main/java"))) {
            for (Path file :
                    (Iterable<Path>) files.filter(each -> each.toString().endsWith(".java"))::iterator) {
                with.accept(Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
