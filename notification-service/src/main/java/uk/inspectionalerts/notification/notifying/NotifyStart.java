package uk.inspectionalerts.notification.notifying;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.inspectionalerts.notification.channel.ChannelsConfig;
import uk.inspectionalerts.notification.channel.ChannelsConfig.Through;
import uk.inspectionalerts.notification.notify.ApiKey;

/** Refuses to start where email is to go by Notify and what that needs is missing. */
@ApplicationScoped
class NotifyStart {

    private static final int SHORTEST_TOKEN = 32;

    private final ChannelsConfig channels;
    private final NotifyConfig notify;

    NotifyStart(ChannelsConfig channels, NotifyConfig notify) {
        this.channels = channels;
        this.notify = notify;
    }

    void started(@Observes StartupEvent event) {
        if (channels.email() == Through.NOTIFY) {
            mustBeComplete();
        }
    }

    private void mustBeComplete() {
        List<String> missing = Stream.of(
                        missing("notification.notify.api-key", notify.apiKey()),
                        missing("notification.notify.template", notify.template()),
                        missing("notification.notify.callback-token", notify.callbackToken()))
                .flatMap(Optional::stream)
                .toList();
        if (!missing.isEmpty()) {
            throw new ConfigurationException("notification.channels.email is notify, but there is no "
                    + String.join(", ", missing) + ": set it.");
        }
        try {
            ApiKey.of(notify.apiKey().orElseThrow());
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException("notification.notify.api-key: " + e.getMessage(), e);
        }
        if (notify.callbackToken().orElseThrow().length() < SHORTEST_TOKEN) {
            throw new ConfigurationException("notification.notify.callback-token has fewer than " + SHORTEST_TOKEN
                    + " characters: make a longer one.");
        }
    }

    private static Optional<String> missing(String name, Optional<String> value) {
        return value.filter(given -> !given.isBlank()).isPresent() ? Optional.empty() : Optional.of(name);
    }
}
