package uk.inspectionalerts.notification.dispatch;

import java.util.Optional;
import uk.inspectionalerts.notification.alert.SendResult;

/** What an attempt says of the channel by which it went and of the destination to which: well, badly, or nothing. */
enum Sign {
    /** It came to no attempt. */
    NONE(Optional.empty(), Optional.empty()),
    /** Taken, or refused for good. */
    ANSWERED(Optional.of(true), Optional.of(true)),
    /** "Later", as the destination has it; whoever says so was reached. */
    PUT_OFF(Optional.of(true), Optional.of(false)),
    /** No answer: it may be the channel's server that hangs, but then every destination does. */
    SILENT(Optional.empty(), Optional.of(false)),
    /** The server of the channel was not reached, or would not have us. */
    UNREACHED(Optional.of(false), Optional.empty());

    private final Optional<Boolean> ofChannel;
    private final Optional<Boolean> ofDestination;

    Sign(Optional<Boolean> ofChannel, Optional<Boolean> ofDestination) {
        this.ofChannel = ofChannel;
        this.ofDestination = ofDestination;
    }

    static Sign of(SendResult result) {
        return result.fold(
                () -> ANSWERED, later -> PUT_OFF, unreached -> UNREACHED, unknown -> SILENT, refused -> ANSWERED);
    }

    Optional<Boolean> ofChannel() {
        return ofChannel;
    }

    Optional<Boolean> ofDestination() {
        return ofDestination;
    }
}
