package uk.inspectionalerts.notification.dispatch;

import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import uk.inspectionalerts.notification.alert.BackOff;
import uk.inspectionalerts.notification.alert.DeliveryState;
import uk.inspectionalerts.notification.alert.SendResult;
import uk.inspectionalerts.notification.alert.SendResult.Accepted;
import uk.inspectionalerts.notification.alert.SendResult.Refused;
import uk.inspectionalerts.notification.alert.SendResult.Unknown;

/**
 * How an attempt ended.
 *
 * @param uncertain whether it, or one before it, may have handed the letter over without our knowing
 * @param refused whether the other side refused it for good
 */
record Ending(DeliveryState state, boolean uncertain, boolean refused, Instant at) {

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
        return new Ending(claim.state().superseded(claim.overtaken(), now), claim.uncertain(), false, now);
    }

    private static Ending ended(Claim claim, SendResult result, boolean uncertain, BackOff backOff, Instant now) {
        double jitter = ThreadLocalRandom.current().nextDouble();
        return new Ending(claim.state().after(result, now, backOff, jitter), uncertain, result instanceof Refused, now);
    }
}
