package uk.inspectionalerts.notification.channel;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How email is sent. */
@ConfigMapping(prefix = "notification.email")
interface EmailConfig extends RetryConfig {

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
}
