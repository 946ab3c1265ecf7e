package uk.inspectionalerts.checks.settings;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.inspectionalerts.local.Checkout;

/** What can be said to one service: its own settings, those of what the services share, and what it says of them itself. */
public final class ServiceSettings {

    /** What the services share. */
    public static final List<String> SHARED = List.of("deploy/messaging", "deploy/web");

    /** A value that is taken from elsewhere and has no other. */
    private static final Pattern ELSEWHERE = Pattern.compile("\\$\\{([A-Za-z_.-]+)}");

    private final String service;
    private final Properties properties = new Properties();

    public ServiceSettings(String service) {
        this.service = service;
        try (Reader text = Files.newBufferedReader(
                Checkout.find().root().resolve(service).resolve("src/main/resources/application.properties"))) {
            properties.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Group> groups() {
        return Stream.concat(SHARED.stream(), Stream.of(service))
                .flatMap(module -> Mappings.of(module).stream())
                .toList();
    }

    /** The file that the service brings, without what is for tests only. */
    public Properties properties() {
        Properties own = new Properties();
        properties.stringPropertyNames().stream()
                .filter(key -> !key.startsWith("%"))
                .forEach(key -> own.setProperty(key, properties.getProperty(key)));
        return own;
    }

    /** What holds if an operator says nothing. */
    public Optional<String> fallback(Setting setting) {
        return Optional.ofNullable(properties.getProperty(setting.property())).or(setting::fallback);
    }

    /** The variables of the environment without which it does not start. */
    public List<String> required() {
        Stream<String> mapped = groups().stream()
                .flatMap(group -> group.settings().stream())
                .filter(setting -> !setting.optional() && fallback(setting).isEmpty())
                .map(Setting::variable);
        return Stream.concat(mapped, referred()).distinct().sorted().toList();
    }

    /** The variable that has to be said for it, if there is one. */
    public Optional<String> required(Setting setting) {
        Optional<String> fallback = fallback(setting);
        return fallback.isEmpty() && !setting.optional()
                ? Optional.of(setting.variable())
                : fallback.flatMap(ServiceSettings::variable);
    }

    /** The variables of the environment that set something of its own or of what the services share. */
    public Set<String> variables() {
        return groups().stream()
                .flatMap(group -> group.settings().stream())
                .map(Setting::variable)
                .collect(Collectors.toSet());
    }

    private Stream<String> referred() {
        return properties().values().stream().flatMap(value -> variable(value.toString()).stream());
    }

    @Override
    public String toString() {
        return service;
    }

    private static Optional<String> variable(String value) {
        Matcher elsewhere = ELSEWHERE.matcher(value);
        return elsewhere.find() ? Optional.of(Setting.variable(elsewhere.group(1))) : Optional.empty();
    }
}
