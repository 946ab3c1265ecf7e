package uk.inspectionalerts.notification.confirming;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Size;
import java.time.Duration;

/** How the owner of an address confirms a subscription. */
@ConfigMapping(prefix = "notification.confirmation")
interface ConfirmationConfig {

    /** The secret that links are signed with. With another one all links that were sent are void. */
    @Size(min = 32) String key();

    /** For how long a link is good. */
    @WithDefault("P7D")
    Duration validFor();
}
