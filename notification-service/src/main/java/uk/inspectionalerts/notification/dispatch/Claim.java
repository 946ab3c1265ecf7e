package uk.inspectionalerts.notification.dispatch;

import java.util.UUID;
import uk.inspectionalerts.notification.alert.DeliveryState.InFlight;

/**
 * A delivery that one worker may send until its lease ends.
 *
 * @param why the reason to be told to the person, in plain English
 */
record Claim(UUID delivery, InFlight state, Telling telling, String address, String why) {

    /** Never the address: this may end in a log. */
    @Override
    public String toString() {
        return "Claim[" + delivery + ", attempt " + state.attempt() + "]";
    }
}
