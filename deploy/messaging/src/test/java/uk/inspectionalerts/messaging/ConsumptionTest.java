package uk.inspectionalerts.messaging;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.local.LocalPostgres;
import uk.inspectionalerts.local.LocalTokens;
import uk.inspectionalerts.messaging.notes.Notebook;
import uk.inspectionalerts.messaging.notes.NotesTopic;
import uk.inspectionalerts.messaging.notes.OwnServers;

@QuarkusTest
@QuarkusTestResource(OwnServers.class)
class ConsumptionTest {

    @Inject
    Notebook notebook;

    @Inject
    NotesTopic topic;

    @Inject
    EventConsumption consumption;

    @Inject
    Inbox inbox;

    @Inject
    Database database;

    @Inject
    Operations operations;

    LocalPostgres postgres;

    LocalTokens tokens;

    @BeforeAll
    static void waitOnABusyMachine() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }

    @Test
    void anEventReceivedThreeTimesHasOneEffect() {
        UUID id = UUID.randomUUID();

        topic.send(id, "thrice", Notebook.json("once"));
        topic.send(id, "thrice", Notebook.json("once"));
        topic.send(id, "thrice", Notebook.json("once"));
        topic.send(UUID.randomUUID(), "thrice", Notebook.json("next"));

        await().untilAsserted(() -> assertThat(notebook.notes("thrice")).containsExactly("once", "next"));
    }

    @Test
    void poisonGoesToTheDeadLettersWithItsReasonAndTheNextEventIsHandled() {
        topic.send(UUID.randomUUID(), "poisoned", "<html>".getBytes(UTF_8));
        topic.send(new ProducerRecord<>("own-notes", "poisoned", Notebook.json("no envelope")));
        topic.send(UUID.randomUUID(), "poisoned", Notebook.json("sound"));

        await().untilAsserted(() -> assertThat(notebook.notes("poisoned")).containsExactly("sound"));
        await().untilAsserted(() -> assertThat(topic.messages("notes.notes-service.dlq", "poisoned"))
                .extracting(ConsumptionTest::reason)
                .containsExactly("The note is not JSON", "The header ce_specversion is missing or contains U+0000"));
    }

    @Test
    void anEventThatCannotBeHandledIsParkedAfterFiveTriesAndRedrivenInOrder() {
        notebook.makeIllegible("first");
        notebook.announce("notes", "parked", "first", "second", "third");
        notebook.announce("notes", "not parked", "one", "two");

        await().untilAsserted(() -> assertThat(notebook.notes("not parked")).containsExactly("one", "two"));
        await().untilAsserted(() -> asOperator()
                .get("/parked-events")
                .then()
                .body("items.findAll { it.key == 'parked' }.attempts", contains(5, 0, 0))
                .body("items.reason", hasItem(containsString("Nobody can read first"))));
        assertThat(notebook.attempts("first")).isEqualTo(5);
        asOperator()
                .contentType(ContentType.JSON)
                .body(Map.of("topic", "notes", "key", "parked", "dryRun", true))
                .post("/parked-events/redrive")
                .then()
                .statusCode(200)
                .body(
                        "handled",
                        equalTo(0),
                        "remaining",
                        equalTo(3),
                        "reason",
                        containsString("Nobody can read first"));
        assertThat(notebook.attempts("first")).isEqualTo(5);
        assertThat(operations("parked")).isEmpty();
        assertThat(notebook.notes("parked")).isEmpty();

        redrive("parked")
                .statusCode(200)
                .body("handled", equalTo(0))
                .body("remaining", equalTo(3))
                .body("reason", containsString("Nobody can read first"));
        assertThat(notebook.attempts("first")).isEqualTo(6);

        notebook.makeLegible("first");
        notebook.makeIllegible("third");
        redrive("parked").statusCode(200).body("handled", equalTo(2)).body("remaining", equalTo(1));

        notebook.makeLegible("third");
        notebook.announce("notes", "parked", "fourth");
        await().untilAsserted(() -> asOperator()
                .get("/parked-events")
                .then()
                .body("items.findAll { it.key == 'parked' }.attempts", contains(1, 0)));
        redrive("parked").statusCode(200).body("handled", equalTo(2)).body("remaining", equalTo(0));

        assertThat(notebook.notes("parked")).containsExactly("first", "second", "third", "fourth");
        assertThat(operations("parked"))
                .as("the latest first, each with what waited then")
                .containsExactly(2, 3, 3);
        redrive("parked").statusCode(404);
        assertThat(operations("parked")).hasSize(3);
        notebook.announce("notes", "parked", "fifth");
        await().untilAsserted(() -> assertThat(notebook.notes("parked")).endsWith("fourth", "fifth"));
    }

    @Test
    void whoHadWhatDoneIsOnRecordAndCannotBeChanged() {
        QuarkusTransaction.requiringNew()
                .run(() -> operations.note("tried", "on record", "somebody", Optional.of("to see it"), 7));

        asOperator()
                .get("/operations?limit=500")
                .then()
                .statusCode(200)
                .body("items.find { it.subject == 'on record' }.by", equalTo("somebody"))
                .body("items.find { it.subject == 'on record' }.operation", equalTo("tried"))
                .body("items.find { it.subject == 'on record' }.reason", equalTo("to see it"))
                .body("items.find { it.subject == 'on record' }.concerned", equalTo(7));
        for (String change :
                List.of("update operation set done_by = 'nobody'", "delete from operation", "truncate operation")) {
            assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> database.update(change)))
                    .hasMessageContaining("only ever added to");
        }
        given().get("/operations").then().statusCode(401);
        given().auth().oauth2(token("reviewer")).get("/operations").then().statusCode(403);
    }

    @Test
    void onlyAnOperatorReachesTheParkedEvents() {
        given().get("/parked-events").then().statusCode(401);
        given().auth().oauth2(token("comms")).get("/parked-events").then().statusCode(403);
        asOperator().get("/parked-events?limit=0").then().statusCode(400);
    }

    @Test
    void anOutageOfTheDatabaseLongerThanThePollIntervalLosesAndSkipsNothing() {
        List<String> texts = IntStream.range(0, 30).mapToObj(i -> "note " + i).toList();
        topic.send(UUID.randomUUID(), "outage", Notebook.json("before"));
        await().untilAsserted(() -> assertThat(notebook.notes("outage")).containsExactly("before"));
        List<String> members = topic.members();

        postgres.kill();
        texts.forEach(text -> topic.send(UUID.randomUUID(), "outage", Notebook.json(text)));
        await().during(Duration.ofSeconds(13)).atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(topic.members()).isEqualTo(members);
            given().get("/q/health/live").then().statusCode(200);
        });
        postgres.start();

        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> assertThat(notebook.notes("outage"))
                .startsWith("before")
                .endsWith("note 29"));
        assertThat(notebook.notes("outage")).hasSize(31).containsSubsequence(texts);
        assertThat(topic.members()).isEqualTo(members);
        assertThat(topic.messages("notes.notes-service.dlq", "outage")).isEmpty();
        await().atMost(Duration.ofSeconds(20)).until(() -> topic.lag() == 0);
        await().untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
    }

    @Test
    void aCommitThatTheDatabaseBreaksOffIsAnOutage() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    Integer backend = database.query(rows -> rows.getInt(1), "select pg_backend_pid()")
                            .get(0);
                    QuarkusTransaction.requiringNew()
                            .run(() -> database.query(rows -> true, "select pg_terminate_backend(?, 5000)", backend));
                }))
                .matches(Outage::isCauseOf, "is an outage");
    }

    @Test
    void anEventIsForgottenWhenNoCopyOfItCanBeLeft() {
        UUID id = UUID.randomUUID();
        topic.send(id, "forgotten", Notebook.json("first"));
        await().untilAsserted(() -> assertThat(notebook.notes("forgotten")).containsExactly("first"));

        inbox.forgetOld();
        topic.send(id, "forgotten", Notebook.json("first"));
        topic.send(UUID.randomUUID(), "forgotten", Notebook.json("second"));
        await().untilAsserted(() -> assertThat(notebook.notes("forgotten")).containsExactly("first", "second"));

        QuarkusTransaction.requiringNew()
                .run(() -> database.update(
                        "update inbox set received_at = received_at - interval '501 days' where event_id = ?", id));
        inbox.forgetOld();
        topic.send(id, "forgotten", Notebook.json("first"));
        await().untilAsserted(
                        () -> assertThat(notebook.notes("forgotten")).containsExactly("first", "second", "first"));
    }

    @Test
    void linesOfTheLogAreFoundByTheirEventAndByNoneThatCameBefore() {
        UUID id = UUID.randomUUID();
        topic.send(id, "logged", Notebook.json("once"));
        ConsumerRecord<String, byte[]> message =
                topic.messages("notes", "logged").get(0);
        Map<String, Object> keys = new HashMap<>();

        consumption.consume(message, new EventHandler() {
            @Override
            public String topic() {
                return "notes";
            }

            @Override
            public Map<String, String> about(Event event) {
                return Map.of("about", event.subject());
            }

            @Override
            public void handle(Event event) {
                MDC.put("later", "known");
                keys.putAll(MDC.getMap());
            }
        });

        assertThat(keys).containsEntry("event", id.toString()).containsEntry("about", "logged");
        assertThat(MDC.getMap()).doesNotContainKeys("event", "about", "later");
    }

    @Test
    void theMetricsTellHowOldAndHowManyTheWaitingEventsAre() {
        topic.send(UUID.randomUUID(), "measured", "<html>".getBytes(UTF_8));

        await().untilAsserted(() -> given().get("/q/metrics")
                .then()
                .body(
                        containsString("messaging_outbox_oldest_unsent_age_seconds"),
                        containsString("messaging_events_oldest_unprocessed_age_seconds{topic=\"notes\"}"),
                        containsString("messaging_events_parked"),
                        containsString("messaging_events_poisoned_total{topic=\"notes\"}")));
    }

    private ValidatableResponse redrive(String key) {
        return asOperator()
                .contentType(ContentType.JSON)
                .body(Map.of("topic", "notes", "key", key))
                .post("/parked-events/redrive")
                .then();
    }

    /** How many events each redrive of that key concerned. */
    private List<Integer> operations(String key) {
        return asOperator()
                .get("/operations?limit=500")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.subject == 'notes " + key + "' }.concerned");
    }

    private RequestSpecification asOperator() {
        return given().auth().oauth2(token("operator"));
    }

    private String token(String role) {
        return tokens.mint(role, List.of(role), List.of(), Duration.ofMinutes(5));
    }

    private static String reason(ConsumerRecord<String, byte[]> deadLetter) {
        return new String(deadLetter.headers().lastHeader("dead-letter-reason").value(), UTF_8);
    }
}
