package uk.inspectionalerts.checks.configuring;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import uk.inspectionalerts.checks.settings.Group;
import uk.inspectionalerts.checks.settings.Mappings;
import uk.inspectionalerts.checks.settings.ServiceSettings;
import uk.inspectionalerts.checks.settings.Setting;
import uk.inspectionalerts.local.Checkout;

/** The page that says what can be set: first what people wrote, then what the sources say. */
final class ConfigurationPage {

    static final Path FILE = Checkout.find().root().resolve("deploy/docs/configuration.md");
    static final String MARK = "## Settings of our own\n";

    private ConfigurationPage() {}

    static String read() {
        try {
            return Files.readString(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What people wrote. */
    static String head() {
        String page = read();
        return page.substring(0, page.indexOf(MARK));
    }

    /** The page as it has to be. */
    static String current(List<String> services) {
        String shared = ServiceSettings.SHARED.stream()
                .flatMap(module -> Mappings.of(module).stream())
                .map(group -> group(group, services))
                .collect(joining());
        String own = services.stream()
                .map(service -> "### " + service + "\n\n"
                        + Mappings.of(service).stream()
                                .map(group -> group(group, List.of(service)))
                                .collect(joining()))
                .collect(joining());
        return head() + MARK
                + """

                From here on the page is written from the sources by
                `./mvnw -pl deploy/checks -am test -Dtest=ConfigurationPageTest -Dtexts.write=true`.
                A duration is written `PT20S`, `PT15M`, `P30D`; a size `25M`; a list with commas. What is **required** has no default:
                without it the service does not start, and says so by its name.

                ### Every service

                """
                + shared + own.stripTrailing() + "\n";
    }

    private static String group(Group group, List<String> services) {
        String rows = group.settings().stream()
                .map(setting -> "| `%s`<br>`%s` | %s | %s | %s |\n"
                        .formatted(
                                setting.property(),
                                setting.variable(),
                                setting.meaning(),
                                setting.kind(),
                                fallback(setting, services)))
                .collect(joining());
        return """
                **`%s`**: %s

                | Setting, variable of the environment | Meaning | What it is | If nothing is said |
                |---|---|---|---|
                %s
                """
                .formatted(group.prefix(), group.meaning(), rows);
    }

    private static String fallback(Setting setting, List<String> services) {
        List<String> said = services.stream()
                .map(service -> fallback(setting, new ServiceSettings(service)))
                .distinct()
                .toList();
        return said.size() == 1 ? said.get(0) : "each service says it itself";
    }

    private static String fallback(Setting setting, ServiceSettings service) {
        return service.required(setting)
                .map(variable ->
                        variable.equals(setting.variable()) ? "**required**" : "**required**: `" + variable + "`")
                .or(() -> service.fallback(setting).map(value -> "`" + value + "`"))
                .orElse("");
    }
}
