package uk.inspectionalerts.notification.posting;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static uk.inspectionalerts.notification.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URL;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.local.LocalMail;
import uk.inspectionalerts.local.LocalStackResource;
import uk.inspectionalerts.notification.Database;
import uk.inspectionalerts.notification.Fixtures;
import uk.inspectionalerts.notification.Mailbox;
import uk.inspectionalerts.notification.Topics;

/** From an outcome on the broker to what a webhook's server gets, on good days and on bad ones. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class WebhookDeliveriesTest {

    private static final String OPERATOR = LocalStackResource.token("operator");
    private static final String DURHAM = LocalStackResource.token("comms", "80465");
    private static final String LEEDS = LocalStackResource.token("comms", "80480");

    @Inject
    Topics topics;

    @Inject
    Database database;

    @Inject
    ObjectMapper json;

    @Inject
    MeterRegistry meters;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String databaseUrl;

    @TestHTTPResource(value = "/health/ready", management = true)
    URL ready;

    LocalMail mail;

    private final UUID inspection = UUID.randomUUID();
    private final HookServer server = new HookServer();
    private String webhook;
    private String secret;

    @BeforeEach
    void a_team_enrols_its_server() throws SQLException {
        database.execute("update subscription set ended_at = now() where ended_at is null");
        JsonPath enrolled = given().auth()
                .oauth2(DURHAM)
                .contentType(ContentType.JSON)
                .body("{\"url\": \"%s\", \"authorities\": [\"80465\"]}".formatted(server.url("/hook")))
                .post("/webhooks")
                .jsonPath();
        webhook = enrolled.getString("id");
        secret = enrolled.getString("secret");
    }

    @AfterEach
    void everything_is_ended() throws SQLException {
        allowConnections(true);
        server.close();
        database.execute("delete from channel_pause");
        database.execute("delete from webhook_endpoint");
        database.execute("update subscription set ended_at = now() where ended_at is null");
    }

    @Test
    void a_webhook_is_told_the_alert_with_its_outcome_signed_and_once() throws IOException {
        subscribe(DURHAM, "\"frequency\": \"immediate\"")
                .statusCode(201)
                .body("status", equalTo("confirmed"))
                .body("ground", equalTo("the caller keeps the webhook"));

        publish("outcome.graded.v1", "durham-2022", 1);

        eventually(() -> assertThat(status()).isEqualTo("delivered"));
        assertThat(server.received()).hasSize(1);
        HookServer.Received post = server.received().get(0);
        assertThat(post.isSignedWith(secret)).isTrue();
        JsonNode told = json.readTree(post.body());
        assertThat(told.at("/type").asText()).isEqualTo("alert.first_news");
        assertThat(told.at("/data/outcome/version").asInt()).isEqualTo(1);
        assertThat(told.at("/data/outcome/inspection").asText()).isEqualTo(inspection.toString());
        assertThat(delivery().getString("items[0].id")).isEqualTo(post.headers().get("webhook-id"));
        assertThat(delivery().getString("items[0].address")).isEqualTo(webhook);
        assertThat(delivery().getString("items[0].channel")).isEqualTo("webhook");
    }

    @Test
    void only_who_keeps_a_webhook_subscribes_it_and_only_to_each_alert_by_itself() {
        given().auth()
                .oauth2(LEEDS)
                .contentType(ContentType.JSON)
                .body(subscription("80480", "\"frequency\": \"immediate\""))
                .post("/subscriptions")
                .then()
                .statusCode(422)
                .body("detail", containsString("no webhook that you keep"));
        subscribe(DURHAM, "\"frequency\": \"daily\"")
                .statusCode(422)
                .body("detail", containsString("use frequency immediate"));
        subscribe(DURHAM, "\"owners\": [\"a.person@durham.example\"]")
                .statusCode(422)
                .body("detail", containsString("owners"));
    }

    @Test
    void what_is_revised_before_a_server_takes_it_is_told_as_it_is_by_then() throws IOException {
        subscribe(DURHAM, "\"frequency\": \"immediate\"").statusCode(201);
        server.answers(HookServer.saying(503, "down"));
        publish("outcome.graded.v1", "durham-2022", 1);
        eventually(() -> assertThat(status()).isEqualTo("retrying"));
        publish("outcome.revised.v1", "durham-2022-revised", 2);
        eventually(() -> given().auth()
                .oauth2(OPERATOR)
                .get("/outcomes/" + inspection)
                .then()
                .body("version", equalTo(2)));

        server.answers(HookServer.saying(200, ""));

        eventually(() -> assertThat(status()).isEqualTo("delivered"));
        assertThat(server.received()).hasSize(2);
        JsonNode told = json.readTree(server.received().get(1).body());
        assertThat(told.at("/type").asText()).isEqualTo("alert.first_news");
        assertThat(told.at("/data/outcome/version").asInt()).isEqualTo(2);
        assertThat(told.at("/data/alert/text").asText())
                .contains("Help and protection: Requires improvement to be good");
    }

    @Test
    void what_is_not_answered_is_sent_again_with_the_same_id_and_counted() {
        subscribe(DURHAM, "\"frequency\": \"immediate\"").statusCode(201);
        server.answers(server.hanging());
        publish("outcome.graded.v1", "durham-2022", 1);
        eventually(() -> assertThat(status()).isEqualTo("unknown"));
        double counted = repeated();

        server.answers(HookServer.saying(200, ""));

        eventually(() -> assertThat(status()).isEqualTo("delivered"));
        assertThat(server.received()).hasSize(2);
        assertThat(server.received().get(0).headers().get("webhook-id"))
                .isEqualTo(server.received().get(1).headers().get("webhook-id"));
        assertThat(delivery().getInt("items[0].possibleDuplicates")).isEqualTo(1);
        assertThat(repeated() - counted).isEqualTo(1);
    }

    @Test
    void a_database_that_is_away_for_a_moment_costs_no_second_post() throws SQLException {
        subscribe(DURHAM, "\"frequency\": \"immediate\"").statusCode(201);
        server.answers(exchange -> {
            server.answers(HookServer.saying(200, ""));
            allowConnections(false);
            HookServer.saying(200, "").answer(exchange);
        });
        publish("outcome.graded.v1", "durham-2022", 1);
        eventually(() -> assertThat(server.received()).hasSize(1));
        await().pollDelay(Duration.ofSeconds(3)).until(() -> true);

        allowConnections(true);

        eventually(() -> assertThat(status()).isEqualTo("delivered"));
        assertThat(server.received()).hasSize(1);
        assertThat(delivery().getInt("items[0].attempts")).isEqualTo(1);
        assertThat(delivery().getInt("items[0].possibleDuplicates")).isZero();
    }

    @Test
    void who_is_gone_is_told_nothing_more() {
        subscribe(DURHAM, "\"frequency\": \"immediate\"").statusCode(201);
        server.answers(HookServer.saying(410, ""));

        publish("outcome.graded.v1", "durham-2022", 1);

        eventually(() -> assertThat(status()).isEqualTo("abandoned"));
        assertThat(delivery().getString("items[0].reason")).contains("410");
    }

    @Test
    void a_webhook_that_ends_takes_its_subscriptions_with_it() {
        String id = subscribe(DURHAM, "\"frequency\": \"immediate\"").extract().path("id");

        given().auth().oauth2(DURHAM).delete("/webhooks/" + webhook).then().statusCode(204);

        given().auth().oauth2(DURHAM).get("/subscriptions/" + id).then().statusCode(404);
        given().auth().oauth2(DURHAM).get("/subscriptions").then().body(not(containsString(webhook)));
    }

    @Test
    void a_webhook_that_hangs_takes_no_more_than_its_share_of_the_workers() {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        HookServer.Manner hanging = server.hanging();
        server.answers(exchange -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            hanging.answer(exchange);
        });
        subscribe(DURHAM, "\"frequency\": \"immediate\"").statusCode(201);
        List<UUID> reports = Stream.generate(UUID::randomUUID).limit(20).toList();
        reports.forEach(report -> publish(report, "outcome.graded.v1", "durham-2022", 1));
        eventually(() -> assertThat(reports)
                .allMatch(report -> given().auth()
                                .oauth2(OPERATOR)
                                .get("/outcomes/" + report)
                                .statusCode()
                        == 200));
        eventually(() -> assertThat(server.received()).hasSizeGreaterThanOrEqualTo(4));
        String person = "press-" + UUID.randomUUID() + "@durham.example";
        given().auth()
                .oauth2(OPERATOR)
                .contentType(ContentType.JSON)
                .body(
                        """
                        {"audience": "council", "authorities": ["80465"], "channel": "email", "address": "%s",
                         "confirmed": {"ground": "test"}}"""
                                .formatted(person))
                .post("/subscriptions")
                .then()
                .statusCode(201);

        publish("outcome.graded.v1", "durham-2022", 1);

        eventually(() -> assertThat(new Mailbox(mail, person).messages()).hasSize(1));
        // the server still holds those whose sender has given them up, so that more than four come in turn
        eventually(() -> assertThat(
                        meters.get("notification.destinations.shut").gauge().value())
                .isEqualTo(1));
        assertThat(most.get()).isLessThanOrEqualTo(8);
    }

    @Test
    void while_a_channel_is_paused_its_deliveries_wait_and_then_they_go() {
        subscribe(DURHAM, "\"frequency\": \"immediate\"").statusCode(201);
        pause("{}").statusCode(422).body("detail", containsString("reason"));
        pause("{\"reason\": \"their server is being moved\"}").statusCode(200).body("channel", equalTo("webhook"));
        publish("outcome.graded.v1", "durham-2022", 1);
        eventually(() -> assertThat(status()).isEqualTo("due"));
        await().pollDelay(Duration.ofSeconds(3)).until(() -> true);
        assertThat(server.received()).isEmpty();
        assertThat(meters.get("notification.channels.paused").gauge().value()).isEqualTo(1);
        given().get(ready)
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'channels' }.data.webhook", startsWith("paused since "));

        resume().statusCode(204);

        eventually(() -> assertThat(status()).isEqualTo("delivered"));
        resume().statusCode(404);
    }

    @Test
    void what_was_given_up_is_replayed_under_its_id_and_on_record() throws SQLException {
        String subscription =
                subscribe(DURHAM, "\"frequency\": \"immediate\"").extract().path("id");
        server.answers(HookServer.saying(410, ""));
        publish("outcome.graded.v1", "durham-2022", 1);
        eventually(() -> assertThat(status()).isEqualTo("abandoned"));
        server.answers(HookServer.saying(200, ""));
        given().auth()
                .oauth2(DURHAM)
                .post("/webhooks/" + webhook + "/test")
                .then()
                .statusCode(200);
        replay("/deliveries/replay", "{\"reason\": \"moved\"}").statusCode(422);
        String choice = "{\"webhook\": \"" + webhook + "\", \"alert\": \""
                + delivery().getString("items[0].alert") + "\", \"reason\": \"moved\", \"dryRun\": %s}";
        replay("/deliveries/replay", choice.formatted(true)).statusCode(200).body("deliveries", equalTo(1));
        assertThat(status()).isEqualTo("abandoned");

        replay("/deliveries/replay", choice.formatted(false)).statusCode(200).body("deliveries", equalTo(1));

        eventually(() -> assertThat(status()).isEqualTo("delivered"));
        String id = delivery().getString("items[0].id");
        replay("/deliveries/" + id + "/replay", "{\"reason\": \"they lost it\"}")
                .statusCode(200);
        eventually(() -> assertThat(server.received().stream()
                        .filter(post -> id.equals(post.headers().get("webhook-id"))))
                .hasSize(3));
        operations(OPERATOR, "")
                .statusCode(200)
                .body("items[0].operation", equalTo("replayed"))
                .body("items[0].reason", equalTo("they lost it"))
                .body("items[0].concerned", equalTo(1))
                .body("items[1].reason", equalTo("moved"));
        String next = operations(OPERATOR, "?limit=1").extract().path("next");
        operations(OPERATOR, "?limit=1&after=" + next).body("items[0].reason", equalTo("moved"));
        operations(DURHAM, "").statusCode(403);
        assertThat(catchThrowable(() -> database.execute("delete from operation")))
                .hasMessageContaining("only ever added to");
        eventually(() -> assertThat(status()).isEqualTo("delivered"));
        given().auth()
                .oauth2(DURHAM)
                .delete("/subscriptions/" + subscription)
                .then()
                .statusCode(204);
        replay("/deliveries/" + id + "/replay", "{\"reason\": \"again\"}").statusCode(409);
    }

    @Test
    void dead_letters_are_what_was_given_up_and_not_what_was_overtaken() {
        subscribe(DURHAM, "\"frequency\": \"immediate\"").statusCode(201);
        server.answers(HookServer.saying(503, "down"));
        publish("outcome.graded.v1", "durham-2022", 1);
        eventually(() -> assertThat(status()).isEqualTo("retrying"));

        publish("outcome.withdrawn.v1", "durham-2022-withdrawn", 2);
        eventually(() -> assertThat(status()).isEqualTo("cancelled"));
        server.answers(HookServer.saying(410, ""));
        UUID given = UUID.randomUUID();
        publish(given, "outcome.graded.v1", "durham-2022", 1);

        eventually(() -> given().auth()
                .oauth2(OPERATOR)
                .queryParam("status", "abandoned")
                .get("/deliveries")
                .then()
                .body("items.inspection", hasItem(given.toString()))
                .body("items.inspection", not(hasItem(inspection.toString())))
                .body("items.find { it.inspection == '" + given + "' }.reason", containsString("410"))
                .body("items.find { it.inspection == '" + given + "' }.ageSeconds", greaterThanOrEqualTo(0)));
        assertThat(delivery().getString("items[0].reason")).startsWith("superseded");
    }

    private static ValidatableResponse operations(String token, String query) {
        return given().auth().oauth2(token).get("/operations" + query).then();
    }

    private static ValidatableResponse replay(String path, String body) {
        return given().auth()
                .oauth2(OPERATOR)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then();
    }

    private static ValidatableResponse pause(String body) {
        return given().auth()
                .oauth2(OPERATOR)
                .contentType(ContentType.JSON)
                .body(body)
                .put("/channels/webhook/pause")
                .then();
    }

    private static ValidatableResponse resume() {
        return given().auth()
                .oauth2(OPERATOR)
                .queryParam("reason", "it was moved")
                .delete("/channels/webhook/pause")
                .then();
    }

    /** As when the database server is down: whoever is connected is cut off, and nobody gets in. */
    private void allowConnections(boolean allow) {
        String name = databaseUrl.replaceAll("^.*/|\\?.*$", "");
        String admin = databaseUrl.replaceAll("/" + name, "/postgres");
        try (Connection connection = DriverManager.getConnection(admin, "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("alter database " + name + " with allow_connections " + allow);
            if (!allow) {
                statement.execute(
                        "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private double repeated() {
        return meters.find("notification.deliveries.possible.duplicates").tag("channel", "webhook").counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    private ValidatableResponse subscribe(String token, String more) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(subscription("80465", more))
                .post("/subscriptions")
                .then();
    }

    private String subscription(String urn, String more) {
        return """
                {"audience": "council", "authorities": ["%s"], "channel": "webhook", "address": "%s", %s}"""
                .formatted(urn, webhook, more);
    }

    private void publish(String type, String fixture, int version) {
        publish(inspection, type, fixture, version);
    }

    private void publish(UUID inspection, String type, String fixture, int version) {
        byte[] body = new String(Fixtures.body(fixture), UTF_8)
                .replaceFirst("\"inspection\": \"[^\"]*\"", "\"inspection\": \"" + inspection + "\"")
                .replaceFirst("\"version\": \\d+", "\"version\": " + version)
                .replaceFirst("\"alert\": \\w+", "\"alert\": true")
                .getBytes(UTF_8);
        topics.publish("outcomes", UUID.randomUUID(), type, body);
    }

    private JsonPath delivery() {
        return given().auth()
                .oauth2(OPERATOR)
                .queryParam("inspection", inspection)
                .get("/deliveries")
                .jsonPath();
    }

    private String status() {
        return delivery().getString("items[0].status");
    }
}
