package uk.inspectionalerts.ingest.overseeing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.local.LocalStackResource;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class SourceMetricsTest {

    @Inject
    SourceMetrics metrics;

    @Inject
    MeterRegistry meters;

    @Test
    void aSourceThatIsNotWatchedHasNoAgeThatAnAlarmCouldRingFor() {
        metrics.look();

        assertThat(meters.find("ingest.source.check.age").meters()).isEmpty();
    }
}
