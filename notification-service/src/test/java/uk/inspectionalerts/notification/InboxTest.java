package uk.inspectionalerts.notification;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static uk.inspectionalerts.notification.Eventually.eventually;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.local.LocalMail;
import uk.inspectionalerts.local.LocalStackResource;
import uk.inspectionalerts.notification.alert.Alert;
import uk.inspectionalerts.notification.alert.Audience;
import uk.inspectionalerts.notification.alert.Meaning;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class InboxTest {

    private static final String OPERATOR = LocalStackResource.tokenOf("Olu Operator", "operator");

    @Inject
    Topics topics;

    LocalMail mail;

    /** Each test has an inspection and an authority of its own. */
    private final UUID inspection = UUID.randomUUID();

    private final String urn = urnOf(inspection);
    private final String ann = LocalStackResource.tokenOf("Ann Smith", "comms", urn);
    private final String bob = LocalStackResource.tokenOf("Bob Jones", "comms", urn);

    @AfterEach
    void the_mail_server_takes_everything_again() {
        mail.refuse(false);
    }

    @Test
    void a_team_finds_the_texts_on_its_own_authorities_and_an_operator_finds_all() {
        UUID elsewhere = UUID.randomUUID();
        String both = LocalStackResource.tokenOf("Both", "comms", urn, urnOf(elsewhere));
        published("graded", "durham-2022", 1);
        published(elsewhere, "graded", "durham-2022", 1);

        inbox(ann, "")
                .body("items.inspection", contains(inspection.toString(), inspection.toString()))
                .body("items.audience", containsInAnyOrder("council", "general"));
        inbox(both, "").body("items", hasSize(4));
        inbox(both, "?authority=" + urn + "&audience=council").body("items.id", contains(news(Audience.COUNCIL)));
        inbox(OPERATOR, "?limit=500")
                .body("items.id", hasItems(news(Audience.COUNCIL), news(Audience.GENERAL), news(Audience.MINISTERIAL)));
        entry(LocalStackResource.tokenOf("Lee", "comms", urnOf(elsewhere)), Audience.COUNCIL)
                .statusCode(403);
        entry(ann, Audience.MINISTERIAL).statusCode(403);
        as(ann).get("/inbox/" + UUID.randomUUID()).then().statusCode(404);
        as(ann).get("/inbox?authority=" + urnOf(elsewhere)).then().statusCode(403);
        as(ann).get("/inbox?audience=ministerial").then().statusCode(403);
        as(LocalStackResource.token("publisher")).get("/inbox").then().statusCode(403);
        given().get("/inbox").then().statusCode(401);
    }

    @Test
    void an_alert_that_nobody_was_sent_is_there_whole() {
        published("graded", "durham-2022", 1);

        entry(ann, Audience.COUNCIL)
                .statusCode(200)
                .body("status", equalTo("stands"))
                .body("subject", equalTo("Durham children's services: good overall, was requires improvement (2019)"))
                .body("authority", equalTo(urn))
                .body("authorityName", equalTo("Durham"))
                .body("meaning", equalTo("first_news"))
                .body("severity", notNullValue())
                .body("raised", notNullValue())
                .body("read", equalTo(false))
                .body("readAt", nullValue())
                .body("acknowledged", nullValue())
                .body("deliveries.delivered", equalTo(0))
                .body("text", containsString("Leaders: Outstanding"));
    }

    @Test
    void an_email_that_fails_is_seen_and_the_alert_is_there_all_the_same() {
        mail.refuse(true);
        subscribe("press-" + inspection + "@durham.example");

        published("graded", "durham-2022", 1);

        eventually(() -> entry(ann, Audience.COUNCIL)
                .statusCode(200)
                .body("deliveries.delivered", equalTo(0))
                .body("deliveries.waiting", equalTo(1))
                .body("deliveries.retrying", equalTo(1)));
        mail.refuse(false);
        eventually(() -> entry(ann, Audience.COUNCIL)
                .body("deliveries.delivered", equalTo(1))
                .body("deliveries.waiting", equalTo(0)));
    }

    @Test
    void each_person_reads_for_themselves() {
        published("graded", "durham-2022", 1);
        summary(ann, 2, 2);

        String at = as(ann).put("/inbox/" + news(Audience.COUNCIL) + "/reading")
                .then()
                .statusCode(200)
                .body("read", equalTo(true))
                .extract()
                .path("readAt");

        as(ann).put("/inbox/" + news(Audience.COUNCIL) + "/reading").then().body("readAt", equalTo(at));
        entry(bob, Audience.COUNCIL).body("read", equalTo(false));
        inbox(ann, "?unread=true").body("items.id", contains(news(Audience.GENERAL)));
        inbox(ann, "?unread=false").body("items.id", contains(news(Audience.COUNCIL)));
        inbox(bob, "?unread=true").body("items", hasSize(2));
        summary(ann, 1, 2);
        summary(bob, 2, 2);
        as(ann).delete("/inbox/" + news(Audience.COUNCIL) + "/reading")
                .then()
                .statusCode(200)
                .body("read", equalTo(false));
        as(ann).delete("/inbox/" + news(Audience.COUNCIL) + "/reading").then().statusCode(200);
        summary(ann, 2, 2);
    }

    @Test
    void who_acknowledges_first_is_kept_for_all() {
        published("graded", "durham-2022", 1);

        acknowledge(ann).statusCode(200).body("acknowledged.by", equalTo("Ann Smith"));

        acknowledge(bob)
                .statusCode(200)
                .body("acknowledged.by", equalTo("Ann Smith"))
                .body("acknowledged.at", notNullValue());
        inbox(bob, "?acknowledged=true").body("items.id", contains(news(Audience.COUNCIL)));
        inbox(bob, "?acknowledged=false").body("items.id", contains(news(Audience.GENERAL)));
        summary(bob, 2, 1);
        acknowledge(LocalStackResource.tokenOf("Lee", "comms", "80480")).statusCode(403);
    }

    @Test
    void a_grade_that_was_put_right_does_not_stay_in_the_inbox() {
        published("graded", "durham-2022", 1);

        published("revised", "durham-2022-revised", 2);

        entry(ann, Audience.COUNCIL).body("text", containsString("Help and protection: Requires improvement"));
        inbox(ann, "?audience=council").body("items.meaning", contains("correction", "first_news"));
    }

    @Test
    void what_was_withdrawn_is_marked_and_says_what_overtook_it() {
        published("graded", "durham-2022", 1);

        published("withdrawn", "durham-2022-withdrawn", 2);

        String withdrawal = new Alert(inspection, Meaning.WITHDRAWAL, Audience.COUNCIL, 2, 0)
                .id()
                .toString();
        entry(ann, Audience.COUNCIL)
                .statusCode(200)
                .body("status", equalTo("overtaken"))
                .body("subject", equalTo("Overtaken by a later alert on this inspection"))
                .body("overtakenBy.id", equalTo(withdrawal))
                .body("overtakenBy.meaning", equalTo("withdrawal"))
                .body("text", nullValue());
        inbox(ann, "").body(not(containsString("good overall")));
        as(ann).get("/inbox/" + withdrawal).then().body("status", equalTo("stands"));
    }

    @Test
    void pages_do_not_shift_while_new_alerts_arrive() {
        published("graded", "durham-2022", 1);
        published("revised", "durham-2022-revised", 2);
        JsonPath first = inbox(ann, "?limit=3").extract().jsonPath();
        published("withdrawn", "durham-2022-withdrawn", 3);

        JsonPath second = inbox(ann, "?limit=3&after=" + first.getString("next"))
                .extract()
                .jsonPath();

        List<String> seen = new ArrayList<>(first.getList("items.id"));
        seen.addAll(second.getList("items.id"));
        assertThat(seen).hasSize(4).doesNotHaveDuplicates();
        assertThat(second.getString("next")).isNull();
        inbox(ann, "").body("items", hasSize(6));
    }

    @Test
    void a_filter_that_means_nothing_is_refused() {
        as(ann).get("/inbox?audience=press").then().statusCode(400).body("errors[0].field", equalTo("audience"));
        as(ann).get("/inbox?unread=maybe").then().statusCode(400).body("errors[0].field", equalTo("unread"));
        as(ann).get("/inbox?acknowledged=1").then().statusCode(400).body("errors[0].field", equalTo("acknowledged"));
        as(ann).get("/inbox?urn=80465").then().statusCode(400);
        as(ann).get("/inbox?after=nonsense").then().statusCode(400);
        as(ann).get("/inbox?limit=0").then().statusCode(400);
    }

    private String news(Audience audience) {
        return new Alert(inspection, Meaning.FIRST_NEWS, audience, 1, 0).id().toString();
    }

    private static String urnOf(UUID inspection) {
        return Integer.toString(inspection.hashCode() & 0x7fffffff);
    }

    private static ValidatableResponse inbox(String token, String query) {
        return as(token).get("/inbox" + query).then().statusCode(200);
    }

    private ValidatableResponse entry(String token, Audience audience) {
        return as(token).get("/inbox/" + news(audience)).then();
    }

    private ValidatableResponse acknowledge(String token) {
        return as(token)
                .post("/inbox/" + news(Audience.COUNCIL) + "/acknowledgement")
                .then();
    }

    private static void summary(String token, int unread, int unacknowledged) {
        as(token)
                .get("/inbox/summary")
                .then()
                .statusCode(200)
                .body("unread", equalTo(unread))
                .body("unacknowledged", equalTo(unacknowledged));
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    private void subscribe(String address) {
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
    }

    private void published(String type, String fixture, int version) {
        published(inspection, type, fixture, version);
    }

    private void published(UUID of, String type, String fixture, int version) {
        String body = new String(Fixtures.body(fixture), UTF_8)
                .replaceFirst("\"inspection\": \"[^\"]*\"", "\"inspection\": \"" + of + "\"")
                .replaceFirst("\"version\": \\d+", "\"version\": " + version)
                .replaceFirst("\"alert\": \\w+", "\"alert\": true")
                .replace("\"80465\"", "\"" + urnOf(of) + "\"");
        topics.publish("outcomes", UUID.randomUUID(), "outcome." + type + ".v1", body.getBytes(UTF_8));
        eventually(
                () -> as(OPERATOR).get("/outcomes/" + of).then().statusCode(200).body("version", equalTo(version)));
    }
}
