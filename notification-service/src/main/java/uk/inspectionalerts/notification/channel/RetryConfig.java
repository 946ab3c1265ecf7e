package uk.inspectionalerts.notification.channel;

import io.smallrye.config.WithDefault;
import java.time.Duration;
import uk.inspectionalerts.notification.alert.BackOff;

/** When a provider of email is tried again. */
public interface RetryConfig {

    /** The pause after the first attempt that failed; each later one is twice as long. */
    @WithDefault("PT2S")
    Duration firstRetry();

    /** The longest pause between two attempts. */
    @WithDefault("PT5M")
    Duration longestRetry();

    /** How long after it was due a letter is given up. */
    @WithDefault("PT72H")
    Duration giveUp();

    /** The schedule of attempts. */
    default BackOff backOff() {
        return new BackOff(firstRetry(), longestRetry(), giveUp());
    }
}
