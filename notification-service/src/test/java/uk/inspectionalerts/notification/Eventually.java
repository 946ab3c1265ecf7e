package uk.inspectionalerts.notification;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.awaitility.core.ThrowingRunnable;

/** For what comes about by itself: on a busy machine too, and seen as soon as it has. */
public final class Eventually {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(50);

    private Eventually() {}

    public static void eventually(ThrowingRunnable assertion) {
        await().atMost(PATIENCE).pollInterval(LOOK).untilAsserted(assertion);
    }
}
