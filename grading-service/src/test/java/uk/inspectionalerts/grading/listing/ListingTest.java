package uk.inspectionalerts.grading.listing;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.inspectionalerts.grading.stack.Broker;
import uk.inspectionalerts.grading.stack.EmptyRecord;
import uk.inspectionalerts.grading.stack.ReportJson;
import uk.inspectionalerts.local.LocalStackResource;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class ListingTest {

    private final ReportJson earlier =
            ReportJson.of("durham-2019", "80465", "2019-10-21").given("alerts", "never");
    private final ReportJson report = ReportJson.of("durham-2022", "80465", "2022-07-05");
    private final ReportJson copy =
            report.again().receivedAt("2022-07-06T09:00:00Z").given("publishedOn", null);
    private final ReportJson held = ReportJson.of("north-yorkshire-2018", "99999", "2018-08-06")
            .given("sourceUrl", "=HYPERLINK(\"https://attacker.example\")");

    @Inject
    DataSource database;

    @BeforeEach
    void fillTheRecord() throws SQLException {
        EmptyRecord.in(database);
        try (Broker broker = new Broker("outcomes")) {
            List.of(earlier, report, copy, held).forEach(broker::send);
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(get("/inspections.csv").asString().lines()).hasSize(5));
    }

    @Test
    void listsInspectionsTheLatestPublishedFirst() {
        when().get("/inspections")
                .then()
                .statusCode(200)
                .body("items.published_on", contains("2022-07-05", "2019-10-21", "2018-08-06"))
                .body("items.status", contains("graded", "graded", "review"))
                .body("items[0].inspection", notNullValue())
                .body("items[0].version", notNullValue())
                .body("items[0].authority.name", equalTo("Durham"))
                .body("items[0].current", equalTo(true))
                .body("items[1].current", equalTo(false))
                .body("items[0].judgements.area", hasSize(4))
                .body("items[0].judgements.quotation", everyItem(notNullValue()))
                .body("items[0].judgements[0].previous.like_for_like", equalTo(true))
                .body("items[2].warnings[0]", containsString("99999"))
                .body("items[2].judgements", empty())
                .body("next", nullValue());
    }

    @Test
    void readsOnFromACursor() {
        String next = given().queryParam("limit", 2)
                .get("/inspections")
                .then()
                .body("items", hasSize(2))
                .extract()
                .path("next");

        given().queryParam("limit", 2)
                .queryParam("after", next)
                .get("/inspections")
                .then()
                .body("items.published_on", contains("2018-08-06"))
                .body("next", nullValue());
    }

    @Test
    void findsTheInspectionUnderWhichADocumentIsFiled() {
        given().queryParam("report", copy.id())
                .get("/inspections")
                .then()
                .body("items", hasSize(1))
                .body("items[0].report", equalTo(report.id().toString()))
                .body("items[0].alert", equalTo(true));
        given().queryParam("report", UUID.randomUUID())
                .get("/inspections")
                .then()
                .body("items", empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "urn=80465",
                "framework=ILACS_V1",
                "kind=inspection",
                "status=graded",
                "publishedFrom=2019-10-21&publishedTo=2022-07-05",
                "urn=80465&status=graded&framework=ILACS_V1&kind=inspection&publishedFrom=2019-01-01"
            })
    void filters(String query) {
        when().get("/inspections?" + query).then().body("items.published_on", contains("2022-07-05", "2019-10-21"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "framework=ILACS",
                "kind=party",
                "status=withdrawn",
                "publishedFrom=yesterday",
                "report=7",
                "limit=0",
                "after=rubbish",
                "colour=blue"
            })
    void refusesWhatIsNoFilter(String query) {
        when().get("/inspections?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", notNullValue());
    }

    @Test
    void showsAnInspectionWhole() {
        String inspection = given().queryParam("report", report.id())
                .get("/inspections")
                .then()
                .extract()
                .path("items[0].inspection");

        when().get("/inspections/" + inspection)
                .then()
                .statusCode(200)
                .body("inspection", equalTo(inspection))
                .body("recommendations.text", hasSize(3))
                .body("quotations.weakness", not(empty()))
                .body("lead_inspector.quotation", containsString("Lead inspector"))
                .body(
                        "evidence.fact",
                        hasItems("local_authority", "inspection_start", "inspection_end", "lead_inspector"))
                .body("evidence.quotation", everyItem(notNullValue()))
                .body(
                        "evidence.findAll { it.fact == 'help_and_protection' }.reading",
                        contains("judgement_table", "graded_heading"))
                .body("evidence.findAll { it.fact == 'help_and_protection' }.value", everyItem(equalTo("good")))
                .body("paragraphs.number", hasItems(1, 2, 3))
                .body("paragraphs.findAll { it.last_page > it.page }", not(empty()))
                .body("paragraphs.find { it.number == 1 }.section", containsString("help and protection: good"))
                .body("previous_inspection.overall", equalTo("requires_improvement"))
                .body(
                        "documents.report",
                        contains(report.id().toString(), copy.id().toString()));
        when().get("/inspections/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void showsHeldReportsToReviewersOnly() {
        when().get("/reviews").then().statusCode(401);
        given().auth()
                .oauth2(LocalStackResource.token("publisher"))
                .get("/reviews")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(LocalStackResource.token("reviewer"))
                .get("/reviews")
                .then()
                .statusCode(200)
                .body("items.id", contains(held.id().toString()))
                .body("items[0].reasons[0]", containsString("99999"))
                .body("items[0].status", equalTo("review"))
                .body(
                        "items[0].evidence.findAll { it.fact == 'leaders' }.reading",
                        contains("judgement_table", "graded_heading"))
                .body("items[0].evidence.find { it.fact == 'inspection_start' }.value", equalTo("2018-07-02"))
                .body("items[0].decisions", empty());
        given().auth()
                .oauth2(LocalStackResource.token("operator"))
                .get("/reviews")
                .then()
                .statusCode(200);
    }

    @Test
    void showsAuthoritiesWithTheGradesThatStandToday() {
        given().queryParam("limit", 500)
                .get("/authorities")
                .then()
                .body("items", hasSize(153))
                .body("items[0].name", equalTo("Barking and Dagenham"));
        when().get("/authorities/80465")
                .then()
                .body("ons_code", equalTo("E06000047"))
                .body("current.published_on", equalTo("2022-07-05"))
                .body(
                        "current.judgements.area",
                        containsInAnyOrder(
                                "leaders",
                                "help_and_protection",
                                "children_in_care_and_care_leavers",
                                "overall_effectiveness"));
        when().get("/authorities/80481").then().body("name", equalTo("Leeds")).body("groups", hasItem("core_cities"));
        when().get("/authorities/80465/inspections").then().body("items", hasSize(2));
        when().get("/authorities/2733690")
                .then()
                .body("valid_from", equalTo("2023-04-01"))
                .body("current", nullValue());
        when().get("/authorities/1").then().statusCode(404);
        when().get("/authorities/1/inspections").then().statusCode(404);
    }

    @Test
    void describesItself() {
        when().get("/q/openapi").then().statusCode(200).body(containsString("/inspections.csv"));
        when().get("/q/swagger-ui/").then().statusCode(200);
    }
}
