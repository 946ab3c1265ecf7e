package uk.inspectionalerts.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.MDC;
import uk.inspectionalerts.messaging.readying.Lookout;

/**
 * What happens to an event that arrives, whatever it says. It returns once the event has had its effect or is parked,
 * and only then may the offset move on. Poison leaves as {@link PoisonEvent}, for the dead letters.
 */
@ApplicationScoped
public class EventConsumption {

    private static final int ATTEMPTS = 5;
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final String POISONED = "messaging.events.poisoned";
    private static final Duration UNTIL_FIRM = Duration.ofMillis(500);

    private final ParkedEvents parked;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Lookout lookout;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile boolean leaving;
    private final Map<String, Instant> inHand = new ConcurrentHashMap<>();

    EventConsumption(ParkedEvents parked, MeterRegistry meters, Clock clock, Lookout lookout) {
        this.parked = parked;
        this.meters = meters;
        this.clock = clock;
        this.lookout = lookout;
    }

    /**
     * Has the event handled. While the database or the broker is away it tries for ever, in place, so that order is kept
     * and the delay shows as lag; after five other failures it parks the event, and the later ones of its key behind it.
     */
    public void consume(ConsumerRecord<String, byte[]> message, EventHandler handler) {
        String topic = handler.topic();
        inHand.put(topic, Instant.ofEpochMilli(message.timestamp()));
        Set<String> keys = Set.copyOf(MDC.getMap().keySet());
        try {
            Event event = Event.from(message);
            MDC.put("event", event.id().toString());
            handler.about(event).forEach(MDC::put);
            handle(event, handler);
        } catch (PoisonEvent poison) {
            Log.errorf("An event of topic %s goes to the dead letters: %s", topic, poison.getMessage());
            meters.counter(POISONED, "topic", topic).increment();
            throw poison;
        } finally {
            inHand.remove(topic);
            List.copyOf(MDC.getMap().keySet()).stream()
                    .filter(key -> !keys.contains(key))
                    .forEach(MDC::remove);
        }
    }

    private void handle(Event event, EventHandler handler) {
        Throwable reason = null;
        int failures = 0;
        for (Duration wait = FIRST_WAIT; ; wait = longer(wait)) {
            awaitFirmGround();
            try {
                if (failures == ATTEMPTS) {
                    parked.park(handler.topic(), event, reason, failures);
                } else if (!parked.queueBehind(handler.topic(), event)) {
                    handler.handle(event);
                    Log.infof("Event %s of topic %s is handled: %s", event.id(), handler.topic(), event.type());
                }
                return;
            } catch (PoisonEvent poison) {
                throw poison;
            } catch (Throwable e) {
                if (Outage.isCauseOf(e) || failures == ATTEMPTS || leaving) {
                    Log.warnf("Event %s of topic %s waits: %s", event.id(), handler.topic(), e);
                    lookout.met(e);
                } else {
                    failures++;
                    reason = e;
                    Log.errorf(e, "Event %s of topic %s failed %d times", event.id(), handler.topic(), failures);
                    if (failures == ATTEMPTS) {
                        continue;
                    }
                }
            }
            pause(wait);
        }
    }

    /** Nothing is tried, and so nothing counts as tried in vain, where it cannot succeed. */
    private void awaitFirmGround() {
        while (!lookout.isFirm()) {
            pause(UNTIL_FIRM);
        }
    }

    private void pause(Duration wait) {
        try {
            if (stopping.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new CancellationException("The service stops; the event is received again after the start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The service stops; the event is received again after the start");
        }
    }

    private static Duration longer(Duration wait) {
        Duration twice = wait.multipliedBy(2);
        return twice.compareTo(LONGEST_WAIT) < 0 ? twice : LONGEST_WAIT;
    }

    /** Shows every topic before its first event: an alarm on what rises misses the first of what was not there. */
    void start(@Observes StartupEvent event, Instance<EventHandler> handlers) {
        handlers.stream().map(EventHandler::topic).forEach(this::measure);
    }

    /** From now on what an event needs is closed piece by piece: what fails is no fault of the event. */
    void leave(@Observes ShutdownEvent event) {
        leaving = true;
    }

    /** After the connector is closed (it listens with priority 50): before, giving up would write a dead letter. */
    void stop(@Observes @Priority(100) @BeforeDestroyed(ApplicationScoped.class) Object end) {
        stopping.countDown();
    }

    private void measure(String topic) {
        meters.counter(POISONED, "topic", topic);
        TimeGauge.builder("messaging.events.oldest.unprocessed.age", () -> secondsInHand(topic), TimeUnit.SECONDS)
                .description("Age of the event that is being handled or waits to be")
                .tag("topic", topic)
                .register(meters);
    }

    private double secondsInHand(String topic) {
        Instant since = inHand.get(topic);
        return since == null ? 0 : Duration.between(since, clock.instant()).toMillis() / 1000.0;
    }
}
