package uk.inspectionalerts.messaging.probing;

import io.smallrye.config.ConfigMapping;

/** Where the broker is. Without it the service does not start. */
@ConfigMapping(prefix = "kafka.bootstrap")
interface BrokerConfig {

    /** The brokers that are asked first, {@code HOST:PORT}, separated by commas. */
    String servers();
}
