package uk.inspectionalerts.checks.signals;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.checks.manifests.rendered.Kustomize;
import uk.inspectionalerts.checks.manifests.rendered.OnThePath;

/** Every alarm rings when it should, and whoever it wakes finds what to do. */
class AlarmsTest {

    private static final String TESTS = "alarms-test.yaml";
    private static final Pattern RINGS = Pattern.compile("ALERTS\\{alertname=\"(\\w+)\"");

    @Test
    void everyAlarmHasASectionOfTheRunbookAndEverySectionAnAlarm() {
        assertThat(Runbook.sections()).containsOnlyKeys(Alarms.expressions().keySet());
        assertThat(Runbook.sections()).allSatisfy((alarm, section) -> assertThat(section)
                .containsSubsequence("**Meaning.** ", "**First look.** ", "**Safe actions.** "));
    }

    @Test
    void everyAlarmIsMadeToRingByATestOfTheRules() throws IOException {
        Set<String> ringing = RINGS.matcher(tests())
                .results()
                .map(alarm -> alarm.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(ringing).isEqualTo(Alarms.expressions().keySet());
    }

    @Test
    void everyAlarmRingsWhenItShouldAndInGoodWeatherNoneDoes() throws Exception {
        assumeTrue(Kustomize.isThere(), "kubectl is not on the PATH: the manifests are not rendered and not checked");
        assumeTrue(OnThePath.has("promtool"), "promtool is not on the PATH: the alarms are not made to ring");
        Path folder = Files.createDirectories(Path.of("target/alarms"));
        Alarms.renderTo(folder.resolve("alarms.yaml"));
        Files.writeString(folder.resolve(TESTS), tests());

        assertThat(run(folder, "promtool", "check", "rules", "alarms.yaml")).contains("SUCCESS");
        assertThat(run(folder, "promtool", "test", "rules", TESTS))
                .contains("SUCCESS")
                .doesNotContain("FAILED");
    }

    @Test
    void namesOfMetricsAreToldFromEverythingElseInAnExpression() {
        assertThat(NamedMetrics.in("max by (service) (a_b{c=~\"d_e|f\"} > 3) unless on (service) rate(g_h[5m]) or up"))
                .containsExactly("a_b", "g_h");
    }

    private static String tests() throws IOException {
        try (InputStream tests = AlarmsTest.class.getResourceAsStream("/manifests/" + TESTS)) {
            return new String(tests.readAllBytes(), UTF_8);
        }
    }

    private static String run(Path folder, String... command) throws IOException, InterruptedException {
        Process promtool = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(promtool.getInputStream().readAllBytes(), UTF_8);
        return promtool.waitFor() == 0 ? said : "FAILED: " + said;
    }
}
