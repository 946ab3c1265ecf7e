package uk.inspectionalerts.notification.channel;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.inspectionalerts.notification.channel.ChannelsConfig.Through;

/** The channels that there are. */
@ApplicationScoped
public class Channels {

    private final Map<String, Channel> byCode;
    private final ChannelsConfig config;

    Channels(@All List<Channel> channels, ChannelsConfig config) {
        this.byCode = channels.stream().collect(Collectors.toMap(Channel::code, Function.identity()));
        this.config = config;
    }

    /** The names of all of them. */
    public Set<String> codes() {
        return byCode.keySet();
    }

    /**
     * That of the code; of email the way that it takes here.
     *
     * @throws IllegalStateException if there is none
     */
    public Channel of(String code) {
        Channel channel =
                byCode.get(code.equals(Through.SMTP.channel()) ? config.email().channel() : code);
        if (channel == null) {
            throw new IllegalStateException("there is no channel " + code);
        }
        return channel;
    }
}
