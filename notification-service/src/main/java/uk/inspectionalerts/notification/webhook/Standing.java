package uk.inspectionalerts.notification.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import uk.inspectionalerts.notification.alert.SendResult;
import uk.inspectionalerts.notification.alert.SendResult.Accepted;
import uk.inspectionalerts.notification.alert.SendResult.Refused;

/**
 * How a webhook has fared since its server last took something.
 *
 * @param failingSince when the first attempt since then failed
 * @param failures how many attempts have failed since then
 */
public record Standing(Optional<Instant> failingSince, int failures) {

    /** A webhook whose last attempt succeeded, or that has made none. */
    public static final Standing GOOD = new Standing(Optional.empty(), 0);

    /** Longer than a weekend with the days around it. */
    static final Duration PATIENCE = Duration.ofDays(5);

    /** So that one alert to a server that is down does not disable it because the alert before was days ago. */
    static final int FEWEST = 12;

    /** Time enough left to put the server right before it is disabled. */
    static final Duration UNEASE = Duration.ofDays(1);

    public Standing {
        if (failures < 0 || failingSince.isPresent() != (failures > 0)) {
            throw new IllegalArgumentException("failing since " + failingSince + ", " + failures + " times");
        }
    }

    /** The standing after an attempt that ended so. */
    public Standing after(SendResult result, Instant now) {
        return result instanceof Accepted ? GOOD : new Standing(failingSince.or(() -> Optional.of(now)), failures + 1);
    }

    /** Whether its server has taken nothing for a day and {@value #FEWEST} attempts, so that its keepers should know. */
    public boolean isFailingForLong(Instant now) {
        return hasFailed(UNEASE, now);
    }

    /**
     * Why the webhook is to be disabled after its last attempt: its server is gone, or has taken nothing for five days
     * and {@value #FEWEST} attempts. Empty if it is not.
     */
    public Optional<String> reasonToDisable(SendResult last, Instant now) {
        if (last instanceof Refused gone) {
            return Optional.of(gone.reason());
        }
        return hasFailed(PATIENCE, now)
                ? Optional.of("the server has taken nothing for " + PATIENCE.toDays() + " days and " + failures
                        + " attempts, at last because " + last.why().orElseThrow())
                : Optional.empty();
    }

    private boolean hasFailed(Duration time, Instant now) {
        return failures >= FEWEST
                && failingSince.filter(since -> !since.plus(time).isAfter(now)).isPresent();
    }
}
