package uk.inspectionalerts.notification.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import uk.inspectionalerts.notification.alert.BackOff;
import uk.inspectionalerts.notification.alert.DeliveryState;
import uk.inspectionalerts.notification.alert.SendResult;
import uk.inspectionalerts.notification.alert.SendResult.Accepted;
import uk.inspectionalerts.notification.alert.SendResult.Refused;
import uk.inspectionalerts.notification.alert.SendResult.TryLater;
import uk.inspectionalerts.notification.alert.SendResult.Unknown;

/**
 * How an attempt ended.
 *
 * @param uncertain whether it, or one before it, may have handed the letter over without our knowing
 * @param result what the other side had to say, if it came to that
 */
record Ending(DeliveryState state, boolean uncertain, Optional<SendResult> result, Instant at) {

    /** For what fails on our own side. */
    private static final BackOff BROKEN =
            new BackOff(Duration.ofSeconds(2), Duration.ofMinutes(5), Duration.ofHours(72));

    /** Whether the other side refused it for good. */
    boolean refused() {
        return result.filter(Refused.class::isInstance).isPresent();
    }

    /** What it says of the channel and of the destination. */
    Sign sign() {
        return result.map(Sign::of).orElse(Sign.NONE);
    }

    /** The letter was sent: what was uncertain before is so until a letter is taken. */
    static Ending asSent(Claim claim, SendResult result, BackOff backOff, Instant now) {
        boolean uncertain = result instanceof Unknown || (claim.uncertain() && !(result instanceof Accepted));
        return ended(claim, result, uncertain, backOff, now);
    }

    /** Nothing was sent, and the other side said what became of the attempt before. */
    static Ending asAnswered(Claim claim, SendResult answer, BackOff backOff, Instant now) {
        return ended(claim, answer, answer instanceof Unknown, backOff, now);
    }

    /** Nothing was sent, since there is no longer a point in it. */
    static Ending overtaken(Claim claim, Instant now) {
        return new Ending(claim.state().superseded(claim.overtaken(), now), claim.uncertain(), Optional.empty(), now);
    }

    /** Nothing was sent, since we could not write or look up what to send. */
    static Ending broken(Claim claim, RuntimeException why, Instant now) {
        TryLater later =
                new TryLater("it could not be written: " + why.getClass().getSimpleName());
        Ending ending = ended(claim, later, claim.uncertain(), BROKEN, now);
        return new Ending(ending.state(), ending.uncertain(), Optional.empty(), now);
    }

    private static Ending ended(Claim claim, SendResult result, boolean uncertain, BackOff backOff, Instant now) {
        double jitter = ThreadLocalRandom.current().nextDouble();
        return new Ending(claim.state().after(result, now, backOff, jitter), uncertain, Optional.of(result), now);
    }
}
