package uk.inspectionalerts.notification.posting;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.inspectionalerts.local.LocalMail;
import uk.inspectionalerts.local.LocalStackResource;
import uk.inspectionalerts.notification.Database;
import uk.inspectionalerts.notification.Fixtures;
import uk.inspectionalerts.notification.Mailbox;
import uk.inspectionalerts.notification.alert.Alert;
import uk.inspectionalerts.notification.alert.Audience;
import uk.inspectionalerts.notification.alert.Meaning;
import uk.inspectionalerts.notification.alert.SendResult;
import uk.inspectionalerts.notification.alert.SendResult.Accepted;
import uk.inspectionalerts.notification.alert.SendResult.Refused;
import uk.inspectionalerts.notification.alert.SendResult.TryLater;
import uk.inspectionalerts.notification.alert.SendResult.Unknown;
import uk.inspectionalerts.notification.channel.Message;
import uk.inspectionalerts.notification.webhook.Parcel;

/** From enrolment to what a webhook's server gets, and what becomes of a webhook whose server misbehaves. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class WebhooksTest {

    private static final String OPERATOR = LocalStackResource.token("operator");
    private static final String DURHAM = LocalStackResource.token("comms", "80465");
    private static final String LEEDS = LocalStackResource.token("comms", "80480");
    private static final Duration TIME_LIMIT = Duration.ofSeconds(2);

    @Inject
    Database database;

    @Inject
    Posting posting;

    @Inject
    Payloads payloads;

    @Inject
    Attempts attempts;

    @Inject
    ObjectMapper json;

    LocalMail mail;

    private final HookServer server = new HookServer();

    @AfterEach
    void everything_is_ended() throws SQLException {
        server.close();
        database.execute("delete from webhook_endpoint");
        database.execute("update subscription set ended_at = now() where ended_at is null");
    }

    @Test
    void a_secret_is_shown_once_and_only_to_who_enrols() throws SQLException {
        ValidatableResponse enrolled = enrol(DURHAM, server.url("/hook?key=1"), "80465")
                .statusCode(201)
                .header("Location", containsString("/webhooks/"))
                .body("secret", startsWith("whsec_"))
                .body("status", equalTo("enabled"))
                .body("url", equalTo(server.url("/hook?key=1").toString()));
        String id = enrolled.extract().path("id");

        as(DURHAM).get("/webhooks/" + id).then().statusCode(200).body("secret", nullValue());
        as(DURHAM).get("/webhooks").then().body("items.find { it.id == '" + id + "' }.secret", nullValue());
        String secret = enrolled.extract().path("secret");
        assertThat(database.text("select encode(secret, 'escape') from webhook_endpoint"))
                .doesNotContain(secret, secret.substring("whsec_".length()));
    }

    @Test
    void a_team_keeps_its_own_and_nobody_elses() {
        String id = enrol(DURHAM, server.url("/"), "80465").extract().path("id");

        as(LEEDS).get("/webhooks").then().statusCode(200).body("items.id", not(hasItem(id)));
        for (String path : new String[] {"", "/attempts"}) {
            as(LEEDS).get("/webhooks/" + id + path).then().statusCode(404);
        }
        as(LEEDS).post("/webhooks/" + id + "/test").then().statusCode(404);
        as(LEEDS).post("/webhooks/" + id + "/secret").then().statusCode(404);
        as(LEEDS).delete("/webhooks/" + id).then().statusCode(404);
        as(OPERATOR).get("/webhooks").then().body("items.id", hasItem(id));
        assertThat(server.received()).isEmpty();

        as(DURHAM).delete("/webhooks/" + id).then().statusCode(204);
        as(DURHAM).get("/webhooks/" + id).then().statusCode(404);
    }

    @Test
    void only_who_may_enrols_and_only_what_can_be() {
        enrol(LEEDS, server.url("/"), "80465").statusCode(403);
        enrol(LocalStackResource.token("publisher"), server.url("/"), "80465").statusCode(403);
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/webhooks")
                .then()
                .statusCode(401);
        post(DURHAM, "{\"url\": \"https://hooks.example.org/\"}").statusCode(403);
        post(OPERATOR, "{\"url\": \"https://hooks.example.org/\"}").statusCode(201);
        post(OPERATOR, "").statusCode(400);
        post(OPERATOR, "{}").statusCode(422).body("detail", containsString("url is missing"));
        post(DURHAM, "{\"url\": \"ftp://hooks.example.org/\", \"authorities\": [\"80465\"]}")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("detail", containsString("https://"));
        post(OPERATOR, "{\"url\": \"https://hooks.example.org/\", \"authorities\": [\"Durham\"]}")
                .statusCode(422)
                .body("detail", containsString("GET /authorities"));
    }

    @Test
    void there_is_an_end_to_how_many_one_keeps() {
        for (int i = 0; i < 20; i++) {
            enrol(DURHAM, server.url("/" + i), "80465").statusCode(201);
        }

        enrol(DURHAM, server.url("/more"), "80465").statusCode(409).body("detail", containsString("end one"));
        enrol(LEEDS, server.url("/other"), "80480").statusCode(201);
        as(DURHAM)
                .queryParam("limit", 7)
                .get("/webhooks")
                .then()
                .body("items", hasSize(7))
                .body("next", notNullValue());
    }

    @Test
    void a_test_event_arrives_signed_and_is_answered_with_what_came_back() {
        ValidatableResponse enrolled = enrol(DURHAM, server.url("/hook"), "80465");
        String id = enrolled.extract().path("id");
        server.answers(HookServer.saying(202, "taken\r\nover \u001b[31m"));

        test(id).body("outcome", equalTo("taken"))
                .body("status", equalTo(202))
                .body("type", equalTo("alert.test"))
                .body("answer", equalTo("taken  over  [31m"))
                .body("reason", nullValue());

        HookServer.Received post = server.received().get(0);
        assertThat(post.isSignedWith(enrolled.extract().path("secret"))).isTrue();
        assertThat(post.headers())
                .containsEntry("content-type", "application/json")
                .containsEntry("user-agent", "InspectionAlerts-Webhook/1 (+https://alerts.example)");
        assertThat(new String(post.body(), UTF_8)).contains("\"type\":\"alert.test\"", id);
        as(DURHAM)
                .get("/webhooks/" + id + "/attempts")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].message", equalTo(post.headers().get("webhook-id")));
    }

    @Test
    void two_secrets_are_good_while_the_server_changes_over() throws SQLException {
        ValidatableResponse enrolled = enrol(DURHAM, server.url("/"), "80465");
        String id = enrolled.extract().path("id");
        String former = enrolled.extract().path("secret");

        String secret = as(DURHAM)
                .post("/webhooks/" + id + "/secret")
                .then()
                .statusCode(200)
                .body("formerSecretUntil", notNullValue())
                .extract()
                .path("secret");
        test(id);
        database.execute("update webhook_endpoint set former_until = now()");
        test(id);

        HookServer.Received during = server.received().get(0);
        assertThat(secret).startsWith("whsec_").isNotEqualTo(former);
        assertThat(during.isSignedWith(secret)).isTrue();
        assertThat(during.isSignedWith(former)).isTrue();
        HookServer.Received afterwards = server.received().get(1);
        assertThat(afterwards.isSignedWith(secret)).isTrue();
        assertThat(afterwards.isSignedWith(former)).isFalse();
        as(LocalStackResource.token("operator"))
                .get("/operations?limit=500")
                .then()
                .body(
                        "items.findAll { it.subject == 'webhook " + id + "' }.operation",
                        contains("secret renewed", "webhook enrolled"));
    }

    @Test
    void an_alert_is_posted_with_its_outcome_as_that_arrived() throws IOException {
        UUID webhook = enrolled();
        UUID delivery = UUID.randomUUID();
        byte[] outcome = Fixtures.body("hostile");
        Alert alert = Alert.about(Fixtures.outcome("hostile", "graded"), Meaning.FIRST_NEWS, Audience.COUNCIL, 0);
        Instant raised = Instant.parse("2026-11-28T09:30:00Z");
        Parcel parcel = payloads.ofAlert(
                delivery, alert, raised, new Message("Subject \"quoted\"", "Text\nof it", "<p>"), outcome);

        SendResult result = posting.post(webhook, parcel);

        assertThat(result).isEqualTo(new Accepted());
        HookServer.Received post = server.received().get(0);
        assertThat(post.headers()).containsEntry("webhook-id", delivery.toString());
        JsonNode body = json.readTree(post.body());
        assertThat(body.path("type").asText()).isEqualTo("alert.first_news");
        assertThat(body.path("timestamp").asText()).isEqualTo("2026-11-28T09:30:00Z");
        JsonNode told = body.path("data").path("alert");
        assertThat(told.path("id").asText()).isEqualTo(alert.id().toString());
        assertThat(told.path("meaning").asText()).isEqualTo("first_news");
        assertThat(told.path("audience").asText()).isEqualTo("council");
        assertThat(told.path("subject").asText()).isEqualTo("Subject \"quoted\"");
        assertThat(told.path("text").asText()).isEqualTo("Text\nof it\n");
        assertThat(told.path("link").asText()).isEqualTo("https://alerts.example/alerts/" + alert.id());
        assertThat(body.path("data").path("outcome")).isEqualTo(json.readTree(outcome));
    }

    @ParameterizedTest
    @CsvSource({"429, 120, PT2M", "503, 999999999, PT12H", "429, soon,", "302, 5, PT5S"})
    void a_server_that_asks_for_a_pause_is_heard(int status, String words, Duration pause) {
        server.answers(exchange -> {
            exchange.getResponseHeaders().set("Retry-After", words);
            exchange.getResponseHeaders()
                    .set("Location", server.url("/elsewhere").toString());
            exchange.sendResponseHeaders(status, -1);
        });

        SendResult result = posting.post(enrolled(), parcel());

        assertThat(result).isEqualTo(new TryLater("the server answered " + status, Optional.ofNullable(pause)));
        assertThat(server.received()).as("no redirect is followed").hasSize(1);
    }

    @Test
    void a_server_that_never_answers_costs_its_time_and_leaves_the_end_unknown() {
        server.answers(server.hanging());
        UUID webhook = enrolled();
        long start = System.nanoTime();

        SendResult result = posting.post(webhook, parcel());

        assertThat(result).isInstanceOf(Unknown.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(TIME_LIMIT, TIME_LIMIT.multipliedBy(2));
        as(OPERATOR)
                .get("/webhooks/" + webhook + "/attempts")
                .then()
                .body("items[0].outcome", equalTo("unknown"))
                .body("items[0].status", nullValue())
                .body("items[0].answer", equalTo(""));
        as(OPERATOR).get("/webhooks/" + webhook).then().body("status", equalTo("failing"));
    }

    @Test
    void where_nobody_listens_nothing_was_sent() {
        UUID webhook = enrolled();
        server.close();

        assertThat(posting.post(webhook, parcel())).isInstanceOf(TryLater.class);
    }

    @Test
    void gone_disables_at_once_and_the_keepers_hear_of_it_by_email() {
        String operator = subscribed("operator", "operator");
        String council = subscribed("council", "durham");
        UUID webhook = UUID.fromString(enrol(DURHAM, server.url("/hook/key-in-path"), "80465")
                .extract()
                .path("id"));
        server.answers(HookServer.saying(410, "gone"));

        SendResult result = posting.post(webhook, parcel());

        assertThat(result).isInstanceOf(Refused.class);
        as(DURHAM)
                .get("/webhooks/" + webhook)
                .then()
                .body("status", equalTo("disabled"))
                .body("reason", equalTo("the server says that it is gone (410)"));
        for (String address : new String[] {operator, council}) {
            Mailbox mailbox = new Mailbox(mail, address);
            await().atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(50))
                    .untilAsserted(() -> assertThat(mailbox.messages()).hasSize(1));
            assertThat(mailbox.messages().get(0))
                    .contains("Webhook disabled", "127.0.0.1", "/webhooks/" + webhook + "/test")
                    .doesNotContain("key-in-path");
        }
    }

    @Test
    void nothing_is_posted_to_a_disabled_webhook_until_its_server_takes_a_test() {
        UUID webhook = enrolled();
        server.answers(HookServer.saying(410, ""));
        posting.post(webhook, parcel());
        server.answers(HookServer.saying(500, ""));

        assertThat(posting.post(webhook, parcel()).why())
                .hasValueSatisfying(why -> assertThat(why).contains("disabled", "410"));
        assertThat(server.received()).hasSize(1);
        test(webhook.toString()).body("outcome", equalTo("try_later"));
        assertThat(posting.post(webhook, parcel())).isInstanceOf(Refused.class);

        server.answers(HookServer.saying(200, ""));
        test(webhook.toString()).body("outcome", equalTo("taken"));
        assertThat(posting.post(webhook, parcel())).isEqualTo(new Accepted());
        as(OPERATOR).get("/webhooks/" + webhook).then().body("status", equalTo("enabled"));
    }

    @Test
    void five_days_of_failures_disable() throws SQLException {
        UUID webhook = enrolled();
        server.answers(HookServer.saying(500, ""));
        posting.post(webhook, parcel());
        as(OPERATOR).get("/webhooks/" + webhook).then().body("status", equalTo("failing"));
        database.execute("update webhook_endpoint set failing_since = now() - interval '5 days', failures = 11");

        posting.post(webhook, parcel());

        as(OPERATOR)
                .get("/webhooks/" + webhook)
                .then()
                .body("status", equalTo("disabled"))
                .body("reason", containsString("5 days and 12 attempts"));
    }

    @Test
    void who_keeps_a_webhook_hears_once_that_it_is_failing_before_it_is_disabled() throws SQLException {
        String council = subscribed("council", "durham");
        UUID webhook = UUID.fromString(enrol(DURHAM, server.url("/hook/key-in-path"), "80465")
                .extract()
                .path("id"));
        server.answers(HookServer.saying(500, ""));
        posting.post(webhook, parcel());
        database.execute("update webhook_endpoint set failing_since = now() - interval '1 day', failures = 11");

        posting.post(webhook, parcel());
        posting.post(webhook, parcel());

        Mailbox mailbox = new Mailbox(mail, council);
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(mailbox.messages()).hasSize(1));
        assertThat(mailbox.messages().get(0))
                .contains("Webhook failing", "127.0.0.1", "/webhooks/" + webhook + "/test")
                .doesNotContain("key-in-path");
        assertThat(database.text("select count(*) from notice where key like 'webhook " + webhook + " failing%'"))
                .isEqualTo("2");
        as(OPERATOR).get("/webhooks/" + webhook).then().body("status", equalTo("failing"));
    }

    @Test
    void a_webhook_that_ends_while_something_is_posted_leaves_nothing_behind() throws SQLException {
        UUID webhook = enrolled();
        server.answers(exchange -> {
            as(OPERATOR).delete("/webhooks/" + webhook).then().statusCode(204);
            exchange.sendResponseHeaders(200, -1);
        });

        assertThat(posting.post(webhook, parcel())).isEqualTo(new Accepted());
        assertThat(posting.post(webhook, parcel())).isEqualTo(new Refused("the webhook has ended"));
        assertThat(database.text("select count(*) from webhook_attempt where endpoint = '" + webhook + "'"))
                .isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(ints = {1 << 20, (1 << 20) + 1})
    void a_parcel_is_not_longer_than_a_mebibyte(int length) {
        SendResult result = posting.post(enrolled(), new Parcel(UUID.randomUUID(), "alert.test", new byte[length]));

        assertThat(result.code()).isEqualTo(length > 1 << 20 ? "refused" : "taken");
    }

    @Test
    void what_was_posted_is_forgotten_after_a_month() throws SQLException {
        UUID webhook = enrolled();
        posting.post(webhook, parcel());
        posting.post(webhook, parcel());
        database.execute("update webhook_attempt set began_at = now() - interval '31 days' where id ="
                + " (select id from webhook_attempt order by began_at limit 1)");

        attempts.forget();

        as(OPERATOR).get("/webhooks/" + webhook + "/attempts").then().body("items", hasSize(1));
    }

    private Parcel parcel() {
        return new Parcel(UUID.randomUUID(), "alert.first_news", "{}".getBytes(UTF_8));
    }

    private UUID enrolled() {
        return UUID.fromString(
                enrol(OPERATOR, server.url("/hook"), "80465").extract().path("id"));
    }

    private static ValidatableResponse enrol(String token, URI url, String urn) {
        return post(token, "{\"url\": \"%s\", \"authorities\": [\"%s\"]}".formatted(url, urn));
    }

    private static ValidatableResponse post(String token, String body) {
        return as(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/webhooks")
                .then();
    }

    private static ValidatableResponse test(String webhook) {
        return as(OPERATOR).post("/webhooks/" + webhook + "/test").then().statusCode(200);
    }

    private String subscribed(String audience, String name) {
        String address = name + "-" + UUID.randomUUID() + "@alerts.example";
        as(OPERATOR)
                .contentType(ContentType.JSON)
                .body(
                        """
                        {"audience": "%s", "authorities": ["80465"], "address": "%s",
                         "confirmed": {"ground": "asked for it in writing"}}"""
                                .formatted(audience, address))
                .post("/subscriptions")
                .then()
                .statusCode(201);
        return address;
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }
}
