package uk.inspectionalerts.notification.auditing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Size;
import java.time.Duration;

/** For how long addresses are kept, and what is known of them afterwards. */
@ConfigMapping(prefix = "notification.privacy")
public interface PrivacyConfig {

    /** The secret that addresses are hashed with. With another one the audit no longer knows whom its entries are about. */
    @Size(min = 32) String key();

    /** For how long an address is kept after the last subscription of its person has ended. */
    @WithDefault("P30D")
    Duration keepAddresses();

    /** For how long an address that was never confirmed is kept after the link that asks for that has expired. */
    @WithDefault("P7D")
    Duration keepUnconfirmed();
}
