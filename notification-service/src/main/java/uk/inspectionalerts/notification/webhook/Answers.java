package uk.inspectionalerts.notification.webhook;

import java.time.Duration;
import java.util.Optional;
import uk.inspectionalerts.notification.alert.SendResult;
import uk.inspectionalerts.notification.alert.SendResult.Accepted;
import uk.inspectionalerts.notification.alert.SendResult.Refused;
import uk.inspectionalerts.notification.alert.SendResult.TryLater;

/** What the answers of servers to posts mean. */
public final class Answers {

    private Answers() {}

    /**
     * What the status of an answer means. Only 410 is a word for good: a server that is being moved, put right or
     * upgraded says all kinds of things, so that whatever else is not 2xx is tried again.
     *
     * @param pause how long the server asked to be left alone
     */
    public static SendResult meaning(int status, Optional<Duration> pause) {
        if (status >= 200 && status < 300) {
            return new Accepted();
        }
        return status == 410
                ? new Refused("the server says that it is gone (410)")
                : new TryLater("the server answered " + status, pause);
    }
}
