package uk.inspectionalerts.notification.channel;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The channels that there are. */
@ApplicationScoped
public class Channels {

    private final Map<String, Channel> byCode;

    Channels(@All List<Channel> channels) {
        this.byCode = channels.stream().collect(Collectors.toMap(Channel::code, Function.identity()));
    }

    /** @throws IllegalStateException if there is none of that code */
    public Channel of(String code) {
        Channel channel = byCode.get(code);
        if (channel == null) {
            throw new IllegalStateException("there is no channel " + code);
        }
        return channel;
    }
}
