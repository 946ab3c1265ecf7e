package uk.inspectionalerts.notification.notifying;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import uk.inspectionalerts.notification.channel.RetryConfig;

/** How email goes by GOV.UK Notify; needed only where {@code notification.channels.email} says so. */
@ConfigMapping(prefix = "notification.notify")
public interface NotifyConfig extends RetryConfig {

    /** The key as Notify showed it. */
    Optional<String> apiKey();

    /** The id of the template: its subject is {@code ((subject))} and its body {@code ((body))}. */
    Optional<String> template();

    /** What Notify sends as bearer token when it calls back, as entered on its page "Callbacks". */
    Optional<String> callbackToken();

    /** Where Notify is. */
    @WithDefault("https://api.notifications.service.gov.uk")
    URI url();

    /** Whether it may be asked by plain HTTP at an address that is not of the public Internet: on one machine only. */
    @WithDefault("false")
    boolean internal();

    /** How many emails a minute each instance of this service hands over; Notify takes 3,000 in all for one type of key. */
    @WithDefault("2700")
    @Min(1) @Max(100_000) int perMinute();

    /** How long Notify may take to accept a connection. */
    @WithDefault("PT5S")
    Duration connect();

    /** How long one attempt may take in all. Well below the lease of a delivery. */
    @WithDefault("PT20S")
    Duration timeout();
}
