package uk.inspectionalerts.notification.enrolling;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Set;
import uk.inspectionalerts.notification.webhook.Ports;

/** Where alerts may be posted, and how. */
@ConfigMapping(prefix = "notification.webhook")
public interface WebhookConfig {

    /** What the secrets of webhooks are sealed with in the database. With another one all of them have to be renewed. */
    @Size(min = 32) String key();

    /** The ports that posts may go to. */
    @WithDefault("443")
    Set<Integer> ports();

    /** Whether posts may go by plain HTTP and to addresses that are not of the public Internet: on one machine only. */
    @WithDefault("false")
    boolean internal();

    /** How long a secret stays good after a new one was made. */
    @WithDefault("PT24H")
    Duration overlap();

    /** How long a server may take to accept a connection. */
    @WithDefault("PT5S")
    Duration connect();

    /** How long one attempt may take in all. Well below the lease of a delivery. */
    @WithDefault("PT15S")
    Duration timeout();

    /** How long it is kept what was posted and what came back. */
    @WithDefault("P30D")
    Duration kept();

    /** Which ports, of which hosts. */
    default Ports allowed() {
        return new Ports(ports(), internal());
    }
}
