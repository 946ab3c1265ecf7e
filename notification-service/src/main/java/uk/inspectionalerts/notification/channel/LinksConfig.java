package uk.inspectionalerts.notification.channel;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/** Where the links in messages lead. */
@ConfigMapping(prefix = "notification.links")
public interface LinksConfig {

    /** The public address of this service, under which {@code /alerts} is read. */
    URI service();
}
