package uk.inspectionalerts.ingest.overseeing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import uk.inspectionalerts.ingest.browsing.SiteConfig;
import uk.inspectionalerts.ingest.report.Provenance;
import uk.inspectionalerts.ingest.source.SourceState;

/** Shows how it stands with the reports site, in every replica the same. */
@ApplicationScoped
class SourceMetrics {

    private final SiteConfig config;
    private final SourceReading reading;
    private final Clock clock;
    private final Instant started;
    private volatile SourceBody seen;

    SourceMetrics(SiteConfig config, SourceReading reading, Clock clock, MeterRegistry meters) {
        this.config = config;
        this.reading = reading;
        this.clock = clock;
        this.started = clock.instant();
        // of a source that is not watched an age would rise for ever
        if (config.enabled()) {
            show(meters);
        }
    }

    private void show(MeterRegistry meters) {
        for (SourceState state : SourceState.values()) {
            Gauge.builder("ingest.source.state", () -> seen != null && seen.state() == state ? 1 : 0)
                    .description("1 for the state that the source is in")
                    .tag("source", Provenance.REPORTS_SITE)
                    .tag("state", state.name())
                    .register(meters);
        }
        Gauge.builder(
                        "ingest.source.missing",
                        () -> seen == null
                                ? 0
                                : seen.holdings().listed() - seen.holdings().held())
                .description("Documents that the source lists and that are not held")
                .tag("source", Provenance.REPORTS_SITE)
                .register(meters);
        age("ingest.source.check.age", SourceBody::lastCheck)
                .description("Time since the source was last asked for its latest publications and answered")
                .register(meters);
        age("ingest.source.pass.age", SourceBody::lastFullPass)
                .description("Time since the last reading of the whole source began that came to its end")
                .register(meters);
    }

    @Scheduled(every = "15s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        if (config.enabled()) {
            seen = reading.site();
        }
    }

    /** What never happened is as old as the service, so that an alarm on the age rings for it too. */
    private TimeGauge.Builder<?> age(String name, Function<SourceBody, Instant> last) {
        return TimeGauge.builder(
                        name,
                        () -> Duration.between(
                                        Optional.ofNullable(seen).map(last).orElse(started), clock.instant())
                                .toSeconds(),
                        TimeUnit.SECONDS)
                .tag("source", Provenance.REPORTS_SITE);
    }
}
