package uk.inspectionalerts.checks.configuring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.inspectionalerts.checks.manifests.code.ServiceCode;
import uk.inspectionalerts.checks.manifests.code.SettingsThatExist;
import uk.inspectionalerts.checks.settings.Group;
import uk.inspectionalerts.checks.settings.ServiceSettings;

class ConfigurationPageTest {

    /** Of Quarkus, Kafka and the JVM, and of ours. */
    private static final Pattern VARIABLE =
            Pattern.compile("`((?:QUARKUS|KAFKA|MESSAGING|WEB|INGEST|HISTORY|NOTIFICATION|JAVA)_[A-Z0-9_]+)[=`]");

    @Test
    void thePageOfSettingsIsCurrent() throws IOException {
        String page = ConfigurationPage.current(services());

        if (Boolean.getBoolean("texts.write")) {
            Files.writeString(ConfigurationPage.FILE, page);
        }

        assertThat(ConfigurationPage.FILE).content().isEqualTo(page);
    }

    @Test
    void everyVariableThatPeopleWroteOfExists() {
        Set<String> variables = VARIABLE.matcher(ConfigurationPage.head())
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());

        assertThat(variables).hasSizeGreaterThan(20).allSatisfy(variable -> assertThat(ServiceCode.ALL)
                .as(variable)
                .anyMatch(service -> SettingsThatExist.contain(service, variable)));
    }

    @ParameterizedTest
    @MethodSource("services")
    void whatAServiceDoesNotStartWithoutIsOnThePage(String service) {
        List<String> page = Pattern.compile("`([A-Z_]+)`")
                .matcher(ConfigurationPage.read())
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(page).containsAll(ServiceCode.named(service).required());
    }

    @ParameterizedTest
    @MethodSource("groups")
    void everySettingSaysWhatItMeans(Group group) {
        assertThat(group.meaning()).isNotBlank();
        assertThat(group.settings()).isNotEmpty().allSatisfy(setting -> assertThat(setting.meaning())
                .as(setting.property())
                .isNotBlank());
    }

    static List<String> services() {
        return ServiceCode.ALL.stream().map(ServiceCode::name).toList();
    }

    static List<Group> groups() {
        return services().stream()
                .flatMap(service -> new ServiceSettings(service).groups().stream())
                .distinct()
                .toList();
    }
}
