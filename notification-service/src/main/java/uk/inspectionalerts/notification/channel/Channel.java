package uk.inspectionalerts.notification.channel;

import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.notification.alert.BackOff;
import uk.inspectionalerts.notification.alert.SendResult;

/** A way for letters to reach their readers. Never called in a transaction. */
public interface Channel {

    /** The name in interfaces: {@code email}. */
    String code();

    /** When to try again what was not taken, and when to give it up. */
    BackOff backOff();

    /** Sends the letter and waits for the answer, always for less than the lease of a delivery. */
    SendResult send(Letter letter);

    /**
     * How an attempt really ended of which that is not known, asked of the other side by the letter's id: accepted, or to
     * be tried later if it never arrived, or still unknown. Empty where the other side cannot be asked: then the letter is
     * sent again.
     */
    default Optional<SendResult> settle(UUID id) {
        return Optional.empty();
    }
}
