package uk.inspectionalerts.notification;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static uk.inspectionalerts.notification.Eventually.eventually;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.contracts.Contract;
import uk.inspectionalerts.local.LocalMail;
import uk.inspectionalerts.local.LocalStackResource;

/** From what a source says of itself to emails on the disk of a mail server. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class SourceNoticesTest {

    private static final String TROUBLED = "source.troubled.v1";
    private static final String RECOVERED = "source.recovered.v1";
    private static final String COMPLETE = "source.complete.v1";
    private static final String OPERATOR = LocalStackResource.token("operator");

    @Inject
    Topics topics;

    @Inject
    Database database;

    LocalMail mail;

    /** Each test has a source, a trouble and addresses of its own. */
    private final String source = "site-" + UUID.randomUUID().toString().substring(0, 8);

    private final UUID trouble = UUID.randomUUID();
    private final String operator = address("operator");
    private final String press = address("press");

    @BeforeEach
    void one_operator_and_a_council_are_subscribed() throws SQLException {
        database.execute("update subscription set ended_at = now() where ended_at is null");
        subscribe("operator", operator);
        subscribe("council", press);
    }

    @AfterEach
    void the_mail_server_takes_everything_again() {
        mail.refuse(false);
    }

    @Test
    void operators_hear_when_a_trouble_begins_and_when_it_is_over_and_nobody_else_does() {
        publish(TROUBLED);
        eventually(() -> assertThat(mailTo(operator)).hasSize(1));
        assertThat(mailTo(operator).get(0))
                .contains("Subject: Source " + source + " lists reports that are not held")
                .contains("2 documents are listed that are not held.")
                .contains("- Durham, inspection of 4 July 2026:")
                .contains("https://reports.example/file/50187654")
                .contains("GET /sources")
                .contains("you are subscribed as an operator.");

        publish(RECOVERED);

        eventually(() -> assertThat(mailTo(operator)).hasSize(2));
        assertThat(mailTo(operator).get(1)).contains("Subject: Over: source " + source + " is complete again");
        assertThat(mailTo(press)).isEmpty();
        given().get("/alerts").then().statusCode(200).body(not(containsString(source)));
    }

    @Test
    void each_event_is_told_once_however_often_it_comes_and_so_is_each_trouble() throws SQLException {
        UUID begins = UUID.randomUUID();
        UUID ends = UUID.randomUUID();
        topics.publish("sources", begins, TROUBLED, body(TROUBLED));
        topics.publish("sources", begins, TROUBLED, body(TROUBLED));
        publish(TROUBLED);
        eventually(() -> assertThat(mailTo(operator)).hasSize(1));

        topics.publish("sources", ends, RECOVERED, body(RECOVERED));
        topics.publish("sources", ends, RECOVERED, body(RECOVERED));
        publish(RECOVERED);
        publish(TROUBLED);
        handled();

        nothingIsDue();
        assertThat(mailTo(operator)).hasSize(2);
    }

    @Test
    void the_end_of_a_trouble_that_nobody_was_told_of_is_told_to_nobody() throws SQLException {
        publish(RECOVERED);
        handled();

        nothingIsDue();
        assertThat(mailTo(operator)).isEmpty();
    }

    @Test
    void a_trouble_that_is_over_before_the_mail_server_took_it_is_told_to_nobody() throws SQLException {
        mail.refuse(true);
        publish(TROUBLED);
        eventually(() -> assertThat(count("d.status = 'retrying'")).isEqualTo(1));
        publish(RECOVERED);
        handled();

        mail.refuse(false);

        nothingIsDue();
        assertThat(mailTo(operator)).isEmpty();
        assertThat(count("d.reason = 'it was over before it could be told'")).isEqualTo(1);
    }

    @Test
    void an_operator_who_was_not_told_of_the_trouble_does_not_hear_of_its_end() {
        publish(TROUBLED);
        eventually(() -> assertThat(mailTo(operator)).hasSize(1));
        String late = address("late");
        subscribe("operator", late);

        publish(RECOVERED);

        eventually(() -> assertThat(mailTo(operator)).hasSize(2));
        assertThat(mailTo(late)).isEmpty();
    }

    @Test
    void a_mail_server_that_comes_back_gets_the_notice_once() {
        mail.close();
        publish(TROUBLED);
        eventually(() -> assertThat(count("d.status = 'retrying'")).isEqualTo(1));

        mail.start();

        eventually(() -> assertThat(count("d.status = 'delivered'")).isEqualTo(1));
        assertThat(mailTo(operator)).hasSize(1);
    }

    @Test
    void an_operator_whose_subscription_ended_is_sent_no_more() throws SQLException {
        mail.refuse(true);
        publish(TROUBLED);
        eventually(() -> assertThat(count("d.status = 'retrying'")).isEqualTo(1));
        String id = given().auth()
                .oauth2(OPERATOR)
                .get("/subscriptions")
                .path("items.find { it.address == '" + operator + "' }.id");

        given().auth().oauth2(OPERATOR).delete("/subscriptions/" + id).then().statusCode(204);

        mail.refuse(false);
        nothingIsDue();
        assertThat(mailTo(operator)).isEmpty();
    }

    @Test
    void a_notice_is_among_the_deliveries_for_the_operator_without_an_address() {
        publish(TROUBLED);
        eventually(() -> assertThat(count("d.status = 'delivered'")).isEqualTo(1));

        JsonPath deliveries = given().auth()
                .oauth2(OPERATOR)
                .get("/deliveries")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        String mine = "items.find { it.subject == 'Source " + source + " lists reports that are not held' }";
        assertThat(deliveries.getString(mine + ".audience")).isEqualTo("operator");
        assertThat(deliveries.getString(mine + ".status")).isEqualTo("delivered");
        assertThat(deliveries.getString(mine + ".notice")).isNotBlank();
        assertThat(deliveries.getString(mine + ".address")).isEqualTo("o…@alerts.example");
        assertThat(deliveries.getMap(mine)).doesNotContainKeys("alert", "inspection", "meaning");
    }

    @Test
    void how_far_a_source_is_complete_is_told_to_nobody() throws SQLException {
        topics.publish(
                "sources", UUID.randomUUID(), COMPLETE, Contract.of(COMPLETE).typical());
        handled();

        nothingIsDue();
        assertThat(mailTo(operator)).isEmpty();
    }

    @Test
    void poison_goes_aside_and_the_next_event_is_handled() {
        for (String type : List.of(TROUBLED, RECOVERED)) {
            Contract.of(type)
                    .poison()
                    .values()
                    .forEach(bytes -> topics.publish("sources", UUID.randomUUID(), type, bytes));
        }
        topics.publish("sources", UUID.randomUUID(), "source.rumoured.v1", body(TROUBLED));
        int before = mailTo(operator).size();

        publish(TROUBLED);

        eventually(() -> assertThat(mailTo(operator)).hasSize(1));
        assertThat(before).isZero();
    }

    @Test
    void every_golden_example_is_understood() {
        for (String type : List.of(TROUBLED, RECOVERED, COMPLETE)) {
            Contract.of(type).goldenExamples().values().forEach(bytes -> {
                UUID id = UUID.randomUUID();
                topics.publish("sources", id, type, bytes);
                if (!type.equals(COMPLETE)) {
                    eventually(() -> assertThat(claimed(id)).isTrue());
                }
            });
        }
    }

    private void publish(String type) {
        topics.publish("sources", UUID.randomUUID(), type, body(type));
    }

    private byte[] body(String type) {
        return new String(Contract.of(type).typical(), UTF_8)
                .replaceFirst("\"source\": \"[^\"]*\"", "\"source\": \"" + source + "\"")
                .replaceFirst("\"trouble\": \"[^\"]*\"", "\"trouble\": \"" + trouble + "\"")
                .getBytes(UTF_8);
    }

    /** Waits until all that was published is handled: an end that ends nothing, of the same key, comes last. */
    private void handled() {
        UUID last = UUID.randomUUID();
        topics.publish("sources", last, RECOVERED, Contract.of(RECOVERED).minimal());
        eventually(() -> assertThat(claimed(last)).isTrue());
    }

    private void subscribe(String audience, String address) {
        given().auth()
                .oauth2(OPERATOR)
                .contentType(ContentType.JSON)
                .body(
                        """
                        {"audience": "%s", "authorities": ["80465"], "channel": "email", "address": "%s",
                         "confirmed": {"ground": "asked for it in writing"}}"""
                                .formatted(audience, address))
                .post("/subscriptions")
                .then()
                .statusCode(201);
    }

    private static String address(String name) {
        return name + "-" + UUID.randomUUID() + "@alerts.example";
    }

    private List<String> mailTo(String address) {
        return new Mailbox(mail, address).messages();
    }

    private void nothingIsDue() {
        eventually(() -> assertThat(count("d.next_at is not null")).isZero());
    }

    private int count(String condition) throws SQLException {
        return database.number("select count(*) from delivery d join notice n on n.id = d.notice where " + condition
                + " and n.subject like '%" + source + "%'");
    }

    private boolean claimed(UUID event) throws SQLException {
        return database.number("select count(*) from inbox where event_id = '" + event + "'") == 1;
    }
}
