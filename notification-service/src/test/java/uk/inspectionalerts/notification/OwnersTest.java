package uk.inspectionalerts.notification;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static uk.inspectionalerts.notification.Eventually.eventually;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.inspectionalerts.local.LocalMail;
import uk.inspectionalerts.local.LocalStackResource;

/** One or two people answer for a shared mailbox, hand that over, and hear when it no longer takes mail. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class OwnersTest {

    private static final String OPERATOR = LocalStackResource.token("operator");
    private static final String DURHAM = LocalStackResource.token("comms", "80465");
    private static final String LEEDS = LocalStackResource.token("comms", "80480");

    @Inject
    Topics topics;

    @Inject
    Database database;

    LocalMail mail;

    private final String run = UUID.randomUUID().toString();
    private final String mailbox = address("press");
    private final String ann = address("ann");
    private final String ben = address("ben");
    private final String cem = address("cem");

    @BeforeEach
    void nobody_is_subscribed() throws SQLException {
        database.execute("update subscription set ended_at = now() where ended_at is null");
    }

    @AfterEach
    void the_mail_server_takes_everything_again() {
        mail.refuseForGood("");
    }

    @Test
    void a_mailbox_has_owners_who_can_be_corrected_without_a_letter() {
        String id = subscribe(ann, ann.toUpperCase(Locale.ROOT));
        shown(id).body("owners", equalTo(List.of(ann)));

        patch(id, owners(ben, cem)).statusCode(200).body("owners", containsInAnyOrder(ben, cem));
        patch(id, "{\"types\": [\"declined\"]}").statusCode(200).body("owners", hasSize(2));
        patch(id, owners()).statusCode(200).body("owners", hasSize(0));

        assertThat(letters(ben)).isEmpty();
    }

    @Test
    void both_sides_of_a_hand_over_are_told_once() throws SQLException {
        String id = subscribe(ann, ben);

        handOver(DURHAM, id, owners(ben, cem)).statusCode(200).body("owners", hasSize(2));
        handOver(DURHAM, id, owners(cem, ben)).statusCode(200);

        eventually(() -> {
            assertThat(letters(ann)).hasSize(1);
            assertThat(letters(cem)).hasSize(1);
        });
        assertThat(letters(ann).get(0))
                .contains("You no longer answer for your team's alerts on inspections")
                .contains("every report on")
                .doesNotContain("press-");
        assertThat(letters(cem).get(0))
                .contains("You now answer for your team's alerts on inspections")
                .contains("every report on", id, "To change or stop it")
                .doesNotContain("press-");
        assertThat(letters(ben)).isEmpty();
        shown(id).body("owners", containsInAnyOrder(ben, cem));
        assertThat(count("audit where event = 'handed_over' and subscription = '" + id + "'"))
                .isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"ANN\", \"BEN\", \"CEM\" | names more than two people",
                "\"nobody\" | not an email address",
                "null | not an email address",
                "\"ANN\", \"PRESS\" | names the mailbox itself",
            })
    void who_cannot_answer_for_it_is_refused(String wrong, String reason) {
        String id = subscribe(ann);
        String body = "{\"owners\": [%s]}"
                .formatted(wrong)
                .replace("ANN", ann)
                .replace("BEN", ben)
                .replace("CEM", cem)
                .replace("PRESS", mailbox);

        handOver(DURHAM, id, body)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("detail", containsString(reason))
                .body(not(containsString("durham.example")));

        patch(id, body).statusCode(422);
        shown(id).body("owners", equalTo(List.of(ann)));
    }

    @Test
    void only_who_keeps_a_subscription_hands_it_over_and_only_to_somebody() {
        String id = subscribe(ann);

        handOver(LEEDS, id, owners(ben)).statusCode(403);
        handOver(DURHAM, UUID.randomUUID().toString(), owners(ben)).statusCode(404);
        handOver(DURHAM, id, owners()).statusCode(400).body("detail", containsString("owners is empty"));
        handOver(DURHAM, id, "{}").statusCode(400);
        handOver(DURHAM, id, "{\"owners\": \"" + ben + "\"}").statusCode(400);
    }

    @Test
    void owners_hear_once_that_the_mailbox_refuses_and_again_only_after_it_took_something() throws SQLException {
        String id = subscribe(ann, ben);
        mail.refuseForGood(mailbox);

        publish();
        eventually(() -> assertThat(letters(ann)).hasSize(1));
        publish();
        eventually(() -> assertThat(refused()).isEqualTo(2));
        assertThat(letters(ann).get(0))
                .contains("Your team's mailbox refuses our alerts on inspections")
                .contains("every report on", id)
                .doesNotContain("press-");

        mail.refuseForGood("");
        publish();
        eventually(() -> assertThat(letters(mailbox)).hasSize(1));
        mail.refuseForGood(mailbox);
        publish();

        eventually(() -> {
            assertThat(letters(ann)).hasSize(2);
            assertThat(letters(ben)).hasSize(2);
        });
    }

    @Test
    void who_answered_for_a_mailbox_is_shown_that_and_can_be_erased() throws SQLException {
        String id = subscribe(ann);

        persons("export", "{\"address\": \"" + ann + "\"}")
                .statusCode(200)
                .body("subscriptions", hasSize(1))
                .body("subscriptions[0].part", equalTo("owner"))
                .body("subscriptions[0].id", equalTo(id));

        persons("erasure", "{\"address\": \"" + ann + "\", \"reason\": \"left the council\"}")
                .statusCode(204);

        assertThat(count("person where address = '" + ann + "'")).isZero();
        shown(id).body("owners", hasSize(0)).body("address", equalTo(mailbox));
    }

    private String address(String who) {
        return who + "-" + run + "@durham.example";
    }

    private String subscribe(String... people) {
        return given().auth()
                .oauth2(OPERATOR)
                .contentType(ContentType.JSON)
                .body(
                        """
                        {"audience": "council", "authorities": ["80465"], "address": "%s", "owners": ["%s"],
                         "confirmed": {"ground": "asked for it in writing"}}"""
                                .formatted(mailbox, String.join("\", \"", people)))
                .post("/subscriptions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String owners(String... people) {
        return people.length == 0 ? "{\"owners\": []}" : "{\"owners\": [\"" + String.join("\", \"", people) + "\"]}";
    }

    private static ValidatableResponse shown(String id) {
        return given().auth().oauth2(DURHAM).get("/subscriptions/" + id).then().statusCode(200);
    }

    private static ValidatableResponse patch(String id, String body) {
        return given().auth()
                .oauth2(DURHAM)
                .contentType(ContentType.JSON)
                .body(body)
                .patch("/subscriptions/" + id)
                .then();
    }

    private static ValidatableResponse handOver(String token, String id, String body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/subscriptions/" + id + "/hand-over")
                .then();
    }

    private static ValidatableResponse persons(String use, String body) {
        return given().auth()
                .oauth2(OPERATOR)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/persons/" + use)
                .then();
    }

    private void publish() {
        topics.publish(
                "outcomes",
                UUID.randomUUID(),
                "outcome.graded.v1",
                new String(Fixtures.body("durham-2022"), UTF_8)
                        .replaceFirst("\"inspection\": \"[^\"]*\"", "\"inspection\": \"" + UUID.randomUUID() + "\"")
                        .replaceFirst("\"version\": \\d+", "\"version\": 1")
                        .replaceFirst("\"alert\": \\w+", "\"alert\": true")
                        .getBytes(UTF_8));
    }

    private List<String> letters(String to) {
        return new Mailbox(mail, to).messages();
    }

    private int refused() throws SQLException {
        return count("delivery d join person p on p.id = d.person where d.status = 'abandoned' and p.address = '"
                + mailbox + "'");
    }

    private int count(String rowsOf) throws SQLException {
        return database.number("select count(*) from " + rowsOf);
    }
}
