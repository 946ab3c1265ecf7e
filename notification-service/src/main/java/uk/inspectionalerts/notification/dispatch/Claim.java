package uk.inspectionalerts.notification.dispatch;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.notification.alert.DeliveryState.InFlight;

/**
 * A delivery that one worker may send until its lease ends.
 *
 * @param uncertain whether an earlier attempt may have handed it over
 * @param address empty once it was erased
 * @param why the reason to be told to the person, in plain English
 * @param stop where the person can stop what this is one of
 * @param newsOf when the report was received that this is the first news of, if nobody had to check or approve it
 * @param trace to which trace the event belongs that brought the alert about
 */
record Claim(
        UUID delivery,
        InFlight state,
        boolean uncertain,
        Telling telling,
        String channel,
        Optional<String> address,
        String why,
        Optional<URI> stop,
        Optional<Instant> newsOf,
        Optional<String> trace) {

    /** Where it goes. */
    Destination destination() {
        return new Destination(
                channel,
                address.map(given -> given.substring(given.indexOf('@') + 1)).orElse(""));
    }

    /** Why there is nothing to send when there is nothing. */
    String overtaken() {
        return address.isEmpty() ? "the address was erased" : telling.overtaken();
    }

    /** Never the address: this may end in a log. */
    @Override
    public String toString() {
        return "Claim[" + delivery + ", attempt " + state.attempt() + "]";
    }
}
