package uk.inspectionalerts.notification.approving;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static uk.inspectionalerts.notification.Eventually.eventually;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.contracts.Contract;
import uk.inspectionalerts.local.LocalMail;
import uk.inspectionalerts.local.LocalStackResource;
import uk.inspectionalerts.notification.Database;
import uk.inspectionalerts.notification.Fixtures;
import uk.inspectionalerts.notification.Mailbox;
import uk.inspectionalerts.notification.Topics;
import uk.inspectionalerts.notification.TravellingClock;
import uk.inspectionalerts.notification.alert.Alert;
import uk.inspectionalerts.notification.alert.Audience;
import uk.inspectionalerts.notification.alert.Meaning;

/** Council and general texts wait for a named person here, ministerial ones do not. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@TestProfile(ApprovalTest.CouncilAndGeneral.class)
class ApprovalTest {

    /** The audiences whose texts are approved first. */
    public static final class CouncilAndGeneral implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("notification.approval.audiences", "council,general");
        }
    }

    private static final String OPERATOR = LocalStackResource.tokenOf("Olu Operator", "operator");
    private static final String ANN = LocalStackResource.tokenOf("Ann Smith", "comms", "80465");
    private static final String BOB = LocalStackResource.tokenOf("Bob Jones", "comms", "80465");
    private static final String LEEDS = LocalStackResource.tokenOf("Lee Leeds", "comms", "80480");

    @Inject
    Topics topics;

    @Inject
    Database database;

    @Inject
    Overdue overdue;

    @Inject
    MeterRegistry meters;

    @Inject
    TravellingClock clock;

    LocalMail mail;

    /** Each test has an inspection and addresses of its own. */
    private final UUID inspection = UUID.randomUUID();

    private final String press = "press-" + inspection + "@durham.example";
    private final String office = "office-" + inspection + "@ministry.example";

    @BeforeEach
    void press_and_office_are_subscribed() throws SQLException {
        database.execute("update subscription set ended_at = now() where ended_at is null");
        subscribe("council", press);
        subscribe("ministerial", office);
    }

    @AfterEach
    void the_mail_server_takes_everything_again() {
        mail.refuse(false);
        clock.returnHome();
    }

    @Test
    void what_nobody_has_approved_is_told_to_nobody_and_read_by_nobody_else() {
        published("graded", "durham-2022", 1);

        eventually(() -> assertThat(mailTo(office)).hasSize(1));
        assertThat(deliveries("true")).isEqualTo(1);
        assertThat(mailTo(press)).isEmpty();
        given().get("/alerts?limit=500").then().body("items.inspection", not(hasItem(inspection.toString())));
        given().get("/alerts.atom")
                .then()
                .body(not(containsString(news(Audience.GENERAL).toString())));
        given().get("/alerts.json")
                .then()
                .body(not(containsString(news(Audience.GENERAL).toString())));
        given().get("/alerts/" + news(Audience.GENERAL)).then().statusCode(404);
        as(ANN).get("/alerts/" + news(Audience.COUNCIL)).then().statusCode(404);
        as(ANN).get("/approvals/" + news(Audience.COUNCIL))
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("authorityName", equalTo("Durham"))
                .body("waitingSince", notNullValue())
                .body("text", containsString("Leaders: Outstanding"));
    }

    @Test
    void the_database_refuses_to_have_anything_delivered_that_nobody_approved() {
        published("graded", "durham-2022", 1);

        assertThat(catchThrowable(() -> database.execute(
                        """
                insert into delivery (id, alert, person, channel, why, status, due_since, next_at)
                select gen_random_uuid(), '%s', person, 'email', '', 'due', now(), now() from delivery limit 1"""
                                .formatted(news(Audience.COUNCIL)))))
                .hasMessageContaining("is not cleared to be sent");
        assertThat(catchThrowable(
                        () -> database.execute("update delivery set alert = '%s'".formatted(news(Audience.COUNCIL)))))
                .hasMessageContaining("is not cleared to be sent");
        assertThat(catchThrowable(
                        () -> database.execute("update alert set standing = 'cleared', released = true where id = '%s'"
                                .formatted(news(Audience.COUNCIL)))))
                .hasMessageContaining("ck_alert_approved");
        assertThat(catchThrowable(() -> database.execute(
                        "update alert set standing = 'cleared', released = true, approved_version = 1 where id = '%s'"
                                .formatted(news(Audience.COUNCIL)))))
                .hasMessageContaining("fk_alert_approval");
    }

    @Test
    void what_a_person_approved_is_told_once_to_those_who_want_it_by_then() throws SQLException {
        published("graded", "durham-2022", 1);
        String late = "late-" + inspection + "@durham.example";
        subscribe("council", late);

        approve(ANN, news(Audience.COUNCIL), 1)
                .statusCode(200)
                .body("by", equalTo("Ann Smith"))
                .body("version", equalTo(1))
                .body("at", notNullValue());

        eventually(() -> assertThat(deliveries("status = 'delivered'")).isEqualTo(3));
        approve(ANN, news(Audience.COUNCIL), 1).statusCode(200).body("by", equalTo("Ann Smith"));
        assertThat(mailTo(press)).hasSize(1);
        assertThat(mailTo(late)).hasSize(1);
        assertThat(one("select text from alert_approval where alert = '" + news(Audience.COUNCIL) + "'"))
                .contains("Leaders: Outstanding");
        as(ANN).get("/alerts/" + news(Audience.COUNCIL)).then().statusCode(200);
        given().get("/alerts/" + news(Audience.GENERAL)).then().statusCode(404);
        approve(OPERATOR, news(Audience.GENERAL), 1).statusCode(200);
        given().get("/alerts").then().body("items[0].inspection", equalTo(inspection.toString()));
    }

    @Test
    void of_two_who_approve_in_one_moment_both_hear_who_was_first_and_each_person_is_told_once() {
        published("graded", "durham-2022", 1);

        List<CompletableFuture<Response>> answers = Stream.of(ANN, BOB, ANN, BOB)
                .map(token -> CompletableFuture.supplyAsync(() -> as(token)
                        .contentType(ContentType.JSON)
                        .body("{\"version\": 1}")
                        .post("/alerts/" + news(Audience.COUNCIL) + "/approval")))
                .toList();

        assertThat(answers.stream().map(answer -> answer.join().statusCode())).containsOnly(200);
        assertThat(answers.stream()
                        .map(answer -> answer.join().<String>path("by"))
                        .distinct())
                .hasSize(1);
        eventually(() -> assertThat(deliveries("status = 'delivered'")).isEqualTo(2));
        assertThat(mailTo(press)).hasSize(1);
    }

    @Test
    void what_is_revised_while_it_waits_has_to_be_read_again() {
        published("graded", "durham-2022", 1);
        published("revised", "durham-2022-revised", 2);

        approve(ANN, news(Audience.COUNCIL), 1).statusCode(409).body("detail", containsString("now tells version 2"));
        assertThat(deliveries("alert = '" + news(Audience.COUNCIL) + "'")).isZero();

        approve(ANN, news(Audience.COUNCIL), 2).statusCode(200);

        eventually(() -> assertThat(mailTo(press)).hasSize(1));
        assertThat(mailTo(press).get(0))
                .contains("Help and protection: Requires improvement to be good")
                .doesNotContain("This corrects");
    }

    @Test
    void what_is_revised_before_it_was_sent_waits_anew_and_is_sent_once_as_it_was_approved_last() {
        mail.refuse(true);
        published("graded", "durham-2022", 1);
        approve(ANN, news(Audience.COUNCIL), 1).statusCode(200);
        eventually(() -> assertThat(deliveries("status = 'retrying' and alert = '" + news(Audience.COUNCIL) + "'"))
                .isEqualTo(1));
        published("revised", "durham-2022-revised", 2);
        as(ANN).get("/alerts/" + news(Audience.COUNCIL)).then().statusCode(404);

        mail.refuse(false);

        eventually(() -> assertThat(mailTo(office)).isNotEmpty());
        assertThat(catchThrowable(() -> database.execute("update delivery set status = 'in_flight' where alert = '%s'"
                        .formatted(news(Audience.COUNCIL)))))
                .hasMessageContaining("is not cleared to be sent");
        assertThat(mailTo(press)).isEmpty();
        approve(BOB, news(Audience.COUNCIL), 2).statusCode(200).body("by", equalTo("Bob Jones"));
        eventually(() -> assertThat(mailTo(press)).hasSize(1));
        assertThat(mailTo(press).get(0)).contains("Help and protection: Requires improvement to be good");
        approve(ANN, correction(2), 2).statusCode(200);
        nothingIsDue();
        assertThat(mailTo(press)).hasSize(1);
    }

    @Test
    void what_waits_for_its_slot_and_is_approved_anew_is_told_at_that_slot_and_once() throws SQLException {
        String reader = "reader-" + inspection + "@news.example";
        subscribe("general", reader, "weekly");
        published("graded", "durham-2022", 1);
        approve(OPERATOR, news(Audience.GENERAL), 1).statusCode(200);
        published("revised", "durham-2022-revised", 2);

        approve(OPERATOR, news(Audience.GENERAL), 2).statusCode(200);

        clock.pass(Duration.ofDays(7));
        eventually(() -> assertThat(mailTo(reader)).hasSize(1));
        assertThat(mailTo(reader).get(0)).contains("Help and protection: Requires improvement to be good");
        approve(OPERATOR, news(Audience.GENERAL), 2).statusCode(200);
        clock.pass(Duration.ofDays(7));
        nothingIsDue();
        assertThat(mailTo(reader)).hasSize(1);
    }

    @Test
    void a_correction_waits_and_a_withdrawal_does_not() {
        published("graded", "durham-2022", 1);
        approve(ANN, news(Audience.COUNCIL), 1).statusCode(200);
        eventually(() -> assertThat(mailTo(press)).hasSize(1));
        published("revised", "durham-2022-revised", 2);
        eventually(() -> assertThat(mailTo(office)).hasSize(2));
        assertThat(mailTo(press)).hasSize(1);

        approve(ANN, correction(2), 2).statusCode(200);

        eventually(() -> assertThat(mailTo(press)).hasSize(2));
        assertThat(mailTo(press).get(1)).contains("Subject: Correction: Durham");

        published("withdrawn", "durham-2022-withdrawn", 3);

        eventually(() -> assertThat(mailTo(press)).hasSize(3));
        assertThat(mailTo(press).get(2)).contains("Subject: Withdrawn: report on Durham");
    }

    @Test
    void of_what_was_withdrawn_while_it_waited_nobody_ever_hears() {
        published("graded", "durham-2022", 1);
        eventually(() -> assertThat(mailTo(office)).hasSize(1));

        published("withdrawn", "durham-2022-withdrawn", 2);

        approve(ANN, news(Audience.COUNCIL), 1).statusCode(409);
        as(ANN).get("/approvals?limit=500").then().body("items.inspection", not(hasItem(inspection.toString())));
        eventually(() -> assertThat(mailTo(office)).hasSize(2));
        assertThat(mailTo(press)).isEmpty();
        given().get("/alerts?limit=500").then().body("items.inspection", not(hasItem(inspection.toString())));
    }

    @Test
    void a_new_version_that_tells_the_same_needs_no_new_approval() {
        published("graded", "durham-2022", 1);
        approve(ANN, news(Audience.COUNCIL), 1).statusCode(200);
        eventually(() -> assertThat(mailTo(press)).hasSize(1));

        published("graded", "durham-2022", 2);

        as(ANN).get("/alerts/" + news(Audience.COUNCIL)).then().statusCode(200);
        approve(ANN, news(Audience.COUNCIL), 1).statusCode(200);
        assertThat(mailTo(press)).hasSize(1);
    }

    @Test
    void what_is_refused_is_told_to_nobody_and_can_be_approved_all_the_same() {
        published("graded", "durham-2022", 1);

        refuse(ANN, "{\"version\": 1, \"reason\": \"the director has not read it\"}")
                .statusCode(200)
                .body("by", equalTo("Ann Smith"));

        refuse(BOB, "{\"version\": 1, \"reason\": \"another\"}")
                .statusCode(200)
                .body("by", equalTo("Ann Smith"))
                .body("reason", equalTo("the director has not read it"));
        as(ANN).get("/approvals?limit=500")
                .then()
                .body("items.alert", not(hasItem(news(Audience.COUNCIL).toString())));
        as(ANN).get("/approvals?limit=500&status=refused")
                .then()
                .body(
                        "items.find { it.alert == '" + news(Audience.COUNCIL) + "' }.refused.reason",
                        equalTo("the director has not read it"));
        assertThat(mailTo(press)).isEmpty();
        approve(BOB, news(Audience.COUNCIL), 1).statusCode(200);
        eventually(() -> assertThat(mailTo(press)).hasSize(1));
        refuse(ANN, "{\"version\": 1, \"reason\": \"too late\"}").statusCode(409);
    }

    @Test
    void a_council_decides_on_its_own_texts_and_an_operator_on_all() {
        published("graded", "durham-2022", 1);

        approve(LEEDS, news(Audience.COUNCIL), 1).statusCode(403);
        as(LEEDS).get("/approvals/" + news(Audience.COUNCIL)).then().statusCode(403);
        as(LEEDS).get("/approvals?limit=500").then().statusCode(200).body("items", hasSize(0));
        approve(ANN, news(Audience.GENERAL), 1).statusCode(403);
        approve(LocalStackResource.token("publisher"), news(Audience.COUNCIL), 1)
                .statusCode(403);
        given().contentType(ContentType.JSON)
                .body("{\"version\": 1}")
                .post("/alerts/" + news(Audience.COUNCIL) + "/approval")
                .then()
                .statusCode(401);
        approve(ANN, news(Audience.MINISTERIAL), 1).statusCode(404);
        approve(ANN, UUID.randomUUID(), 1).statusCode(404);
        as(OPERATOR)
                .get("/approvals?limit=500")
                .then()
                .body(
                        "items.findAll { it.inspection == '" + inspection + "' }.audience.sort()",
                        equalTo(List.of("council", "general")));
        approve(OPERATOR, news(Audience.COUNCIL), 1).statusCode(200);
    }

    @Test
    void operators_hear_once_of_what_waits_for_too_long() throws SQLException {
        String operator = "operator-" + inspection + "@alerts.example";
        database.execute("update alert set reminded = true");
        published("graded", "durham-2022", 1);
        as(OPERATOR)
                .contentType(ContentType.JSON)
                .body(
                        """
                        {"audience": "operator", "channel": "email", "address": "%s",
                         "confirmed": {"ground": "asked for it in writing"}}"""
                                .formatted(operator))
                .post("/subscriptions")
                .then()
                .statusCode(201);
        approve(OPERATOR, news(Audience.GENERAL), 1).statusCode(200);
        overdue.remind(Instant.now().plus(Duration.ofMinutes(29)));

        overdue.remind(Instant.now().plus(Duration.ofMinutes(31)));
        overdue.remind(Instant.now().plus(Duration.ofMinutes(32)));

        eventually(() -> assertThat(mailTo(operator)).isNotEmpty());
        eventually(() -> assertThat(one("select count(*) from delivery where next_at is not null"))
                .isEqualTo("0"));
        assertThat(mailTo(operator)).hasSize(1);
        assertThat(mailTo(operator).get(0))
                .contains("Subject: Waiting for approval: council text on Durham")
                .contains("GET /approvals/" + news(Audience.COUNCIL));
        assertThat(meters.get("notification.approvals.waiting").gauge().value()).isPositive();
        assertThat(meters.get("notification.approvals.oldest.waiting.age")
                        .timeGauge()
                        .value(TimeUnit.SECONDS))
                .isPositive();
    }

    @Test
    void a_decision_without_what_was_read_or_why_is_refused() {
        published("graded", "durham-2022", 1);

        as(ANN).contentType(ContentType.JSON)
                .body("{}")
                .post("/alerts/" + news(Audience.COUNCIL) + "/approval")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("version"));
        refuse(ANN, "{\"version\": 1, \"reason\": \" \"}").statusCode(400).body("errors[0].field", equalTo("reason"));
        as(ANN).get("/approvals?status=open").then().statusCode(400);
        as(ANN).get("/approvals?after=nonsense").then().statusCode(400);
    }

    @Test
    void of_an_erased_report_no_word_that_was_approved_is_kept() throws SQLException {
        String report = UUID.randomUUID().toString();
        topics.publish(
                "outcomes",
                UUID.randomUUID(),
                "outcome.graded.v1",
                body("durham-2022", 1)
                        .replaceFirst("\"report\": \"[^\"]*\"", "\"report\": \"" + report + "\"")
                        .getBytes(UTF_8));
        handled(1);
        approve(ANN, news(Audience.COUNCIL), 1).statusCode(200);
        published("withdrawn", "durham-2022-withdrawn", 2);

        topics.publish(
                "outcomes",
                UUID.randomUUID(),
                "outcome.erased.v1",
                new String(Contract.of("outcome.erased.v1").typical(), UTF_8)
                        .replaceFirst("\"report\": \"[^\"]*\"", "\"report\": \"" + report + "\"")
                        .getBytes(UTF_8));

        String approval = "from alert_approval where alert = '" + news(Audience.COUNCIL) + "'";
        eventually(() -> assertThat(one("select text " + approval)).isNull());
        assertThat(one("select approved_by " + approval)).isEqualTo("Ann Smith");
    }

    private UUID news(Audience audience) {
        return new Alert(inspection, Meaning.FIRST_NEWS, audience, 1, 0).id();
    }

    private UUID correction(int version) {
        return new Alert(inspection, Meaning.CORRECTION, Audience.COUNCIL, version, 0).id();
    }

    private static ValidatableResponse approve(String token, UUID alert, int version) {
        return as(token)
                .contentType(ContentType.JSON)
                .body("{\"version\": " + version + "}")
                .post("/alerts/" + alert + "/approval")
                .then();
    }

    private ValidatableResponse refuse(String token, String body) {
        return as(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/alerts/" + news(Audience.COUNCIL) + "/refusal")
                .then();
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    private static void subscribe(String audience, String address) {
        subscribe(audience, address, "immediate");
    }

    private static void subscribe(String audience, String address, String frequency) {
        as(OPERATOR)
                .contentType(ContentType.JSON)
                .body(
                        """
                        {"audience": "%s", "authorities": ["80465"], "channel": "email", "address": "%s",
                         "frequency": "%s", "confirmed": {"ground": "asked for it in writing"}}"""
                                .formatted(audience, address, frequency))
                .post("/subscriptions")
                .then()
                .statusCode(201);
    }

    private List<String> mailTo(String address) {
        return new Mailbox(mail, address).messages();
    }

    private void published(String type, String fixture, int version) {
        topics.publish(
                "outcomes",
                UUID.randomUUID(),
                "outcome." + type + ".v1",
                body(fixture, version).getBytes(UTF_8));
        handled(version);
    }

    private void handled(int version) {
        eventually(() -> as(OPERATOR)
                .get("/outcomes/" + inspection)
                .then()
                .statusCode(200)
                .body("version", equalTo(version)));
    }

    private String body(String fixture, int version) {
        return new String(Fixtures.body(fixture), UTF_8)
                .replaceFirst("\"inspection\": \"[^\"]*\"", "\"inspection\": \"" + inspection + "\"")
                .replaceFirst("\"version\": \\d+", "\"version\": " + version)
                .replaceFirst("\"alert\": \\w+", "\"alert\": true");
    }

    private void nothingIsDue() {
        eventually(() -> assertThat(deliveries("next_at is not null")).isZero());
    }

    private int deliveries(String condition) {
        return Integer.parseInt(one("select count(*) from delivery where (" + condition
                + ") and alert in (select id from alert where inspection = '" + inspection + "')"));
    }

    private String one(String sql) {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
