package uk.inspectionalerts.messaging.probing;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import java.util.Set;

/** Which topics the service says something in. */
@ConfigMapping(prefix = "messaging")
public interface TopicsConfig {

    /** Put before the name of each topic, so that several installations can share a broker. */
    Optional<String> topicPrefix();

    /** The topics that the service sends to, without prefix. Part of the program: no operator sets it. */
    Optional<Set<String>> sends();
}
