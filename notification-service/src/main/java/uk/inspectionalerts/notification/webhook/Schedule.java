package uk.inspectionalerts.notification.webhook;

import java.time.Duration;
import uk.inspectionalerts.notification.alert.BackOff;

/**
 * When to post again what was not taken: after 5 seconds, then each time after twice as long, at most 6 hours, with jitter
 * of up to a half; for at least 75 hours, which is some 23 attempts. A server that asks for a longer pause gets it.
 */
public final class Schedule {

    /** The schedule as deliveries know it. */
    public static final BackOff BACK_OFF =
            new BackOff(Duration.ofSeconds(5), Duration.ofHours(6), Duration.ofHours(75));

    /** No server is left alone for longer, whatever it asks: it shall be tried several times before it is given up. */
    public static final Duration LONGEST_PAUSE = Duration.ofHours(12);

    private Schedule() {}
}
