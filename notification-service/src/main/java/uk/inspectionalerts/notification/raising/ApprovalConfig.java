package uk.inspectionalerts.notification.raising;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import uk.inspectionalerts.notification.alert.Audience;

/** Whose texts a named person approves before they are sent. */
@ConfigMapping(prefix = "notification.approval")
public interface ApprovalConfig {

    /** {@code council}, {@code ministerial}, {@code general}; by default nobody's. */
    Optional<Set<Audience>> audiences();

    /** How long something waits before operators are told. */
    @WithDefault("PT30M")
    Duration remindAfter();
}
