package uk.inspectionalerts.ingest.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Settings under {@code ingest.intake}. */
@ConfigMapping(prefix = "ingest.intake")
interface IntakeConfig {

    /** How many documents are in memory at once; each takes up to three times the largest body. */
    @WithDefault("4")
    @Min(1) int uploads();

    /** How long a further document waits for its turn before its sender is told to come again. */
    @WithDefault("PT20S")
    Duration patience();
}
