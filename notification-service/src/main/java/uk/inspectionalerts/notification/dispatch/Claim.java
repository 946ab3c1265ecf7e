package uk.inspectionalerts.notification.dispatch;

import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.notification.alert.Alert;
import uk.inspectionalerts.notification.alert.DeliveryState.InFlight;
import uk.inspectionalerts.notification.outcome.Outcome;

/**
 * A delivery that one worker may send until its lease ends.
 *
 * @param tell what is to be told; empty when a later outcome has overtaken the alert
 */
record Claim(UUID delivery, InFlight state, Alert alert, Optional<Outcome> tell, String address, String why) {

    /** Never the address: this may end in a log. */
    @Override
    public String toString() {
        return "Claim[" + delivery + ", attempt " + state.attempt() + "]";
    }
}
