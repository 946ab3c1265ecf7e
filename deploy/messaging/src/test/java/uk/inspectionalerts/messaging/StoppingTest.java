package uk.inspectionalerts.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.reactive.messaging.kafka.KafkaConnector;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.local.LocalPostgres;
import uk.inspectionalerts.messaging.notes.Notebook;
import uk.inspectionalerts.messaging.notes.NotesTopic;
import uk.inspectionalerts.messaging.notes.OwnServers;
import uk.inspectionalerts.messaging.readying.Lookout;

/** In a service of its own, since nothing is received after it. */
@QuarkusTest
@TestProfile(StoppingTest.OwnService.class)
@QuarkusTestResource(OwnServers.class)
class StoppingTest {

    public static class OwnService implements QuarkusTestProfile {}

    @Inject
    Notebook notebook;

    @Inject
    NotesTopic topic;

    @Inject
    EventConsumption consumption;

    @Inject
    ParkedEvents parked;

    @Inject
    Lookout lookout;

    @Inject
    @Connector("smallrye-kafka")
    KafkaConnector connector;

    @Inject
    MeterRegistry meters;

    LocalPostgres postgres;

    @BeforeAll
    static void waitOnABusyMachine() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }

    @Test
    void anEventThatWaitsForTheDatabaseWhenTheServiceStopsIsNeitherSkippedNorDeadLettered() {
        topic.send(UUID.randomUUID(), "stopping", Notebook.json("before"));
        await().untilAsserted(() -> assertThat(notebook.notes("stopping")).containsExactly("before"));
        await().atMost(Duration.ofSeconds(20)).until(() -> topic.lag() == 0);
        postgres.kill();
        topic.send(UUID.randomUUID(), "stopping", Notebook.json("in hand"));
        await().atMost(Duration.ofSeconds(20)).until(() -> secondsInHand() > 0);

        connector.terminate(null);
        consumption.stop(null);

        await().until(() -> secondsInHand() == 0);
        assertThat(topic.lag()).isEqualTo(1);
        assertThat(topic.messages("notes.notes-service.dlq", "stopping")).isEmpty();
        postgres.start();
    }

    @Test
    void whatFailsWhileTheServiceStopsIsReceivedAgainAndNotParked() {
        topic.send(UUID.randomUUID(), "leaving", Notebook.json("last"));
        ConsumerRecord<String, byte[]> message =
                topic.messages("notes", "leaving").get(0);
        AtomicInteger tries = new AtomicInteger();
        EventHandler closed = new EventHandler() {
            @Override
            public String topic() {
                return "notes";
            }

            @Override
            public void handle(Event event) {
                tries.incrementAndGet();
                throw new IllegalStateException("EntityManagerFactory is closed");
            }
        };
        EventConsumption leaving = new EventConsumption(parked, meters, Clock.systemUTC(), lookout);

        leaving.leave(null);
        CompletableFuture<Void> consumed = CompletableFuture.runAsync(() -> leaving.consume(message, closed));
        await().until(() -> tries.get() > 6);
        leaving.stop(null);

        assertThatThrownBy(consumed::join).hasRootCauseInstanceOf(CancellationException.class);
        assertThat(parked.list(0, 10)).isEmpty();
    }

    @Test
    void theDeadLettersOfATopicAreCountedFromNoneOn() {
        assertThat(meters.get("messaging.events.poisoned")
                        .tag("topic", "notes")
                        .counter()
                        .count())
                .isZero();
    }

    private double secondsInHand() {
        return meters.get("messaging.events.oldest.unprocessed.age").timeGauge().value(TimeUnit.SECONDS);
    }
}
