package uk.inspectionalerts.notification.reckoning;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** How deadlines are reckoned. */
@ConfigMapping(prefix = "notification.deadlines")
interface DeadlinesConfig {

    /**
     * A file of bank holidays that were proclaimed after this release, in the form of {@code calendar/bank-holidays.csv}.
     * At the next start the deadlines that it moves are moved, and their councils are told.
     */
    Optional<Path> proclaimed();
}
