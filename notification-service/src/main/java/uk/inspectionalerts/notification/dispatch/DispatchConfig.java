package uk.inspectionalerts.notification.dispatch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How deliveries are sent and tried again. */
@ConfigMapping(prefix = "notification.dispatch")
interface DispatchConfig {

    /** How many deliveries are sent at one time. */
    @WithDefault("8")
    @Min(1) @Max(64) int workers();

    /** For how long a claimed delivery belongs to its worker. Longer than any channel takes to send or to give up. */
    @WithDefault("PT45S")
    Duration lease();
}
