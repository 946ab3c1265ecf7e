package uk.inspectionalerts.notification.subscription;

import java.time.Duration;
import java.util.UUID;

/**
 * That a subscription hears only of what nobody acknowledged in time.
 *
 * @param subscription what that one was told
 * @param after how long after that
 */
public record StandIn(UUID subscription, Duration after) {

    /** As the one who stands in would say it, of what the other rule says in plain English. */
    String asWish(String rule) {
        return "Tell me of what is critical and nobody has acknowledged within " + minutes() + ", out of: " + rule
                + ".";
    }

    private String minutes() {
        long minutes = after.toMinutes();
        return minutes == 1 ? "one minute" : minutes + " minutes";
    }
}
