package uk.inspectionalerts.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.inspectionalerts.ingest.source.Health.Finding;

class HealthTest {

    private static final Instant NOW = Instant.parse("2026-10-05T09:00:00Z");
    private static final Silence UNUSUAL = new Silence(LocalDate.parse("2026-09-01"), 24, 12);
    private static final Silence USUAL = new Silence(LocalDate.parse("2026-09-01"), 12, 12);

    @ParameterizedTest(name = "{1} failures in {0}")
    @CsvSource({
        "PT9M59S, 50, false",
        "PT10M, 2, false",
        "PT10M, 3, true",
        "PT19M59S, 2, false",
        "PT20M, 1, true",
        "PT5H, 1, true"
    })
    void aFailureIsToldWhenItStays(Duration failing, int failures, boolean told) {
        Health health = health(failing(TroubleKind.UNREACHABLE, failing, failures));

        assertThat(health.findings()).hasSize(told ? 1 : 0);
    }

    @Test
    void aFailureIsTheStateAtOnceAndBeforeItIsTold() {
        Health health = health(failing(TroubleKind.CHANGED, Duration.ZERO, 1));

        assertThat(health.state()).isEqualTo(SourceState.CHANGED);
        assertThat(health.findings()).isEmpty();
    }

    @Test
    void whatIsToldOfAFailureIsItsKindItsBeginningAndItsWords() {
        Finding finding = health(failing(TroubleKind.CHANGED, Duration.ofHours(1), 9))
                .findings()
                .get(0);

        assertThat(finding.kind()).isEqualTo(TroubleKind.CHANGED);
        assertThat(finding.since()).isEqualTo(ago(Duration.ofHours(1)));
        assertThat(finding.summary()).contains("answers, but not as it did");
        assertThat(finding.details()).containsExactly("no luck for PT1H");
    }

    @Test
    void ofOneKindTheFirstThatStaysIsTold() {
        Health health = health(
                failing(TroubleKind.UNREACHABLE, Duration.ofMinutes(1), 1),
                failing(TroubleKind.UNREACHABLE, Duration.ofMinutes(40), 4),
                failing(TroubleKind.UNREACHABLE, Duration.ofMinutes(50), 5));

        assertThat(health.findings()).extracting(Finding::since).containsExactly(ago(Duration.ofMinutes(40)));
    }

    @Test
    void twoKindsOfFailureAreTwoFindings() {
        Health health = health(
                failing(TroubleKind.CHANGED, Duration.ofHours(1), 4),
                failing(TroubleKind.UNREACHABLE, Duration.ofHours(1), 4));

        assertThat(health.findings())
                .extracting(Finding::kind)
                .containsExactlyInAnyOrder(TroubleKind.UNREACHABLE, TroubleKind.CHANGED);
        assertThat(health.state()).isEqualTo(SourceState.UNREACHABLE);
    }

    @ParameterizedTest(name = "missing for {0}")
    @CsvSource({"PT14M59S, false", "PT15M, true"})
    void whatIsListedAndNotHeldIsToldAfterAQuarterOfAnHour(Duration missing, boolean told) {
        Health health = missing(missing);

        assertThat(health.findings()).hasSize(told ? 1 : 0);
    }

    @Test
    void aGapNamesAllThatStayMissingAndTheLongest() {
        Health health = missing(Duration.ofHours(2), Duration.ofHours(1), Duration.ofMinutes(3));

        assertThat(health.findings()).singleElement().satisfies(gap -> {
            assertThat(gap.kind()).isEqualTo(TroubleKind.GAP);
            assertThat(gap.since()).isEqualTo(ago(Duration.ofHours(2)));
            assertThat(gap.summary()).startsWith("2 things");
            assertThat(gap.details()).containsExactly("a report: missing for PT2H", "a report: missing for PT1H");
        });
        assertThat(health.state()).isEqualTo(SourceState.HEALTHY);
    }

    @Test
    void oneThingThatIsMissingIsOne() {
        assertThat(missing(Duration.ofHours(1)).findings().get(0).summary()).startsWith("One thing");
    }

    @Test
    void aSourceThatFailsHidesWhatIsMissingAndItsSilence() {
        Health health = new Health(
                NOW,
                List.of(failing(TroubleKind.UNREACHABLE, Duration.ofMinutes(1), 1)),
                List.of(new Missing(ago(Duration.ofHours(1)), "a report", "404")),
                List.of(),
                Optional.of(UNUSUAL));

        assertThat(health.findings()).isEmpty();
        assertThat(health.failsNow()).isTrue();
    }

    @Test
    void aSourceThatAnswersHidesNothing() {
        assertThat(health().failsNow()).isFalse();
    }

    @Test
    void reportsThatVanishTogetherAreAChange() {
        Health health = new Health(NOW, List.of(), List.of(), List.of("one", "two"), Optional.empty());

        assertThat(health.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(TroubleKind.CHANGED);
            assertThat(finding.summary()).contains("2 reports are gone", "none was withdrawn");
            assertThat(finding.details()).containsExactly("one", "two");
        });
        assertThat(health.state()).isEqualTo(SourceState.CHANGED);
    }

    @Test
    void aChangeThatStaysIsToldBeforeWhatVanishedWithIt() {
        Health health = new Health(
                NOW,
                List.of(failing(TroubleKind.CHANGED, Duration.ofHours(1), 4)),
                List.of(),
                List.of("one"),
                Optional.empty());

        assertThat(health.findings()).singleElement().satisfies(finding -> assertThat(finding.details())
                .containsExactly("no luck for PT1H"));
    }

    @Test
    void anUnusualSilenceIsToldWithWhatIsUsual() {
        Health health = quiet(UNUSUAL);

        assertThat(health.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(TroubleKind.QUIET);
            assertThat(finding.since())
                    .isBetween(Instant.parse("2026-09-01T22:59:59Z"), Instant.parse("2026-09-01T23:00:00Z"));
            assertThat(finding.summary()).contains("for 24 working days", "12 are usual");
            assertThat(finding.details()).containsExactly("last report: 2026-09-01");
        });
        assertThat(health.state()).isEqualTo(SourceState.QUIET);
    }

    @Test
    void aUsualSilenceIsHealthy() {
        assertThat(quiet(USUAL).findings()).isEmpty();
        assertThat(quiet(USUAL).state()).isEqualTo(SourceState.HEALTHY);
    }

    private static Health health(Failing... failing) {
        return new Health(NOW, List.of(failing), List.of(), List.of(), Optional.empty());
    }

    private static Health quiet(Silence silence) {
        return new Health(NOW, List.of(), List.of(), List.of(), Optional.of(silence));
    }

    private static Health missing(Duration... longestFirst) {
        List<Missing> missing = Stream.of(longestFirst)
                .map(time -> new Missing(ago(time), "a report", "missing for " + time))
                .toList();
        return new Health(NOW, List.of(), missing, List.of(), Optional.empty());
    }

    private static Failing failing(TroubleKind kind, Duration time, int failures) {
        return new Failing(kind, ago(time), failures, "no luck for " + time);
    }

    private static Instant ago(Duration time) {
        return NOW.minus(time);
    }
}
