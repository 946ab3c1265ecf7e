package uk.inspectionalerts.ingest.canary;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings under {@code ingest.canary}. */
@ConfigMapping(prefix = "ingest.canary")
interface CanaryConfig {

    /** Whether canaries are sent. If not, notification-service is to be told not to wait for them. */
    @WithDefault("true")
    boolean enabled();

    /** How often. Operators are told when none has arrived for 25 minutes. */
    @WithDefault("PT15M")
    Duration every();
}
