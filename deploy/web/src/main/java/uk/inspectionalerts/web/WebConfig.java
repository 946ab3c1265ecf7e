package uk.inspectionalerts.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** Settings under {@code web}. */
@ConfigMapping(prefix = "web")
interface WebConfig {

    /**
     * The largest body by where it goes: for a path and all below it, where the longest key decides. Nothing larger than
     * {@code quarkus.http.limits.max-body-size} comes in, which is also what holds elsewhere.
     */
    Map<String, MemorySize> bodyLimits();

    /** The limit for that path, in bytes; empty if no key is for it. */
    default Optional<Long> bodyLimit(String path) {
        return bodyLimits().entrySet().stream()
                .filter(limit -> path.equals(limit.getKey())
                        || path.startsWith(limit.getKey().equals("/") ? "/" : limit.getKey() + "/"))
                .max(Comparator.comparing(limit -> limit.getKey().length()))
                .map(limit -> limit.getValue().asLongValue());
    }
}
