package uk.inspectionalerts.notification.dispatch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import uk.inspectionalerts.notification.alert.BackOff;

/** How deliveries are sent and tried again. */
@ConfigMapping(prefix = "notification.dispatch")
interface DispatchConfig {

    /** How many deliveries are sent at one time. */
    @WithDefault("8")
    @Min(1) @Max(64) int workers();

    /** For how long a claimed delivery belongs to its worker. Longer than any channel takes to send or to give up. */
    @WithDefault("PT45S")
    Duration lease();

    /** The pause after the first attempt that failed; each later one is twice as long. */
    @WithDefault("PT2S")
    Duration firstRetry();

    /** The longest pause between two attempts. */
    @WithDefault("PT5M")
    Duration longestRetry();

    /** How long after it was due a delivery is given up. */
    @WithDefault("PT72H")
    Duration giveUp();

    /** The schedule of attempts. */
    default BackOff backOff() {
        return new BackOff(firstRetry(), longestRetry(), giveUp());
    }
}
