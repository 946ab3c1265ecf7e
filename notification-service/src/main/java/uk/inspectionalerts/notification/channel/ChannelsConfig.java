package uk.inspectionalerts.notification.channel;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Which way what is for an address takes. */
@ConfigMapping(prefix = "notification.channels")
public interface ChannelsConfig {

    /** How email goes. */
    @WithDefault("smtp")
    Through email();

    /** The ways for email. */
    enum Through {
        /** By the mail server that is configured. */
        SMTP("email"),
        /** By GOV.UK Notify. */
        NOTIFY("notify");

        private final String channel;

        Through(String channel) {
            this.channel = channel;
        }

        /** The code of the channel that goes this way. */
        String channel() {
            return channel;
        }
    }
}
