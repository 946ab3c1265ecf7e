package uk.inspectionalerts.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.local.LocalMail;
import uk.inspectionalerts.local.LocalStackResource;

/** A subscription waits until the owner of its address has said yes by the link that was sent there. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class ConfirmationTest {

    private static final String DURHAM = LocalStackResource.token("comms", "80465");
    private static final Pattern LINK =
            Pattern.compile("https://alerts\\.example(/subscriptions/confirmation\\?token=[-.a-z0-9]+)");

    @Inject
    Database database;

    LocalMail mail;

    private final String address = "owner-" + UUID.randomUUID() + "@durham.example";

    @AfterEach
    void the_mail_server_takes_everything_again() {
        mail.refuse(false);
    }

    @Test
    void to_look_confirms_nothing_and_the_button_confirms_once() {
        String id = subscribe();
        String link = links(1).get(0);

        open(link)
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .body(containsString("every report on"), containsString("<form method=\"post\">"));
        open(link).then().statusCode(200);
        assertThat(status(id)).isEqualTo("pending");

        press(link).then().statusCode(200).body(containsString("You will be alerted from now on"));

        assertThat(status(id)).isEqualTo("confirmed");
        press(link)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("detail", containsString("This link was used"));
        open(link).then().statusCode(409);
    }

    @Test
    void a_link_that_was_not_sent_confirms_nothing() {
        String id = subscribe();
        String link = links(1).get(0);
        String forged = link.substring(0, link.length() - 4) + (link.endsWith("0000") ? "1111" : "0000");

        press(forged).then().statusCode(403).body("detail", containsString("not one that was sent"));
        press(link.substring(0, link.length() - 70)).then().statusCode(400).body("detail", containsString("not whole"));
        press(link.replace(id, UUID.randomUUID().toString())).then().statusCode(404);

        assertThat(status(id)).isEqualTo("pending");
    }

    @Test
    void a_link_is_good_for_its_own_subscription_and_purpose_only() {
        String id = subscribe();
        String link = links(1).get(0);
        String other = given().auth()
                .oauth2(DURHAM)
                .contentType(ContentType.JSON)
                .body("""
                        {"audience": "general", "authorities": ["80465"], "address": "%s"}"""
                        .formatted(address))
                .post("/subscriptions")
                .then()
                .extract()
                .path("id");

        press(link.replace(id, other)).then().statusCode(403);
        press(link.replace("=confirm.", "=stop.")).then().statusCode(400);
        press(link.replace("confirmation", "unsubscription")).then().statusCode(400);
        press(link.replace("confirmation", "unsubscription").replace("=confirm.", "=stop."))
                .then()
                .statusCode(403);
        press(link + "%00").then().statusCode(400);
        press(link + "0".repeat(3000)).then().statusCode(400);

        assertThat(status(id)).isEqualTo("pending");
        assertThat(status(other)).isEqualTo("pending");
    }

    @Test
    void a_link_expires() throws SQLException {
        mail.refuse(true);
        String id = subscribe();
        database.execute("update subscription set asked_at = now() - interval '8 days' where id = '" + id + "'");
        mail.refuse(false);

        press(links(1).get(0)).then().statusCode(410).body("detail", containsString("a new one is sent"));

        assertThat(status(id)).isEqualTo("pending");
        subscribe();
        press(links(2).get(1)).then().statusCode(200);
        assertThat(status(id)).isEqualTo("confirmed");
    }

    @Test
    void a_rule_that_was_changed_needs_the_link_that_shows_the_change() {
        String id = subscribe();
        String first = links(1).get(0);

        given().auth()
                .oauth2(DURHAM)
                .contentType(ContentType.JSON)
                .body("{\"types\": [\"declined\"]}")
                .patch("/subscriptions/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("pending"));

        String second = links(2).get(1);
        press(first).then().statusCode(403);
        open(second).then().statusCode(200).body(containsString("declines"));
        press(second).then().statusCode(200);
    }

    @Test
    void to_ask_again_at_once_sends_no_second_letter() {
        String id = subscribe();
        links(1);

        assertThat(subscribe()).isEqualTo(id);

        given().auth()
                .oauth2(LocalStackResource.token("operator"))
                .queryParam("limit", 500)
                .get("/deliveries")
                .then()
                .body("items.findAll { it.subscription == '" + id + "' }.size()", equalTo(1));
    }

    @Test
    void who_has_unsubscribed_meanwhile_has_nothing_to_confirm() {
        String id = subscribe();
        String link = links(1).get(0);

        given().auth().oauth2(DURHAM).delete("/subscriptions/" + id).then().statusCode(204);

        press(link).then().statusCode(404).body("detail", containsString("has ended"));
    }

    private String subscribe() {
        return given().auth()
                .oauth2(DURHAM)
                .contentType(ContentType.JSON)
                .body("""
                        {"audience": "council", "authorities": ["80465"], "address": "%s"}"""
                        .formatted(address))
                .post("/subscriptions")
                .then()
                .extract()
                .path("id");
    }

    /** The links in the letters to the owner, once there are that many; letters lie in the order of their arrival. */
    private List<String> links(int expected) {
        Mailbox mailbox = new Mailbox(mail, address);
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(mailbox.messages()).hasSize(expected));
        return mailbox.messages().stream().map(ConfirmationTest::link).toList();
    }

    private static String link(String letter) {
        Matcher link = LINK.matcher(letter);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static Response open(String link) {
        return given().urlEncodingEnabled(false).get(link);
    }

    private static Response press(String link) {
        return given().urlEncodingEnabled(false).post(link);
    }

    private String status(String id) {
        return given().auth().oauth2(DURHAM).get("/subscriptions/" + id).path("status");
    }
}
