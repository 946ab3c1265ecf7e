package uk.inspectionalerts.notification.collecting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How news that comes in quick succession is grouped. */
@ConfigMapping(prefix = "notification.grouping")
interface GroupingConfig {

    /**
     * For how long after a message to a person further news for that person is gathered into one. Zero turns grouping off:
     * everything goes at once.
     */
    @WithDefault("PT20S")
    Duration window();
}
