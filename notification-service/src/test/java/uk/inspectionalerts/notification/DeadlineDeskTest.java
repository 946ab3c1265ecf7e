package uk.inspectionalerts.notification;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static uk.inspectionalerts.notification.Eventually.eventually;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.inspectionalerts.local.LocalStackResource;

/** From an outcome on the broker to the deadlines that its council sees, and what it says about them. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class DeadlineDeskTest {

    private static final String GRADED = "outcome.graded.v1";
    private static final String REVISED = "outcome.revised.v1";
    private static final String WITHDRAWN = "outcome.withdrawn.v1";
    private static final String OPERATOR = LocalStackResource.token("operator");

    @Inject
    Topics topics;

    /** Each test has an inspection and an authority of its own. */
    private final UUID inspection = UUID.randomUUID();

    private final String urn = Integer.toString(inspection.hashCode() & 0x7fffffff);
    private final String token = LocalStackResource.token("comms", urn);

    @Test
    void a_newly_published_report_has_estimated_deadlines_until_its_council_enters_the_day_of_receipt() {
        handled(GRADED, "north-tyneside-2020", 1, true);

        deadlines()
                .body("items.kind", contains("report", "statement"))
                .body("items.due", contains("2020-05-21", "2020-07-17"))
                .body("items.dueLatest", contains("2020-05-29", "2020-07-24"))
                .body("items.estimated", everyItem(equalTo(true)))
                .body("items.status", everyItem(equalTo("open")))
                .body("items[1].note", containsString("PUT /deadlines/" + inspection + "/receipt"));

        receipt("2020-04-08")
                .statusCode(200)
                .body("items.due", contains("2020-05-26", "2020-07-21"))
                .body("items.estimated", everyItem(equalTo(false)))
                .body("items[0].note", nullValue());
        deadlines()
                .body("items.due", contains("2020-05-26", "2020-07-21"))
                .body("items.receivedOn", everyItem(equalTo("2020-04-08")));
    }

    @Test
    void the_link_to_enter_the_day_of_receipt_leads_whoever_follows_it_to_a_page_that_shows_nothing_of_the_council() {
        handled(GRADED, "north-tyneside-2020", 1, true);
        receipt("2020-04-08").statusCode(200);

        Response page = given().accept("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
                .get("/deadlines/" + inspection + "/receipt");

        page.then().statusCode(200).contentType("text/html;charset=utf-8");
        Document html = Jsoup.parse(page.asString());
        assertThat(html.title()).isEqualTo("The day you received the report");
        assertThat(html.text())
                .contains("For North Tyneside: the day on which the council received this inspection report")
                .contains("publish the report within 30 working days of receipt")
                .doesNotContain("2020-04-08 is", "8 April 2020", "comms");
        assertThat(html.selectFirst("pre").wholeText())
                .contains("PUT https://alerts.example/deadlines/" + inspection + "/receipt")
                .contains("-d '{\"receivedOn\": \"DATE\"}'");
        given().accept("text/html")
                .get("/deadlines/" + UUID.randomUUID() + "/receipt")
                .then()
                .statusCode(404);
    }

    @Test
    void the_day_of_receipt_is_told_to_its_council_only() {
        handled(GRADED, "north-tyneside-2020", 1, true);
        known(token).statusCode(200).body("receivedOn", nullValue());
        receipt("2020-04-08").statusCode(200);

        known(token)
                .statusCode(200)
                .body("inspection", equalTo(inspection.toString()))
                .body("receivedOn", equalTo("2020-04-08"));

        known(OPERATOR).statusCode(200).body("receivedOn", equalTo("2020-04-08"));
        known(LocalStackResource.token("comms", "1")).statusCode(403);
        given().accept(ContentType.JSON)
                .get("/deadlines/" + inspection + "/receipt")
                .then()
                .statusCode(401);
    }

    @Test
    void a_day_of_receipt_entered_again_changes_nothing_and_another_one_corrects_it() {
        handled(GRADED, "north-tyneside-2020", 1, true);
        receipt("2020-04-09").statusCode(200);

        receipt("2020-04-09").statusCode(200).body("items[1].due", equalTo("2020-07-22"));
        receipt("2020-04-08").statusCode(200).body("items[1].due", equalTo("2020-07-21"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-01-15", "2020-05-16", "9999-12-31"})
    void a_day_of_receipt_that_cannot_be_is_refused_and_loses_nothing(String day) {
        handled(GRADED, "north-tyneside-2020", 1, true);
        receipt("2020-04-08").statusCode(200);

        receipt(day).statusCode(422).body("detail", containsString("receivedOn is " + day));

        deadlines().body("items[1].due", equalTo("2020-07-21"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"receivedOn\": \"8 April 2020\"}", "{\"receivedOn\": \"2020-02-30\"}", "[]", "{"})
    void a_body_without_a_date_is_refused(String body) {
        handled(GRADED, "north-tyneside-2020", 1, true);

        as(token)
                .contentType(ContentType.JSON)
                .body(body)
                .put("/deadlines/" + inspection + "/receipt")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void history_has_no_deadlines_and_a_correction_of_it_begins_none() {
        handled(GRADED, "durham-2022", 1, false);
        handled(REVISED, "durham-2022-revised", 2, true);

        deadlines().body("items", hasSize(0));
        receipt("2022-07-01").statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999-12-31", "2060-06-30", "9999-12-31"})
    void a_day_of_publication_that_the_calendar_does_not_reach_holds_up_no_alert(String day) {
        publish(
                GRADED,
                body("durham-2022", 1, true)
                        .replaceFirst("\"publishedOn\": \"[^\"]*\"", "\"publishedOn\": \"" + day + "\""));

        handledVersion(1);

        deadlines().body("items", hasSize(0));
    }

    @Test
    void a_letter_without_priority_action_asks_for_nothing_and_one_with_it_for_a_draft_and_a_statement() {
        handled(GRADED, "focused-visit-letter", 1, true);
        deadlines().body("items", hasSize(0));

        publish(
                GRADED,
                body("focused-visit-letter", 2, true)
                        .replace(
                                "\"judgements\"",
                                "\"priorityActions\": [{\"text\": \"X.\", \"page\": 1}], \"judgements\""));
        handledVersion(2);

        deadlines().body("items.kind", contains("draft", "statement"));
    }

    @Test
    void a_correction_moves_the_deadlines_a_withdrawal_ends_them_and_publication_anew_begins_them_again() {
        handled(GRADED, "durham-2022", 1, true);
        deadlines().body("items[1].dueLatest", equalTo("2022-10-13"));

        publish(
                REVISED,
                body("durham-2022-revised", 2, true)
                        .replaceFirst("\"publishedOn\": \"[^\"]*\"", "\"publishedOn\": \"2022-07-06\""));
        handledVersion(2);
        deadlines().body("items[1].dueLatest", equalTo("2022-10-14"));

        handled(WITHDRAWN, "durham-2022-withdrawn", 3, true);
        deadlines().body("items", hasSize(0));
        receipt("2022-07-01").statusCode(404);

        handled(GRADED, "durham-2022", 4, true);
        deadlines().body("items", hasSize(2));
    }

    @Test
    void what_the_council_says_about_a_deadline_is_kept_and_said_twice_is_the_same() {
        handled(GRADED, "durham-2022", 1, true);

        act("statement/acknowledgement")
                .body("acknowledgedBy", equalTo("comms"))
                .body("acknowledgedAt", notNullValue());
        as(token)
                .contentType(ContentType.JSON)
                .body("{\"to\": \"Quality and practice team\"}")
                .post("/deadlines/" + inspection + "/statement/handover")
                .then()
                .statusCode(200)
                .body("owner", equalTo("Quality and practice team"))
                .body("acknowledgedBy", nullValue());
        act("statement/completion");
        String done = act("statement/completion")
                .body("status", equalTo("done"))
                .extract()
                .path("doneAt");
        act("statement/completion").body("doneAt", equalTo(done));

        as(token).queryParam("status", "open").get("/deadlines").then().body("items.kind", contains("report"));
        as(token).queryParam("status", "done").get("/deadlines").then().body("items.kind", contains("statement"));
        as(token)
                .delete("/deadlines/" + inspection + "/statement/completion")
                .then()
                .statusCode(200)
                .body("status", equalTo("open"));
    }

    @Test
    void another_council_sees_nothing_of_it_and_changes_nothing() {
        handled(GRADED, "durham-2022", 1, true);
        String other = LocalStackResource.token("comms", "1");

        as(other).get("/deadlines").then().statusCode(200).body("items", hasSize(0));
        as(other).queryParam("urn", urn).get("/deadlines").then().statusCode(403);
        as(other).queryParam("urn", urn).get("/deadlines.ics").then().statusCode(403);
        as(other).post("/deadlines/" + inspection + "/report/completion").then().statusCode(403);
        as(other)
                .contentType(ContentType.JSON)
                .body("{\"receivedOn\": \"2022-07-01\"}")
                .put("/deadlines/" + inspection + "/receipt")
                .then()
                .statusCode(403);
        given().get("/deadlines").then().statusCode(401);
        given().get("/deadlines.ics").then().statusCode(401);
        as(LocalStackResource.token("publisher")).get("/deadlines").then().statusCode(403);
        deadlines().body("items.status", everyItem(equalTo("open"))).body("items.estimated", everyItem(equalTo(true)));
    }

    @ParameterizedTest
    @CsvSource({"kind,plan", "status,late", "dueFrom,2020-01-01", "limit,0", "after,zzz"})
    void a_parameter_that_is_not_understood_is_refused(String name, String value) {
        as(token)
                .queryParam(name, value)
                .get("/deadlines")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "two\\nlines"})
    void a_handover_to_nobody_is_refused(String to) {
        handled(GRADED, "durham-2022", 1, true);

        as(token)
                .contentType(ContentType.JSON)
                .body("{\"to\": \"" + to + "\"}")
                .post("/deadlines/" + inspection + "/report/handover")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("to"));
    }

    @Test
    void a_kind_that_there_is_not_is_refused_and_one_that_the_report_has_not_is_not_found() {
        handled(GRADED, "durham-2022", 1, true);

        as(token).post("/deadlines/" + inspection + "/plan/completion").then().statusCode(400);
        as(token).post("/deadlines/" + inspection + "/draft/completion").then().statusCode(404);
        as(token)
                .post("/deadlines/" + UUID.randomUUID() + "/report/completion")
                .then()
                .statusCode(404);
    }

    @Test
    void a_list_is_read_page_by_page() {
        handled(GRADED, "durham-2022", 1, true);

        String next = as(token)
                .queryParam("limit", 1)
                .get("/deadlines")
                .then()
                .body("items.kind", contains("report"))
                .extract()
                .path("next");

        as(token)
                .queryParam("limit", 1)
                .queryParam("after", next)
                .get("/deadlines")
                .then()
                .body("items.kind", contains("statement"))
                .body("next", nullValue());
        as(OPERATOR)
                .queryParam("urn", urn)
                .queryParam("kind", "statement")
                .get("/deadlines")
                .then()
                .body("items.kind", contains("statement"));
    }

    @Test
    void the_calendar_has_an_event_of_a_whole_day_for_each_open_deadline() {
        handled(GRADED, "north-tyneside-2020", 1, true);
        act("report/completion");

        String estimated = as(token)
                .get("/deadlines.ics")
                .then()
                .statusCode(200)
                .contentType("text/calendar;charset=utf-8")
                .extract()
                .asString();
        receipt("2020-04-08").statusCode(200);
        String known = as(token).get("/deadlines.ics").asString();

        assertThat(estimated)
                .containsOnlyOnce("BEGIN:VEVENT")
                .contains("DTSTART;VALUE=DATE:20200717\r\nDTEND;VALUE=DATE:20200718\r\n")
                .contains("SUMMARY:North Tyneside: statement of action (estimated)\r\n", "STATUS:TENTATIVE\r\n");
        assertThat(known)
                .contains("DTSTART;VALUE=DATE:20200721\r\n", "STATUS:CONFIRMED\r\n")
                .contains("SUMMARY:North Tyneside: statement of action\r\n");
        assertThat(uid(known)).isEqualTo(uid(estimated));
    }

    @Test
    void a_calendar_program_that_has_the_newest_state_is_told_only_that() {
        handled(GRADED, "north-tyneside-2020", 1, true);
        String tag = as(token).get("/deadlines.ics").header("ETag");

        as(token)
                .header("If-None-Match", tag)
                .get("/deadlines.ics")
                .then()
                .statusCode(304)
                .header("ETag", tag);

        receipt("2020-04-08").statusCode(200);
        as(token).header("If-None-Match", tag).get("/deadlines.ics").then().statusCode(200);
    }

    @Test
    void a_calendar_program_reads_by_a_link_until_that_is_revoked() {
        handled(GRADED, "north-tyneside-2020", 1, true);
        String other = LocalStackResource.token("comms", "1");
        JsonPath link = link(token).statusCode(201).extract().jsonPath();
        String path = link.getString("url").replace("https://alerts.example", "");
        String calendar = given().get(path)
                .then()
                .statusCode(200)
                .contentType("text/calendar;charset=utf-8")
                .extract()
                .asString();
        assertThat(calendar).contains("SUMMARY:North Tyneside: statement of action (estimated)\r\n");
        String tag = given().get(path).header("ETag");
        given().header("If-None-Match", tag).get(path).then().statusCode(304);
        as(token).queryParam("urn", urn).get("/calendars").then().body("items.id", contains(link.getString("id")));
        given().get(path.replaceAll(".{4}\\.ics$", "0000.ics")).then().statusCode(404);
        link(other).statusCode(403);
        as(other).delete("/calendars/" + link.getString("id")).then().statusCode(403);
        given().delete("/calendars/" + link.getString("id")).then().statusCode(401);

        as(token).delete("/calendars/" + link.getString("id")).then().statusCode(204);

        given().get(path).then().statusCode(410).body("detail", containsString("revoked"));
        as(token).queryParam("urn", urn).get("/calendars").then().body("items", hasSize(0));
    }

    private ValidatableResponse link(String token) {
        return as(token)
                .contentType(ContentType.JSON)
                .body("{\"urn\": \"" + urn + "\"}")
                .post("/calendars")
                .then();
    }

    private static String uid(String calendar) {
        return calendar.lines()
                .filter(line -> line.startsWith("UID:"))
                .findFirst()
                .orElseThrow();
    }

    private ValidatableResponse deadlines() {
        return as(token).get("/deadlines").then().statusCode(200);
    }

    private ValidatableResponse receipt(String day) {
        return as(token)
                .contentType(ContentType.JSON)
                .body("{\"receivedOn\": \"" + day + "\"}")
                .put("/deadlines/" + inspection + "/receipt")
                .then();
    }

    private ValidatableResponse known(String token) {
        return as(token)
                .accept(ContentType.JSON)
                .get("/deadlines/" + inspection + "/receipt")
                .then();
    }

    private ValidatableResponse act(String path) {
        return as(token).post("/deadlines/" + inspection + "/" + path).then().statusCode(200);
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    private void handled(String type, String fixture, int version, boolean alert) {
        publish(type, body(fixture, version, alert));
        handledVersion(version);
    }

    private void publish(String type, String body) {
        topics.publish("outcomes", UUID.randomUUID(), type, body.getBytes(UTF_8));
    }

    private String body(String fixture, int version, boolean alert) {
        return new String(Fixtures.body(fixture), UTF_8)
                .replaceFirst("\"inspection\": \"[^\"]*\"", "\"inspection\": \"" + inspection + "\"")
                .replaceFirst("\"urn\": \"[^\"]*\"", "\"urn\": \"" + urn + "\"")
                .replaceFirst("\"version\": \\d+", "\"version\": " + version)
                .replaceFirst("\"alert\": \\w+", "\"alert\": " + alert);
    }

    private void handledVersion(int version) {
        eventually(() -> as(OPERATOR)
                .get("/outcomes/" + inspection)
                .then()
                .statusCode(200)
                .body("version", equalTo(version)));
    }
}
