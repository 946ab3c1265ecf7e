package uk.inspectionalerts.notification.canary;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings under {@code notification.canary}. */
@ConfigMapping(prefix = "notification.canary")
interface CanaryConfig {

    /** Whether canaries are waited for; only where ingest-service sends none they are not. */
    @WithDefault("true")
    boolean enabled();

    /** How old the last canary may be before operators are told: longer than from one to the next. */
    @WithDefault("PT25M")
    Duration overdue();
}
