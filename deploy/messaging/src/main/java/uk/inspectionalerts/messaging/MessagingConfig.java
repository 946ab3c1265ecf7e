package uk.inspectionalerts.messaging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings under {@code messaging}. */
@ConfigMapping(prefix = "messaging")
interface MessagingConfig {

    /** The service that sends: its name, {@code ce_source} of its events. */
    String source();

    /** How long a sent event stays in the outbox, for looking back. */
    @WithDefault("P7D")
    Duration sentKept();

    /** How long an event is remembered as handled: longer than any topic and its dead letters keep it. */
    @WithDefault("P500D")
    Duration handledKept();
}
