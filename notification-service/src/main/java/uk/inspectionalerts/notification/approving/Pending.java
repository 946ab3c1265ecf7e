package uk.inspectionalerts.notification.approving;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.notification.alert.Alert;
import uk.inspectionalerts.notification.alert.Standing;
import uk.inspectionalerts.notification.outcome.Outcome;
import uk.inspectionalerts.notification.raising.RaisedAlert;

/**
 * An alert on which somebody is to decide, or was.
 *
 * @param since when it began to stand as it does
 * @param telling what it would tell as things stand; empty once there is nothing
 * @param refused the last refusal, if the alert stands refused
 */
record Pending(RaisedAlert raised, Instant since, Optional<Outcome> telling, Optional<Decided> refused) {

    UUID id() {
        return raised.id();
    }

    Alert alert() {
        return raised.alert();
    }

    Standing standing() {
        return raised.standing();
    }
}
