package uk.inspectionalerts.notification;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static uk.inspectionalerts.notification.Eventually.eventually;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.local.LocalMail;
import uk.inspectionalerts.local.LocalStackResource;

/** What is critical and nobody has acknowledged goes to whoever stands in, if they agreed to that. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class EscalationTest {

    private static final String OPERATOR = LocalStackResource.token("operator");
    private static final String COMMS = LocalStackResource.token("comms", "80500");
    /** Long ago, so that its deliveries are not among the newest of others. */
    private static final Instant NOON = Instant.parse("2020-01-08T12:00:00Z");

    private static final Duration TOO_LONG = Duration.ofMinutes(16);

    @Inject
    Topics topics;

    @Inject
    Database database;

    @Inject
    TravellingClock clock;

    LocalMail mail;

    private final String press = "press-" + UUID.randomUUID() + "@havering.example";
    private final String director = "director-" + UUID.randomUUID() + "@havering.example";

    @BeforeEach
    void nobody_is_subscribed_and_it_is_noon() throws SQLException {
        database.execute("update subscription set ended_at = now() where ended_at is null");
        database.execute("update alert_escalation set outcome = 'ended', settled_at = now() where outcome is null");
        clock.travelTo(NOON);
    }

    @AfterEach
    void back_to_the_present() {
        mail.refuse(false);
        clock.returnHome();
    }

    @Test
    void what_nobody_acknowledged_goes_to_whoever_stands_in_once() throws SQLException {
        escalated(subscribe("council"));
        publish("havering-2024");
        eventually(() -> assertThat(messages(press)).hasSize(1));
        assertThat(messages(director)).isEmpty();

        clock.pass(TOO_LONG);

        eventually(() -> assertThat(messages(director)).hasSize(1));
        assertThat(messages(director).get(0).replaceAll("\\s+", " "))
                .contains("Subject: Unanswered: Havering")
                .contains(
                        "Escalation: nobody has acknowledged this alert since it was first sent at 12:00 on 8 January 2020")
                .contains(
                        "Why you get this: you agreed to be told of what nobody else has acknowledged within 15 minutes.")
                .contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
        clock.pass(TOO_LONG);
        settled("escalated");
        assertThat(messages(director)).hasSize(1);
        assertThat(messages(press)).hasSize(1);
    }

    @Test
    void what_is_acknowledged_in_the_inbox_goes_no_further() throws SQLException {
        escalated(subscribe("council"));
        UUID alert = alert(publish("havering-2024"));
        given().auth()
                .oauth2(COMMS)
                .post("/inbox/" + alert + "/acknowledgement")
                .then()
                .statusCode(200);

        clock.pass(TOO_LONG);

        settled("acknowledged");
        assertThat(messages(director)).isEmpty();
    }

    @Test
    void to_look_at_the_link_acknowledges_nothing_and_the_button_does_so_for_everybody() throws SQLException {
        escalated(subscribe("council"));
        UUID alert = alert(publish("havering-2024"));
        String link = link(press);

        open(link)
                .then()
                .statusCode(200)
                .body(containsString("Havering"), containsString("<form method=\"post\">"), not(containsString("@")));
        open(link).then().statusCode(200);
        inbox(alert).body("acknowledged", nullValue());

        press(link)
                .then()
                .statusCode(200)
                .body(
                        containsString("Acknowledged by the reader of an email, who gets every report on"),
                        not(containsString("<form")),
                        not(containsString("@")));

        press(link).then().statusCode(200);
        inbox(alert).body("acknowledged.by", containsString("every report on"));
        clock.pass(TOO_LONG);
        settled("acknowledged");
        assertThat(messages(director)).isEmpty();
    }

    @Test
    void a_link_that_was_not_sent_acknowledges_nothing() {
        subscribe("council");
        UUID alert = alert(publish("havering-2024"));
        String link = link(press);

        press(link.substring(0, link.length() - 4) + (link.endsWith("0000") ? "1111" : "0000"))
                .then()
                .statusCode(403);
        press(link.replace("=seen.", "=stop.")).then().statusCode(400);
        press(link.replace("/alerts/acknowledgement", "/subscriptions/unsubscription"))
                .then()
                .statusCode(400);
        press(link.replace("/alerts/acknowledgement", "/subscriptions/unsubscription")
                        .replace("=seen.", "=stop."))
                .then()
                .statusCode(403);

        inbox(alert).body("acknowledged", nullValue());
    }

    @Test
    void what_is_not_critical_or_for_everybody_asks_for_nothing() throws SQLException {
        escalated(subscribe("council"));
        given().auth()
                .oauth2(OPERATOR)
                .contentType(ContentType.JSON)
                .body("{\"authorities\": [\"80465\"]}")
                .patch("/subscriptions/" + subscribe("general"))
                .then()
                .statusCode(200);
        publish("havering-2024", body -> body.replace("into_inadequate", "of_no_weight"));
        publish("durham-2022");

        eventually(() -> assertThat(messages(press)).hasSize(2));

        assertThat(messages(press)).noneMatch(message -> message.contains("I have seen this"));
        assertThat(outcomes()).isEmpty();
    }

    @Test
    void what_was_revised_meanwhile_is_escalated_as_it_stands_and_corrected_for_whoever_was_told() {
        escalated(subscribe("council"));
        UUID inspection = publish("havering-2024");
        eventually(() -> assertThat(messages(press)).hasSize(1));
        revise(inspection, 2, body -> body.replace("\"Claire Beckingham\"", "\"Ann Other\""));
        eventually(() -> assertThat(messages(press)).hasSize(2));

        clock.pass(TOO_LONG);

        eventually(() -> assertThat(messages(director)).hasSize(1));
        assertThat(messages(director).get(0)).contains("Subject: Unanswered: Havering");
        revise(inspection, 3, body -> body);
        eventually(() -> assertThat(messages(director)).hasSize(2));
        assertThat(messages(director).get(1)).contains("Subject: Correction: Havering");
        publish("outcome.withdrawn.v1", "durham-2022-withdrawn", inspection, 4, body -> body);
        eventually(() -> assertThat(messages(director)).hasSize(3));
    }

    @Test
    void what_is_withdrawn_or_no_longer_critical_is_not_escalated() throws SQLException {
        escalated(subscribe("council"));
        UUID withdrawn = publish("havering-2024");
        UUID harmless = publish("havering-2024");
        eventually(() -> assertThat(messages(press)).hasSize(2));
        publish("outcome.withdrawn.v1", "durham-2022-withdrawn", withdrawn, 2, body -> body);
        revise(harmless, 2, body -> body.replace("into_inadequate", "of_no_weight"));

        clock.pass(TOO_LONG);

        eventually(() -> assertThat(outcomes()).containsExactly("overtaken", "overtaken"));
        assertThat(messages(director)).isEmpty();
    }

    @Test
    void what_is_acknowledged_while_the_mail_server_is_down_is_not_sent_to_whoever_stands_in() throws SQLException {
        escalated(subscribe("council"));
        UUID alert = alert(publish("havering-2024"));
        eventually(() -> assertThat(messages(press)).hasSize(1));
        mail.refuse(true);
        clock.pass(TOO_LONG);
        settled("escalated");
        given().auth()
                .oauth2(COMMS)
                .post("/inbox/" + alert + "/acknowledgement")
                .then()
                .statusCode(200);

        mail.refuse(false);

        eventually(() -> assertThat(
                        database.text("select reason from delivery where escalation and alert = '" + alert + "'"))
                .isEqualTo("acknowledged meanwhile, or overtaken by a later outcome"));
        assertThat(messages(director)).isEmpty();
    }

    @Test
    void who_had_the_alert_for_their_own_sake_is_told_that_nobody_acknowledged_it() {
        escalated(subscribe("council"));
        subscribe("council", director, "");
        publish("havering-2024");
        eventually(() -> assertThat(messages(director)).hasSize(1));

        clock.pass(TOO_LONG);

        eventually(() -> assertThat(messages(director)).hasSize(2));
        assertThat(messages(director).get(1)).contains("Subject: Unanswered: Havering");
    }

    @Test
    void nobody_stands_in_who_has_not_agreed() throws SQLException {
        String id = subscribe("council", press, escalation("PT15M"));
        publish("havering-2024");
        eventually(() -> assertThat(messages(press)).hasSize(1));
        clock.pass(TOO_LONG);
        eventually(() -> assertThat(messages(director)).hasSize(1));
        assertThat(messages(director).get(0).replaceAll("\\s+", " "))
                .contains("\"Tell me of what is critical and nobody has acknowledged within 15 minutes, out of: every"
                        + " report on");
        assertThat(outcomes()).isEmpty();

        Matcher link = Pattern.compile("https://alerts\\.example(/subscriptions/confirmation\\?token=[-.a-z0-9]+)")
                .matcher(messages(director).get(0));
        assertThat(link.find()).isTrue();
        press(link.group(1)).then().statusCode(200);

        shown(id).body("escalation.status", equalTo("confirmed"));
        publish("havering-2024");
        clock.pass(TOO_LONG);
        eventually(() -> assertThat(messages(director)).hasSize(2));
    }

    @Test
    void the_stop_link_of_an_escalation_ends_it_and_nothing_else() {
        String id = subscribe("council");
        escalated(id);
        publish("havering-2024");
        clock.pass(TOO_LONG);
        eventually(() -> assertThat(messages(director)).hasSize(1));
        Matcher link = Pattern.compile("List-Unsubscribe: <https://alerts\\.example(/\\S+)>")
                .matcher(messages(director).get(0).replaceAll("\n[ \t]+", " "));
        assertThat(link.find()).isTrue();

        press(link.group(1)).then().statusCode(200);

        shown(id).statusCode(200).body("status", equalTo("confirmed")).body("escalation", nullValue());
    }

    @Test
    void who_stands_in_changes_with_the_subscription_and_ends_with_it() {
        String id = subscribe("council");
        String standIn = escalated(id);

        patch(id, "{\"types\": [\"declined\"]}").statusCode(200);
        shown(standIn)
                .body("types", equalTo(List.of("declined")))
                .body("standIn.subscription", equalTo(id))
                .body("standIn.after", equalTo("PT15M"));
        patch(id, "{\"frequency\": \"weekly\"}").statusCode(422).body("detail", containsString("at once"));
        patch(standIn, "{\"types\": []}").statusCode(422).body("detail", containsString("stands in for"));
        patch(id, "{\"escalation\": {\"address\": \"%s\", \"after\": \"PT30M\"}}".formatted(director))
                .statusCode(200)
                .body("escalation.after", equalTo("PT30M"))
                .body("escalation.status", equalTo("confirmed"));
        patch(id, "{\"escalation\": {\"address\": \"deputy@havering.example\", \"after\": \"PT30M\"}}")
                .statusCode(200)
                .body("escalation.status", equalTo("pending"));
        shown(standIn).statusCode(404);

        given().auth().oauth2(OPERATOR).delete("/subscriptions/" + id).then().statusCode(204);

        assertThat(given().auth()
                        .oauth2(OPERATOR)
                        .queryParam("limit", 500)
                        .get("/subscriptions")
                        .jsonPath()
                        .getList("items.findAll { it.standIn?.subscription == '" + id + "' }"))
                .isEmpty();
    }

    @Test
    void an_escalation_that_cannot_be_is_refused_with_the_reason() {
        refused("council", "immediate", "{\"address\": \"nobody\", \"after\": \"PT15M\"}", "not an email address");
        refused("council", "immediate", "{\"address\": \"" + press + "\", \"after\": \"PT15M\"}", "somebody else");
        for (String after : List.of("15", "PT30S", "PT90S", "PT25H", "-PT15M", "P1M")) {
            refused("council", "immediate", escalationBody(after), "whole minutes from PT1M to PT24H");
        }
        refused("council", "daily", escalationBody("PT15M"), "told at once");
        refused("general", "immediate", escalationBody("PT15M"), "no one team");
    }

    private void refused(String audience, String frequency, String escalation, String reason) {
        given().auth()
                .oauth2(OPERATOR)
                .contentType(ContentType.JSON)
                .body(
                        """
                        {"audience": "%s", "authorities": ["80500"], "address": "%s", "frequency": "%s", "escalation": %s}"""
                                .formatted(audience, press, frequency, escalation))
                .post("/subscriptions")
                .then()
                .statusCode(422)
                .body("detail", containsString(reason));
    }

    private String escalation(String after) {
        return ", \"escalation\": " + escalationBody(after);
    }

    private String escalationBody(String after) {
        return "{\"address\": \"%s\", \"after\": \"%s\"}".formatted(director, after);
    }

    /** Has the director stand in after 15 minutes, by an operator's word. Answers the director's subscription. */
    private String escalated(String subscription) {
        mail.refuse(true);
        String standIn = patch(subscription, "{\"escalation\": " + escalationBody("PT15M") + "}")
                .statusCode(200)
                .body("escalation.status", equalTo("pending"))
                .extract()
                .path("escalation.subscription");
        patch(standIn, "{\"confirmed\": {\"ground\": \"test\"}}").statusCode(200);
        mail.refuse(false);
        eventually(() -> assertThat(count("d.subscription = '" + standIn + "' and d.next_at is not null"))
                .isZero());
        return standIn;
    }

    private String subscribe(String audience) {
        return subscribe(audience, press, "");
    }

    private static String subscribe(String audience, String address, String more) {
        return given().auth()
                .oauth2(OPERATOR)
                .contentType(ContentType.JSON)
                .body(
                        """
                        {"audience": "%s", "authorities": ["80500"], "address": "%s", "confirmed": {"ground": "test"}%s}"""
                                .formatted(audience, address, more))
                .post("/subscriptions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse patch(String subscription, String body) {
        return given().auth()
                .oauth2(OPERATOR)
                .contentType(ContentType.JSON)
                .body(body)
                .patch("/subscriptions/" + subscription)
                .then();
    }

    private static ValidatableResponse shown(String subscription) {
        return given().auth()
                .oauth2(OPERATOR)
                .get("/subscriptions/" + subscription)
                .then();
    }

    private static ValidatableResponse inbox(UUID alert) {
        return given().auth().oauth2(COMMS).get("/inbox/" + alert).then().statusCode(200);
    }

    private UUID publish(String fixture) {
        return publish(fixture, body -> body);
    }

    private UUID publish(String fixture, UnaryOperator<String> change) {
        UUID inspection = UUID.randomUUID();
        publish("outcome.graded.v1", fixture, inspection, 1, change);
        return inspection;
    }

    private void revise(UUID inspection, int version, UnaryOperator<String> change) {
        publish("outcome.revised.v1", "havering-2024", inspection, version, body -> change.apply(body)
                .replaceFirst(
                        "\\}\\s*$",
                        ", \"revision\": {\"reason\": \"it was replaced\","
                                + " \"changes\": [\"Something: was told as one, is another.\"]}}"));
    }

    private void publish(String type, String fixture, UUID inspection, int version, UnaryOperator<String> change) {
        topics.publish(
                "outcomes",
                UUID.randomUUID(),
                type,
                change.apply(new String(Fixtures.body(fixture), UTF_8)
                                .replaceFirst("\"inspection\": \"[^\"]*\"", "\"inspection\": \"" + inspection + "\"")
                                .replaceFirst("\"version\": \\d+", "\"version\": " + version)
                                .replaceFirst("\"alert\": \\w+", "\"alert\": true"))
                        .getBytes(UTF_8));
        eventually(() -> given().auth()
                .oauth2(OPERATOR)
                .get("/outcomes/" + inspection)
                .then()
                .statusCode(200)
                .body("version", equalTo(version)));
    }

    private static UUID alert(UUID inspection) {
        return UUID.fromString(given().auth()
                .oauth2(OPERATOR)
                .get("/outcomes/" + inspection)
                .path("alerts.find { it.audience == 'council' }.id"));
    }

    private String link(String address) {
        eventually(() -> assertThat(messages(address)).hasSize(1));
        Matcher link = Pattern.compile("https://alerts\\.example(/alerts/acknowledgement\\?token=[-.a-z0-9]+)")
                .matcher(messages(address).get(0));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static Response open(String link) {
        return given().urlEncodingEnabled(false).get(link);
    }

    private static Response press(String link) {
        return given().urlEncodingEnabled(false).post(link);
    }

    private List<String> messages(String address) {
        return new Mailbox(mail, address).messages();
    }

    /** What waited for the director has come to that end, and nothing is due any more that can be sent. */
    private void settled(String outcome) {
        eventually(() -> assertThat(outcomes()).containsExactly(outcome));
        eventually(() -> assertThat(count("d.status in ('due', 'in_flight')")).isZero());
    }

    private List<String> outcomes() throws SQLException {
        String outcomes = database.text("select string_agg(coalesce(e.outcome, 'waits'), ',') from alert_escalation e"
                + " join subscription s on s.id = e.subscription join person p on p.id = s.person"
                + " where p.address = '" + director + "'");
        return outcomes == null ? List.of() : List.of(outcomes.split(","));
    }

    /** How many deliveries to the director are so. */
    private int count(String condition) throws SQLException {
        return Integer.parseInt(
                database.text("select count(*) from delivery d join person p on p.id = d.person where p.address = '"
                        + director + "' and " + condition));
    }
}
