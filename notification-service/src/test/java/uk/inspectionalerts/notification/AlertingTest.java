package uk.inspectionalerts.notification;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static uk.inspectionalerts.notification.Eventually.eventually;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.contracts.Contract;
import uk.inspectionalerts.local.LocalMail;
import uk.inspectionalerts.local.LocalStackResource;

/** From an outcome on the broker to emails on the disk of a mail server. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class AlertingTest {

    private static final String GRADED = "outcome.graded.v1";
    private static final String OPERATOR = LocalStackResource.token("operator");

    @Inject
    Topics topics;

    @Inject
    Database database;

    @Inject
    MeterRegistry meters;

    LocalMail mail;

    /** Each test has an inspection and addresses of its own. */
    private final UUID inspection = UUID.randomUUID();

    private final String press = address("press");
    private final String office = address("office");

    @BeforeEach
    void nobody_but_these_is_subscribed() throws SQLException {
        database.execute("update subscription set ended_at = now() where ended_at is null");
        press_and_office_are_subscribed();
    }

    @AfterEach
    void the_mail_server_takes_everything_again() {
        mail.refuse(false);
    }

    @Test
    void council_and_minister_are_told_in_their_own_words() {
        publish(GRADED, "durham-2022", 1, true);

        eventually(() -> {
            assertThat(pressMail()).hasSize(1);
            assertThat(officeMail()).hasSize(1);
        });
        assertThat(pressMail().get(0))
                .contains("Subject: Durham children's services: good overall, was requires improvement (2019)")
                .contains("multipart/alternative", "text/plain", "text/html", "Auto-Submitted: auto-generated")
                .contains("- Leaders: Outstanding (was Requires improvement, October 2019, like for")
                .contains("not\n  always consistently robust.\" (paragraph 11, help and protection)");
        assertThat(officeMail().get(0))
                .contains("1. Durham: good overall, up one grade from requires improvement (2019).")
                .doesNotContain("From the report");
        given().auth()
                .oauth2(OPERATOR)
                .get("/outcomes/" + inspection)
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("alerts", hasSize(3))
                .body("alerts.deliveries.flatten()", hasSize(2))
                .body("alerts.deliveries.flatten().status", everyItem(equalTo("delivered")));
    }

    @Test
    void the_same_event_three_times_tells_each_person_once() {
        UUID id = UUID.randomUUID();
        byte[] body = body("durham-2022", 1, true);
        for (int copy = 0; copy < 3; copy++) {
            topics.publish("outcomes", id, GRADED, body);
        }
        publish(GRADED, "durham-2022", 2, true);

        handled(2);
        eventually(() -> assertThat(pressMail()).hasSize(1));
        nothingIsDue();
        assertThat(pressMail()).hasSize(1);
        assertThat(officeMail()).hasSize(1);
    }

    @Test
    void a_lower_version_is_ignored() {
        publish(GRADED, "durham-2022", 5, false);
        publish(GRADED, "durham-2022", 4, true);
        publish(GRADED, "durham-2022", 6, false);

        handled(6);
        assertThat(pressMail()).isEmpty();
    }

    @Test
    void an_outcome_without_alert_is_kept_and_tells_nobody() {
        publish(GRADED, "durham-2022", 1, false);

        handled(1);
        given().auth().oauth2(OPERATOR).get("/outcomes/" + inspection).then().body("alerts", hasSize(0));
    }

    @Test
    void a_mail_server_that_comes_back_gets_the_message_once() {
        mail.close();
        publish(GRADED, "durham-2022", 1, true);
        eventually(() -> assertThat(count("status = 'retrying'")).isEqualTo(2));

        mail.start();

        eventually(() -> assertThat(count("status = 'delivered'")).isEqualTo(2));
        assertThat(pressMail()).hasSize(1);
        assertThat(officeMail()).hasSize(1);
    }

    @Test
    void a_delivery_whose_worker_died_is_sent_by_another() throws SQLException {
        mail.refuse(true);
        publish(GRADED, "durham-2022", 1, true);
        eventually(() -> assertThat(count("status = 'retrying'")).isEqualTo(2));
        database.execute("update delivery set status = 'in_flight', next_at = now() - interval '1 second' where "
                + ofThisInspection());

        mail.refuse(false);

        eventually(() -> assertThat(count("status = 'delivered'")).isEqualTo(2));
        assertThat(pressMail()).hasSize(1);
    }

    @Test
    void a_held_report_is_announced_without_grades_and_followed_up() {
        String operator = address("operator");
        subscribe("operator", operator);
        publish("outcome.held.v1", "held", 1, true);
        eventually(() -> assertThat(pressMail()).hasSize(1));
        assertThat(pressMail().get(0))
                .contains("Subject: Durham children's services: report published, being checked")
                .doesNotContain("printed twice")
                .doesNotContain("Grades");

        publish(GRADED, "durham-2022", 2, true);

        eventually(() -> assertThat(pressMail()).hasSize(2));
        assertThat(mailTo(operator)).hasSize(1);
        assertThat(mailTo(operator).get(0))
                .contains("Subject: To check: report on Durham children's services")
                .contains("printed twice")
                .contains("/reviews/");
        assertThat(pressMail().get(1)).contains("First held for checking").contains("Overall effectiveness: Good");
    }

    @Test
    void a_correction_goes_to_those_who_were_told_and_to_nobody_else() {
        publish(GRADED, "durham-2022", 1, true);
        eventually(() -> assertThat(count("status = 'delivered'")).isEqualTo(2));
        String late = address("late");
        subscribe("council", late);

        publish("outcome.revised.v1", "durham-2022-revised", 2, true);

        eventually(() -> assertThat(pressMail()).hasSize(2));
        assertThat(pressMail().get(1))
                .contains("Subject: Correction: Durham")
                .contains("was told as Good, is Requires improvement to be");
        assertThat(mailTo(late)).isEmpty();
    }

    @Test
    void how_long_news_took_is_measured_and_neither_a_correction_nor_what_a_person_had_to_check() {
        long before = news();
        publish(GRADED, "durham-2022", 1, true);
        eventually(() -> assertThat(news()).isEqualTo(before + 2));

        publish("outcome.revised.v1", "durham-2022-revised", 2, true);
        eventually(() -> assertThat(pressMail()).hasSize(2));
        topics.publish("outcomes", UUID.randomUUID(), GRADED, of(UUID.randomUUID(), body("durham-2022", 2, true)));

        eventually(() -> assertThat(pressMail()).hasSize(3));
        nothingIsDue();
        assertThat(news()).isEqualTo(before + 2);
    }

    private long news() {
        return meters.get("notification.news.delivered.after").timer().count();
    }

    /** The outcome of another inspection. */
    private byte[] of(UUID another, byte[] body) {
        return new String(body, UTF_8)
                .replace(inspection.toString(), another.toString())
                .getBytes(UTF_8);
    }

    @Test
    void an_attempt_is_counted_by_channel_and_what_was_overtaken_is_no_failure() {
        double retried = attempts("retrying");
        double abandoned = attempts("abandoned");
        double cancelled = attempts("cancelled");
        mail.refuse(true);
        publish(GRADED, "durham-2022", 1, true);
        eventually(() -> assertThat(count("status = 'retrying'")).isEqualTo(2));
        publish("outcome.withdrawn.v1", "durham-2022-withdrawn", 2, true);
        handled(2);

        mail.refuse(false);

        eventually(() -> assertThat(attempts("cancelled")).isEqualTo(cancelled + 2));
        assertThat(attempts("retrying")).isGreaterThanOrEqualTo(retried + 2);
        assertThat(attempts("abandoned")).isEqualTo(abandoned);
    }

    private double attempts(String outcome) {
        return meters.get("notification.deliveries.attempted")
                .tags("channel", "email", "outcome", outcome)
                .counter()
                .count();
    }

    @Test
    void a_correction_comes_after_the_news_that_is_on_its_way() throws SQLException {
        publish(GRADED, "durham-2022", 1, true);
        eventually(() -> assertThat(count("status = 'delivered'")).isEqualTo(2));
        database.execute(
                "update delivery set status = 'in_flight', settled_at = null, next_at = now() + interval '4 seconds'"
                        + " where " + ofThisInspection());

        publish("outcome.revised.v1", "durham-2022-revised", 2, true);

        eventually(() -> assertThat(pressMail()).hasSize(3));
        assertThat(pressMail().get(1)).doesNotContain("Subject: Correction");
        assertThat(pressMail().get(2)).contains("Subject: Correction: Durham");
    }

    @Test
    void two_that_a_dead_worker_left_about_one_inspection_do_not_wait_for_each_other() throws SQLException {
        publish(GRADED, "durham-2022", 1, true);
        eventually(() -> assertThat(count("status = 'delivered'")).isEqualTo(2));
        publish("outcome.revised.v1", "durham-2022-revised", 2, true);
        eventually(() -> assertThat(count("status = 'delivered'")).isEqualTo(4));

        database.execute(
                "update delivery set status = 'in_flight', settled_at = null, next_at = now() - interval '1 second'"
                        + " where " + ofThisInspection());

        eventually(() -> assertThat(count("status = 'delivered'")).isEqualTo(4));
        assertThat(pressMail()).hasSize(4);
        assertThat(pressMail().get(3)).contains("Subject: Correction: Durham");
    }

    @Test
    void news_that_is_not_sent_yet_is_sent_as_it_is_by_then() {
        mail.refuse(true);
        publish(GRADED, "durham-2022", 1, true);
        eventually(() -> assertThat(count("status = 'retrying'")).isEqualTo(2));
        publish("outcome.revised.v1", "durham-2022-revised", 2, true);
        handled(2);

        mail.refuse(false);

        eventually(() -> assertThat(pressMail()).isNotEmpty());
        nothingIsDue();
        assertThat(pressMail()).hasSize(1);
        assertThat(pressMail().get(0))
                .contains("Help and protection: Requires improvement to be good")
                .doesNotContain("This corrects");
    }

    @Test
    void a_withdrawn_report_is_told_and_leaves_what_is_open_to_all() {
        publish(GRADED, "durham-2022", 1, true);
        eventually(() -> assertThat(count("status = 'delivered'")).isEqualTo(2));
        String open = given().auth()
                .oauth2(OPERATOR)
                .get("/outcomes/" + inspection)
                .path("alerts.find { it.audience == 'general' }.id");
        given().get("/alerts/" + open).then().statusCode(200).body("text", containsString("Good"));
        given().accept(ContentType.HTML).get("/alerts/" + open).then().body(containsString("<html lang=\"en-GB\">"));
        given().get("/alerts").then().statusCode(200).body("items.id", hasItem(open));

        publish("outcome.withdrawn.v1", "durham-2022-withdrawn", 2, true);

        eventually(() -> assertThat(pressMail()).hasSize(2));
        assertThat(pressMail().get(1)).contains("Subject: Withdrawn: report on Durham children's services");
        given().get("/alerts/" + open).then().statusCode(410);
        given().get("/alerts").then().body("items.id", not(hasItem(open)));
    }

    @Test
    void a_report_that_was_withdrawn_and_is_published_anew_is_news_again() {
        publish(GRADED, "durham-2022", 1, true);
        eventually(() -> assertThat(pressMail()).hasSize(1));
        publish("outcome.withdrawn.v1", "durham-2022-withdrawn", 2, true);
        eventually(() -> assertThat(pressMail()).hasSize(2));

        publish(GRADED, "durham-2022", 3, true);

        eventually(() -> assertThat(pressMail()).hasSize(3));
        assertThat(pressMail().get(2)).contains("Overall effectiveness: Good").doesNotContain("This corrects");
        assertThat(given().get("/alerts")
                        .jsonPath()
                        .getList("items.findAll { it.inspection == '" + inspection + "' }.meaning"))
                .containsExactly("first_news", "withdrawal");
    }

    @Test
    void a_new_version_that_changes_nothing_tells_nobody() {
        publish(GRADED, "durham-2022", 1, true);
        eventually(() -> assertThat(count("status = 'delivered'")).isEqualTo(2));

        publish("outcome.revised.v1", "durham-2022-revised", 2, false);

        handled(2);
        nothingIsDue();
        assertThat(pressMail()).hasSize(1);
        assertThat(officeMail()).hasSize(1);
    }

    @Test
    void of_an_erased_report_no_word_is_kept_and_who_was_told_stays_known() throws SQLException {
        String report = UUID.randomUUID().toString();
        publish(GRADED, of(report, body("durham-2022", 1, true)));
        eventually(() -> assertThat(count("status = 'delivered'")).isEqualTo(2));
        publish("outcome.withdrawn.v1", of(report, body("durham-2022-withdrawn", 2, true)));
        handled(2);
        assertThat(kept("specialist teams")).isTrue();

        publish("outcome.erased.v1", of(report, Contract.of("outcome.erased.v1").typical()));

        eventually(() -> assertThat(kept("specialist teams")).isFalse());
        assertThat(kept("Louise Hollick")).isTrue();
        given().auth()
                .oauth2(OPERATOR)
                .get("/outcomes/" + inspection)
                .then()
                .statusCode(200)
                .body("alerts.meaning", hasItem("first_news"));
    }

    @Test
    void an_alert_that_was_read_has_the_words_of_its_report_no_more_once_they_are_erased() {
        String report = UUID.randomUUID().toString();
        publish(GRADED, of(report, body("durham-2022", 1, true)));
        eventually(() -> assertThat(count("status = 'delivered'")).isEqualTo(2));
        String council = given().auth()
                .oauth2(OPERATOR)
                .get("/outcomes/" + inspection)
                .path("alerts.find { it.audience == 'council' }.id");
        assertThat(text(council)).contains("specialist teams");

        publish("outcome.erased.v1", of(report, Contract.of("outcome.erased.v1").typical()));

        eventually(() -> assertThat(text(council)).doesNotContain("specialist teams"));
        assertThat(text(council)).contains("Overall effectiveness: Good");
    }

    private static String text(String alert) {
        return given().auth().oauth2(OPERATOR).get("/alerts/" + alert).path("text");
    }

    private static byte[] of(String report, byte[] body) {
        return new String(body, UTF_8)
                .replaceFirst("\"report\": \"[^\"]*\"", "\"report\": \"" + report + "\"")
                .getBytes(UTF_8);
    }

    private void publish(String type, byte[] body) {
        topics.publish("outcomes", UUID.randomUUID(), type, body);
    }

    /** Whether any outcome of this inspection is kept with these words. */
    private boolean kept(String words) throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select 1 from outcome where inspection = '" + inspection
                        + "' and position(convert_to('" + words + "', 'UTF8') in body) > 0")) {
            return rows.next();
        }
    }

    @Test
    void nobody_is_sent_more_after_the_subscription_ended() {
        mail.refuse(true);
        publish(GRADED, "durham-2022", 1, true);
        eventually(() -> assertThat(count("status = 'retrying'")).isEqualTo(2));
        String id = given().auth()
                .oauth2(OPERATOR)
                .get("/subscriptions")
                .path("items.find { it.address == '" + press + "' }.id");

        given().auth().oauth2(OPERATOR).delete("/subscriptions/" + id).then().statusCode(204);

        mail.refuse(false);
        eventually(() -> assertThat(officeMail()).hasSize(1));
        nothingIsDue();
        assertThat(pressMail()).isEmpty();
    }

    @Test
    void who_stops_the_alerts_by_one_click_is_sent_no_more_of_that_kind() {
        publish(GRADED, "durham-2022", 1, true);
        eventually(() -> assertThat(pressMail()).hasSize(1));
        String alert = pressMail().get(0);
        assertThat(alert).contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
        Matcher link = Pattern.compile("List-Unsubscribe: <https://alerts\\.example(/\\S+)>")
                .matcher(alert.replaceAll("\n[ \t]+", " "));
        assertThat(link.find()).isTrue();
        String stop = link.group(1);
        given().get(stop).then().statusCode(200).body(containsString("<form method=\"post\">"));
        given().post(stop.replaceAll(".{4}$", "0000")).then().statusCode(403);
        given().post("/subscriptions/unsubscription?token=stop").then().statusCode(400);
        assertThat(subscribed(press)).isTrue();

        given().contentType(ContentType.URLENC)
                .body("List-Unsubscribe=One-Click")
                .post(stop)
                .then()
                .statusCode(200);

        assertThat(subscribed(press)).isFalse();
        assertThat(subscribed(office)).isTrue();
        given().post(stop).then().statusCode(200);
    }

    private static boolean subscribed(String address) {
        return given().auth()
                        .oauth2(OPERATOR)
                        .queryParam("limit", 500)
                        .get("/subscriptions")
                        .path("items.find { it.address == '" + address + "' }")
                != null;
    }

    @Test
    void a_person_whom_two_rules_reach_gets_one_message_that_names_both() {
        given().auth()
                .oauth2(OPERATOR)
                .contentType(ContentType.JSON)
                .body(
                        """
                        {"audience": "council", "regions": ["E12000001"], "channel": "email", "address": "%s",
                         "confirmed": {"ground": "test"}}"""
                                .formatted(press))
                .post("/subscriptions")
                .then()
                .statusCode(201);

        publish(GRADED, "durham-2022", 1, true);

        eventually(() -> assertThat(pressMail()).hasSize(1));
        nothingIsDue();
        assertThat(pressMail()).hasSize(1);
        assertThat(pressMail().get(0).replace("\n", " "))
                .containsPattern("every report on .*; and every report on any");
    }

    @Test
    void poison_goes_aside_and_the_next_event_is_handled() {
        topics.publish("outcomes", UUID.randomUUID(), GRADED, "not JSON".getBytes(UTF_8));
        topics.publish("authorities", UUID.randomUUID(), "authority.v1", "[]".getBytes(UTF_8));
        topics.publish(
                "authorities",
                UUID.randomUUID(),
                "authority.v1",
                Contract.of("authority.v1").typical());
        publish(GRADED, "durham-2022", 1, true);

        eventually(() -> assertThat(pressMail()).hasSize(1));
    }

    @Test
    void the_database_refuses_a_second_delivery_of_one_alert_to_one_person() throws SQLException {
        publish(GRADED, "durham-2022", 1, true);
        eventually(() -> assertThat(count("status = 'delivered'")).isEqualTo(2));

        assertThat(catchThrowable(() -> database.execute(
                        """
                insert into delivery (id, alert, person, channel, why, status, due_since, next_at)
                select gen_random_uuid(), alert, person, channel, why, 'due', now(), now() from delivery
                where %s"""
                                .formatted(ofThisInspection()))))
                .hasMessageContaining("uq_delivery");
    }

    @Test
    void operators_see_deliveries_without_addresses() {
        publish(GRADED, "durham-2022", 1, true);
        eventually(() -> assertThat(count("status = 'delivered'")).isEqualTo(2));

        given().auth()
                .oauth2(OPERATOR)
                .queryParam("inspection", inspection)
                .get("/deliveries")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.status", everyItem(equalTo("delivered")))
                .body(not(containsString(press)))
                .body(containsString("p…@durham.example"));
    }

    private void press_and_office_are_subscribed() {
        subscribe("council", press);
        subscribe("ministerial", office);
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
                .statusCode(201)
                .body("status", equalTo("confirmed"));
    }

    /** New in each test, so that each finds only its own messages. */
    private static String address(String name) {
        return name + "-" + UUID.randomUUID() + "@durham.example";
    }

    private List<String> mailTo(String address) {
        return new Mailbox(mail, address).messages();
    }

    private List<String> pressMail() {
        return mailTo(press);
    }

    private List<String> officeMail() {
        return mailTo(office);
    }

    private void publish(String type, String fixture, int version, boolean alert) {
        topics.publish("outcomes", UUID.randomUUID(), type, body(fixture, version, alert));
    }

    private byte[] body(String fixture, int version, boolean alert) {
        return new String(Fixtures.body(fixture), UTF_8)
                .replaceFirst("\"inspection\": \"[^\"]*\"", "\"inspection\": \"" + inspection + "\"")
                .replaceFirst("\"version\": \\d+", "\"version\": " + version)
                .replaceFirst("\"alert\": \\w+", "\"alert\": " + alert)
                .getBytes(UTF_8);
    }

    private void handled(int version) {
        eventually(() -> given().auth()
                .oauth2(OPERATOR)
                .get("/outcomes/" + inspection)
                .then()
                .statusCode(200)
                .body("version", equalTo(version)));
    }

    private void nothingIsDue() {
        eventually(() -> assertThat(count("next_at is not null")).isZero());
    }

    private String ofThisInspection() {
        return "alert in (select id from alert where inspection = '" + inspection + "')";
    }

    private int count(String condition) throws SQLException {
        return database.number("select count(*) from delivery where " + condition + " and " + ofThisInspection());
    }
}
