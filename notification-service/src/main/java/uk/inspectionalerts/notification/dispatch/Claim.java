package uk.inspectionalerts.notification.dispatch;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.notification.alert.DeliveryState.InFlight;

/**
 * A delivery that one worker may send until its lease ends.
 *
 * @param why the reason to be told to the person, in plain English
 * @param stop where the person can stop what this is one of
 */
record Claim(UUID delivery, InFlight state, Telling telling, String address, String why, Optional<URI> stop) {

    /** Never the address: this may end in a log. */
    @Override
    public String toString() {
        return "Claim[" + delivery + ", attempt " + state.attempt() + "]";
    }
}
