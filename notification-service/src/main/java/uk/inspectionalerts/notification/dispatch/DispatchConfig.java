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
    @WithDefault("16")
    @Min(1) @Max(64) int workers();

    /** How many more are kept free for what is critical to ministers. */
    @WithDefault("2")
    @Min(1) @Max(16) int reserved();

    /** How many deliveries are sent at one time to one webhook or one mail domain. */
    @WithDefault("4")
    @Min(1) @Max(64) int perDestination();

    /** For how long a claimed delivery belongs to its worker. Longer than any channel takes to send or to give up. */
    @WithDefault("PT45S")
    Duration lease();
}
