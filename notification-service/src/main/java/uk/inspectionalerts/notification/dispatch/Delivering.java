package uk.inspectionalerts.notification.dispatch;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import uk.inspectionalerts.notification.alert.Lane;
import uk.inspectionalerts.notification.alert.SendResult;
import uk.inspectionalerts.notification.channel.Channel;
import uk.inspectionalerts.notification.channel.Channels;
import uk.inspectionalerts.notification.channel.Letter;
import uk.inspectionalerts.notification.channel.Texts;
import uk.inspectionalerts.notification.dispatch.Destinations.Crowded;
import uk.inspectionalerts.notification.dispatch.Destinations.Passage;
import uk.inspectionalerts.notification.informing.OwnerNotices;

/** One delivery from claim to settlement. */
@ApplicationScoped
class Delivering {

    private static final Duration SETTLING_PAUSE = Duration.ofMillis(500);
    private static final Duration DEFERRED = Duration.ofSeconds(3);

    private final Claims claims;
    private final Texts texts;
    private final Channels channels;
    private final OwnerNotices owners;
    private final Destinations destinations;
    private final DispatchConfig config;
    private final DeliveryMetrics metrics;
    private final DeliveryTracing tracing;
    private final Clock clock;

    Delivering(
            Claims claims,
            Texts texts,
            Channels channels,
            OwnerNotices owners,
            Destinations destinations,
            DispatchConfig config,
            DeliveryMetrics metrics,
            DeliveryTracing tracing,
            Clock clock) {
        this.claims = claims;
        this.texts = texts;
        this.channels = channels;
        this.owners = owners;
        this.destinations = destinations;
        this.config = config;
        this.metrics = metrics;
        this.tracing = tracing;
        this.clock = clock;
    }

    /**
     * Sends what is due first. False when nothing is due that can be sent now.
     *
     * @param last the last lane that is looked at
     */
    boolean next(Lane last) {
        try (Passage passage = destinations.passage(last)) {
            Optional<Claim> claim = claims.claim(clock.instant(), config.lease(), last, passage);
            claim.ifPresent(claimed -> passage.ended(tracing.within(claimed, () -> deliver(claimed))));
            return claim.isPresent();
        } catch (Crowded e) {
            return true;
        }
    }

    /** Puts off for a moment what waits for destinations that do not move. */
    void makeWay() {
        List<String> stuck = destinations.stuck();
        if (!stuck.isEmpty()) {
            Instant now = clock.instant();
            claims.defer(stuck, now.plus(DEFERRED), now);
        }
    }

    private Ending deliver(Claim claim) {
        Ending ending = attempt(claim);
        if (settled(claim, ending)) {
            metrics.settled(claim, ending);
            Log.infof(
                    "Delivery %s of %s: %s %s",
                    claim.delivery(),
                    claim.telling().what(),
                    ending.state().code(),
                    ending.state().reason().orElse(""));
            if (ending.refused()) {
                owners.refused(claim.delivery());
            }
        }
        return ending;
    }

    private Ending attempt(Claim claim) {
        try {
            Channel channel = channels.of(claim.channel());
            Optional<SendResult> asked =
                    Optional.of(claim).filter(Claim::uncertain).flatMap(unsure -> channel.settle(unsure.delivery()));
            return asked.map(answer -> Ending.asAnswered(claim, answer, channel.backOff(), clock.instant()))
                    .orElseGet(() -> letter(claim)
                            .map(letter -> Ending.asSent(
                                    claim, send(channel, claim, letter), channel.backOff(), clock.instant()))
                            .orElseGet(() -> Ending.overtaken(claim, clock.instant())));
        } catch (RuntimeException e) {
            Log.errorf(e, "Delivery %s cannot be written", claim.delivery());
            return Ending.broken(claim, e, clock.instant());
        }
    }

    private SendResult send(Channel channel, Claim claim, Letter letter) {
        if (claim.uncertain()) {
            claims.repeats(claim);
            metrics.repeated(claim.channel());
        }
        try {
            return channel.send(letter);
        } catch (RuntimeException e) {
            Log.errorf(e, "Delivery %s broke off", claim.delivery());
            return new SendResult.Unknown("it broke off: " + e.getClass().getSimpleName());
        }
    }

    /** Empty if there is no longer anything to tell. */
    private Optional<Letter> letter(Claim claim) {
        return claim.address().flatMap(address -> claim.telling()
                .message(texts, claim.why())
                .map(message -> new Letter(
                        claim.delivery(),
                        address,
                        message,
                        claim.stop(),
                        claim.telling().basis())));
    }

    /** A database that is away for less than the lease shall cost no second sending. */
    private boolean settled(Claim claim, Ending ending) {
        while (true) {
            try {
                return claims.settle(claim, ending.state(), ending.uncertain(), ending.at());
            } catch (RuntimeException e) {
                if (clock.instant().plus(SETTLING_PAUSE).isAfter(claim.state().leaseUntil())) {
                    throw e;
                }
                Log.warnf("Delivery %s waits to be settled: %s", claim.delivery(), e);
                LockSupport.parkNanos(SETTLING_PAUSE.toNanos());
            }
        }
    }
}
