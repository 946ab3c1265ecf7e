package uk.inspectionalerts.notification.channel;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import uk.inspectionalerts.notification.alert.BackOff;

/** How email is sent. */
@ConfigMapping(prefix = "notification.email")
interface EmailConfig {

    /** The sender, {@code name@domain}; its domain is also that of the message ids. */
    String from();

    /** How long the mail server may take to accept a connection. */
    @WithDefault("PT5S")
    Duration connect();

    /** How long it may say nothing before the connection is closed. */
    @WithDefault("PT15S")
    Duration silence();

    /** How long one attempt may take in all. Well below the lease of a delivery. */
    @WithDefault("PT20S")
    Duration timeout();

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
