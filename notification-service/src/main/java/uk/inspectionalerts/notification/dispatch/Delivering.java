package uk.inspectionalerts.notification.dispatch;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import uk.inspectionalerts.notification.alert.DeliveryState;
import uk.inspectionalerts.notification.alert.SendResult;
import uk.inspectionalerts.notification.alert.SendResult.Refused;
import uk.inspectionalerts.notification.channel.Channels;
import uk.inspectionalerts.notification.channel.Letter;
import uk.inspectionalerts.notification.channel.Texts;
import uk.inspectionalerts.notification.informing.OwnerNotices;

/** One delivery from claim to settlement. */
@ApplicationScoped
class Delivering {

    private final Deliveries deliveries;
    private final Texts texts;
    private final Channels channels;
    private final OwnerNotices owners;
    private final DispatchConfig config;
    private final DeliveryMetrics metrics;
    private final Clock clock;

    Delivering(
            Deliveries deliveries,
            Texts texts,
            Channels channels,
            OwnerNotices owners,
            DispatchConfig config,
            DeliveryMetrics metrics,
            Clock clock) {
        this.deliveries = deliveries;
        this.texts = texts;
        this.channels = channels;
        this.owners = owners;
        this.config = config;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Sends what is due first. False when nothing is due. */
    boolean next() {
        Optional<Claim> claim = deliveries.claim(clock.instant(), config.lease());
        claim.ifPresent(this::deliver);
        return claim.isPresent();
    }

    private void deliver(Claim claim) {
        Optional<SendResult> result = send(claim);
        Instant now = clock.instant();
        DeliveryState state = result.map(ended -> claim.state()
                        .after(
                                ended,
                                now,
                                channels.of(claim.channel()).backOff(),
                                ThreadLocalRandom.current().nextDouble()))
                .orElseGet(() -> claim.state().superseded(claim.overtaken(), now));
        if (deliveries.settle(claim, state, now)) {
            metrics.settled(state, Duration.between(claim.state().due(), now));
            Log.infof(
                    "Delivery %s of %s: %s %s",
                    claim.delivery(),
                    claim.telling().what(),
                    state.code(),
                    state.reason().orElse(""));
            result.filter(Refused.class::isInstance).ifPresent(refused -> owners.refused(claim.delivery()));
        }
    }

    /** How the attempt ended; empty if there was no longer a point in it. */
    private Optional<SendResult> send(Claim claim) {
        try {
            return claim.address().flatMap(address -> claim.telling()
                    .message(texts, claim.why())
                    .map(message -> channels.of(claim.channel())
                            .send(new Letter(
                                    claim.delivery(),
                                    address,
                                    message,
                                    claim.stop(),
                                    claim.telling().basis()))));
        } catch (RuntimeException e) {
            Log.errorf(e, "Delivery %s cannot be written", claim.delivery());
            return Optional.of(new SendResult.TryLater(
                    "it could not be written: " + e.getClass().getSimpleName()));
        }
    }
}
