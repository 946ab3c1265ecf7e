package uk.inspectionalerts.checks.configuring;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.inspectionalerts.checks.manifests.code.ServiceCode;
import uk.inspectionalerts.checks.settings.Group;
import uk.inspectionalerts.checks.settings.ServiceSettings;
import uk.inspectionalerts.checks.settings.Setting;

/** Addresses and secrets have no default: a service that is not told one names it and does not start. */
class RequiredSettingsTest {

    @ParameterizedTest
    @MethodSource
    void aServiceThatIsNotToldWhatItNeedsNamesIt(ServiceSettings service, String variable) {
        Map<String, String> environment = everything(service);
        environment.remove(variable);

        assertThatThrownBy(() -> read(service, environment))
                .message()
                .matches(said ->
                        said.contains(variable) || Setting.variable(said).contains(variable));
    }

    static Stream<Arguments> aServiceThatIsNotToldWhatItNeedsNamesIt() {
        return services()
                .flatMap(service -> service.required().stream().map(variable -> Arguments.of(service, variable)));
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceThatIsToldAllOfThatAsksForNoMore(ServiceSettings service) {
        assertThatCode(() -> read(service, everything(service))).doesNotThrowAnyException();
    }

    static Stream<ServiceSettings> services() {
        return ServiceCode.ALL.stream().map(ServiceCode::name).map(ServiceSettings::new);
    }

    private static Map<String, String> everything(ServiceSettings service) {
        Map<String, String> environment = new HashMap<>();
        service.required()
                .forEach(variable -> environment.put(
                        variable, variable.endsWith("_PORT") ? "443" : "long-enough-for-a-secret.example:443"));
        return environment;
    }

    /** As the service reads it when it starts. */
    private static void read(ServiceSettings service, Map<String, String> environment) throws ClassNotFoundException {
        Map<String, String> own = new HashMap<>();
        Properties properties = service.properties();
        properties.stringPropertyNames().forEach(name -> own.put(name, properties.getProperty(name)));
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withValidateUnknown(false)
                .withSources(new EnvConfigSource(environment, 300))
                .withSources(new PropertiesConfigSource(own, "application.properties", 250));
        for (Group group : service.groups()) {
            builder.withMapping(Class.forName(group.type()));
        }
        SmallRyeConfig config = builder.build();
        own.keySet().forEach(name -> config.getValue(name, String.class));
    }
}
