package uk.inspectionalerts.messaging;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.context.Scope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.local.LocalKafka;
import uk.inspectionalerts.messaging.notes.Notebook;
import uk.inspectionalerts.messaging.notes.NotesTopic;
import uk.inspectionalerts.messaging.notes.OwnServers;

@QuarkusTest
@QuarkusTestResource(OwnServers.class)
class OutboxTest {

    @Inject
    Notebook notebook;

    @Inject
    NotesTopic topic;

    @Inject
    Outbox outbox;

    @Inject
    OutboxRelay relay;

    @Inject
    Database database;

    LocalKafka kafka;

    @BeforeAll
    static void waitOnABusyMachine() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }

    @Test
    void anEventOfATransactionThatRollsBackIsNotSent() {
        assertThatThrownBy(() -> notebook.announceInVain("rollback", "never")).hasMessage("The pen broke");

        notebook.announce("notes", "rollback", "after");

        await().untilAsserted(() -> assertThat(notebook.notes("rollback")).containsExactly("after"));
        assertThat(outboxRows("rollback")).isEqualTo(1);
    }

    @Test
    void anEventIsAppendedInATransactionOnly() {
        assertThatThrownBy(() -> outbox.append(event("no transaction", new byte[2])))
                .isInstanceOf(TransactionalException.class);
    }

    @Test
    void aBodyOf900KilobytesIsSentAndALargerOneRefused() {
        String text = "x".repeat(OutgoingEvent.MAX_BODY_BYTES - Notebook.json("").length);

        notebook.announce("notes", "large", text);

        await().untilAsserted(() -> assertThat(notebook.notes("large")).containsExactly(text));
        assertThatThrownBy(() -> event("larger", new byte[OutgoingEvent.MAX_BODY_BYTES + 1]))
                .hasMessageContaining("at most 900000");
    }

    @Test
    void anEventIsSentAsCloudEvent() {
        notebook.announce("notes", "envelope", "hello");

        await().untilAsserted(() -> assertThat(notebook.notes("envelope")).containsExactly("hello"));
        var message = topic.messages("notes", "envelope").get(0);
        assertThat(Event.from(message))
                .returns("note.written.v1", Event::type)
                .returns("notes-service", Event::source)
                .returns("envelope", Event::subject);
        assertThat(message.headers().lastHeader("content-type").value())
                .asString(UTF_8)
                .isEqualTo("application/json");
    }

    @Test
    void anEventCarriesTheTraceOfWhatLedToIt() {
        String parent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        try (Scope traced = TraceParent.context(parent).makeCurrent()) {
            notebook.announce("notes", "traced", "hello");
        }
        notebook.announce("notes", "traced", "of no trace");

        await().untilAsserted(() -> assertThat(notebook.notes("traced")).containsExactly("hello", "of no trace"));
        assertThat(topic.messages("notes", "traced"))
                .extracting(message -> message.headers().lastHeader("traceparent"))
                .satisfiesExactly(
                        header -> assertThat(header.value()).asString(UTF_8).isEqualTo(parent),
                        header -> assertThat(header).isNull());
    }

    /** The sweep alone would take half a second on average. */
    @Test
    void anEventIsSentSoonAfterItsCommit() {
        notebook.announce("labels", "warm-up", "sent");
        awaitSent("warm-up", 1);

        Map<String, Long> committed = new HashMap<>();
        for (int i = 0; i < 50; i++) {
            String text = "soon " + i;
            notebook.announce("labels", "latency", text);
            committed.put(text, System.currentTimeMillis());
            awaitSent("latency", i + 1);
        }

        List<Long> millis = topic.messages("labels", "latency").stream()
                .map(message -> message.timestamp() - committed.get(Notebook.text(message.value())))
                .sorted()
                .toList();
        assertThat(millis).hasSize(50);
        assertThat(millis.get(25)).isLessThan(100);
    }

    @Test
    void anEventThatTheBrokerRefusesKeepsItsPlaceAndHoldsUpItsOwnKeyOnly() {
        notebook.announce("labels", "too large", "x".repeat(2_000), "behind");
        notebook.announce("labels", "small", "sent");

        awaitSent("small", 1);
        await().untilAsserted(() ->
                assertThat(refusals("too large")).singleElement().asString().contains("RecordTooLarge"));
        assertThat(topic.messages("labels", "too large")).isEmpty();
    }

    @Test
    void whatIsInTheOutboxWhenTheBrokerDiesArrivesOnceAndInOrder() {
        List<String> keys = List.of("broker-a", "broker-b", "broker-c");
        List<String> texts = IntStream.range(0, 20).mapToObj(i -> "note " + i).toList();

        texts.subList(0, 10).forEach(text -> keys.forEach(key -> notebook.announce("notes", key, text)));
        kafka.kill();
        texts.subList(10, 20).forEach(text -> keys.forEach(key -> notebook.announce("notes", key, text)));
        assertThat(unsent()).isPositive();
        kafka.start();

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(keys)
                .allSatisfy(key -> assertThat(notebook.notes(key)).containsExactlyElementsOf(texts)));
        assertThat(unsent()).isZero();
        given().get("/q/health/live").then().statusCode(200);
    }

    @Test
    void aSentEventIsForgottenAfterAWeek() {
        notebook.announce("labels", "forgotten", "eight days old");
        notebook.announce("labels", "remembered", "six days old");
        awaitSent("forgotten", 1);
        awaitSent("remembered", 1);
        QuarkusTransaction.requiringNew().run(() -> {
            database.update("update outbox set sent_at = sent_at - interval '8 days' where key = 'forgotten'");
            database.update("update outbox set sent_at = sent_at - interval '6 days' where key = 'remembered'");
        });

        relay.forgetSent();

        assertThat(outboxRows("forgotten")).isZero();
        assertThat(outboxRows("remembered")).isEqualTo(1);
    }

    private static OutgoingEvent event(String key, byte[] body) {
        return new OutgoingEvent("notes", key, "note.written.v1", key, body);
    }

    private void awaitSent(String key, int events) {
        await().pollInterval(Duration.ofMillis(10))
                .until(() -> count("key = ? and sent_at is not null", key) == events);
    }

    private int outboxRows(String key) {
        return count("key = ?", key);
    }

    private int unsent() {
        return count("topic = ? and sent_at is null", "notes");
    }

    private int count(String condition, String value) {
        return QuarkusTransaction.requiringNew().call(() -> database.query(
                        rows -> rows.getInt(1), "select count(*) from outbox where " + condition, value)
                .get(0));
    }

    private List<String> refusals(String key) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.query(
                        rows -> rows.getString(1),
                        "select refusal from outbox where key = ? and refusal is not null",
                        key));
    }
}
