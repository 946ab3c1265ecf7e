package uk.inspectionalerts.notification.notifying;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static uk.inspectionalerts.notification.Eventually.eventually;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.inspectionalerts.local.LocalStackResource;
import uk.inspectionalerts.notification.Fixtures;
import uk.inspectionalerts.notification.Topics;
import uk.inspectionalerts.notification.alert.SendResult;
import uk.inspectionalerts.notification.alert.SendResult.Accepted;
import uk.inspectionalerts.notification.alert.SendResult.Refused;
import uk.inspectionalerts.notification.alert.SendResult.TryLater;
import uk.inspectionalerts.notification.alert.SendResult.Unknown;
import uk.inspectionalerts.notification.alert.SendResult.Unreached;
import uk.inspectionalerts.notification.channel.Letter;
import uk.inspectionalerts.notification.channel.Message;
import uk.inspectionalerts.notification.notifying.NotifyServer.Taken;
import uk.inspectionalerts.notification.notifying.NotifyServer.Trouble;

/** Email that goes by Notify, and what Notify says became of it. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@QuarkusTestResource(value = NotifyServerResource.class, restrictToAnnotatedClass = true)
class NotifyTest {

    private static final String OPERATOR = LocalStackResource.token("operator");

    @Inject
    Topics topics;

    @Inject
    Notify notify;

    NotifyServer server;

    /** Each test has an inspection, an authority and an address of its own. */
    private final UUID inspection = UUID.randomUUID();

    private final String urn = Integer.toString(inspection.hashCode() & 0x7fffffff);
    private final String address = "press-" + inspection + "@durham.example";

    @AfterEach
    void notify_is_well_again() {
        server.recovers();
    }

    @Test
    void an_alert_goes_by_notify_and_is_delivered_only_when_notify_says_so() {
        Taken email = sent();
        String delivery = email.reference();

        assertThat(email.personalisation("subject"))
                .isEqualTo("Durham children's services: good overall, was requires improvement (2019)");
        assertThat(email.personalisation("body"))
                .contains("Leaders: Outstanding")
                .contains("\n\n* ");
        assertThat(email.request().path("one_click_unsubscribe_url").asText())
                .startsWith("https://alerts.example/subscriptions/unsubscription?token=");
        eventually(() -> as(OPERATOR)
                .get("/deliveries?inspection=" + inspection)
                .then()
                .body("items.find { it.id == '" + delivery + "' }.status", equalTo("delivered")));
        as(OPERATOR).get("/deliveries/" + delivery + "/receipt").then().statusCode(404);

        callback(NotifyServerResource.CALLBACK_TOKEN, email, "delivered", "2026-11-28T09:31:00.000000Z")
                .statusCode(204);

        receipt(delivery).body("status", equalTo("delivered")).body("notifyId", equalTo(email.id()));
        as(OPERATOR).get("/deliveries/" + delivery).then().body("receipt", equalTo("delivered"));
    }

    @Test
    void an_alert_that_notify_took_without_an_answer_is_settled_by_asking_and_sent_once() {
        server.has(Trouble.TAKES_AND_HANGS);
        Taken email = sent();

        eventually(() -> as(OPERATOR)
                .get("/deliveries?inspection=" + inspection)
                .then()
                .body("items.find { it.id == '" + email.reference() + "' }.status", equalTo("delivered")));

        assertThat(server.takenFor(address)).hasSize(1);
        receipt(email.reference()).body("status", equalTo("sending"));
    }

    @Test
    void callbacks_come_twice_and_in_any_order_and_the_last_word_holds() {
        Taken email = sent();
        String token = NotifyServerResource.CALLBACK_TOKEN;

        callback(token, email, "delivered", "2026-11-28T09:31:00.000000Z").statusCode(204);
        callback(token, email, "delivered", "2026-11-28T09:31:00.000000Z").statusCode(204);
        callback(token, email, "temporary-failure", "2026-11-28T09:30:00.000000Z")
                .statusCode(204);
        callback(token, email, "sending", "2026-11-28T09:35:00.000000Z").statusCode(204);
        callback(token, email, "unheard-of", "2026-11-28T09:36:00.000000Z").statusCode(204);
        receipt(email.reference()).body("status", equalTo("delivered"));

        callback(token, email, "permanent-failure", "2026-11-28T09:40:00.000000Z")
                .statusCode(204);
        receipt(email.reference()).body("status", equalTo("permanent-failure"));
    }

    @Test
    void whoever_has_not_the_agreed_token_changes_nothing() {
        Taken email = sent();

        callback("guessed", email, "delivered", "2026-11-28T09:31:00.000000Z").statusCode(401);
        callback(OPERATOR, email, "delivered", "2026-11-28T09:31:00.000000Z").statusCode(401);
        given().contentType(ContentType.JSON)
                .body("{\"id\": \"x\", \"status\": \"delivered\"}")
                .post("/notify/callbacks")
                .then()
                .statusCode(401);

        as(OPERATOR).get("/deliveries/" + email.reference() + "/receipt").then().statusCode(404);
        given().get("/deliveries/" + email.reference() + "/receipt").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"1234\"", "\"0b7d0c52-7b0e-4ad6-9f5e-1f2b3c4d5e6f\""})
    void what_is_not_about_a_delivery_of_ours_is_passed_over(String reference) {
        posted(
                        NotifyServerResource.CALLBACK_TOKEN,
                        "{\"id\": \"x\", \"reference\": " + reference
                                + ", \"to\": \"ann@durham.example\", \"status\": \"delivered\", \"completed_at\": null}")
                .statusCode(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"id\": \"x\"}", "[]", "{"})
    void what_is_no_callback_is_refused(String body) {
        posted(NotifyServerResource.CALLBACK_TOKEN, body).statusCode(400).contentType("application/problem+json");
    }

    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            names = {"FAILS", "IS_ASKED_TOO_OFTEN", "HAS_SENT_ENOUGH_TODAY"})
    void what_notify_did_not_take_is_tried_later_and_sent_once(Trouble trouble) {
        server.has(trouble);
        Letter letter = letter("Text");

        assertThat(notify.send(letter)).isInstanceOf(Unreached.class);
        assertThat(notify.send(letter)).isEqualTo(new Accepted());

        assertThat(server.takenFor(address)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            names = {"TAKES_AND_HANGS", "TAKES_BEHIND_A_BROKEN_GATEWAY"})
    void of_what_was_not_answered_notify_is_asked_and_it_is_sent_once(Trouble trouble) {
        server.has(trouble);
        Letter letter = letter("Text");

        assertThat(notify.send(letter)).isInstanceOf(Unknown.class);
        assertThat(notify.settle(letter.id())).contains(new Accepted());

        assertThat(server.takenFor(address)).hasSize(1);
    }

    @Test
    void what_never_arrived_is_to_be_sent_again() {
        server.has(Trouble.HANGS);
        Letter letter = letter("Text");

        assertThat(notify.send(letter)).isInstanceOf(Unknown.class);
        assertThat(notify.settle(letter.id())).contains(new TryLater("it never arrived at GOV.UK Notify"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            names = {"IS_IN_TRIAL_MODE", "HAS_A_TEAM_ONLY_KEY"})
    void a_recipient_that_the_service_may_not_write_to_is_refused_for_good(Trouble trouble) {
        server.has(trouble);

        SendResult result = notify.send(letter("Text"));

        assertThat(((Refused) result).reason())
                .startsWith("GOV.UK Notify refused it (400 BadRequestError")
                .doesNotContain(address);
    }

    @Test
    void a_wrong_clock_or_key_loses_nothing() {
        Letter letter = letter("Text");

        server.clockIsAheadBy(Duration.ofMinutes(2));
        assertThat(reason(notify.send(letter))).contains("(403 AuthError").contains("the clock is right");
        assertThat(notify.settle(letter.id()).orElseThrow()).isInstanceOf(Unknown.class);
        server.recovers();
        server.knowsAnotherKey();
        assertThat(reason(notify.send(letter))).contains("API key not found");
        server.recovers();

        assertThat(notify.send(letter)).isEqualTo(new Accepted());
    }

    @Test
    void words_of_a_report_are_words_to_notify_too() {
        Letter letter = letter("# Heading\n[here](http://evil.example) ((name))\n^ inset");

        assertThat(notify.send(letter)).isEqualTo(new Accepted());

        assertThat(server.takenFor(address).get(0).personalisation("body"))
                .isEqualTo("\\# Heading\n\\[here\\](http://evil.example) (\\(name))\n\u2060^ inset");
    }

    @Test
    void what_is_longer_than_notify_takes_is_not_sent() {
        assertThat(notify.send(letter("x ".repeat(600_000)))).isInstanceOf(Refused.class);

        assertThat(server.takenFor(address)).isEmpty();
    }

    private Letter letter(String text) {
        return new Letter(
                UUID.randomUUID(),
                address,
                new Message("Subject", text, "<p>"),
                Optional.of(URI.create("https://alerts.example/stop")),
                Optional.empty());
    }

    private static String reason(SendResult result) {
        return ((Unreached) result).reason();
    }

    /** An alert that was raised for somebody, as Notify took it. */
    private Taken sent() {
        as(OPERATOR)
                .contentType(ContentType.JSON)
                .body(
                        """
                        {"audience": "council", "authorities": ["%s"], "channel": "email", "address": "%s",
                         "confirmed": {"ground": "asked for it in writing"}}"""
                                .formatted(urn, address))
                .post("/subscriptions")
                .then()
                .statusCode(201);
        String body = new String(Fixtures.body("durham-2022"), UTF_8)
                .replaceFirst("\"inspection\": \"[^\"]*\"", "\"inspection\": \"" + inspection + "\"")
                .replace("\"80465\"", "\"" + urn + "\"");
        topics.publish("outcomes", UUID.randomUUID(), "outcome.graded.v1", body.getBytes(UTF_8));
        eventually(() -> assertThat(server.takenFor(address)).hasSize(1));
        return server.takenFor(address).get(0);
    }

    private ValidatableResponse receipt(String delivery) {
        return as(OPERATOR).get("/deliveries/" + delivery + "/receipt").then().statusCode(200);
    }

    private static ValidatableResponse callback(String token, Taken email, String status, String completed) {
        return posted(
                token,
                """
                {"id": "%s", "reference": "%s", "to": "ann@durham.example", "status": "%s",
                 "created_at": "2026-11-28T09:29:00.000000Z", "completed_at": "%s", "sent_at": null,
                 "notification_type": "email", "template_id": "%s", "template_version": 1}"""
                        .formatted(email.id(), email.reference(), status, completed, NotifyServer.TEMPLATE));
    }

    private static ValidatableResponse posted(String token, String body) {
        return as(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/notify/callbacks")
                .then();
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }
}
