package uk.inspectionalerts.grading.review;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.inspectionalerts.grading.publishing.Inspections;
import uk.inspectionalerts.grading.stack.Broker;
import uk.inspectionalerts.grading.stack.Broker.Received;
import uk.inspectionalerts.grading.stack.EmptyRecord;
import uk.inspectionalerts.grading.stack.ReportJson;
import uk.inspectionalerts.local.LocalStackResource;

/** A person decides about reports that are held, over HTTP, and what follows is published. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class ReviewTest {

    private static final String HEADING = "The experiences and progress of children who need help and protection: good";
    private static final String ANOTHER_HEADING =
            "The experiences and progress of children who need help and protection: inadequate";
    private static final String CONFIRM =
            """
            {"decision": "confirm", "reason": "looked at the page", "version": 1}""";
    private static final String CORRECT =
            """
            {"decision": "correct", "reason": "the table is misprinted", "version": 1, "judgements": [
              {"area": "leaders", "grade": "outstanding", "page": 1, "quotation": "children and families Outstanding"},
              {"area": "help_and_protection", "grade": "inadequate", "page": 2, "quotation": "%s"},
              {"area": "children_in_care_and_care_leavers", "grade": "good", "page": 1,
               "quotation": "children in care and care leavers Good"},
              {"area": "overall_effectiveness", "grade": "good", "page": 1, "quotation": "Overall effectiveness Good"}]}"""
                    .formatted(ANOTHER_HEADING);

    /** Its table says good where its heading says inadequate. */
    private final ReportJson report =
            ReportJson.of("durham-2022", "80465", "2022-07-05").saying(HEADING, ANOTHER_HEADING);

    @Inject
    DataSource database;

    @Inject
    Inspections inspections;

    private Broker broker;

    @BeforeEach
    void holdAReport() throws SQLException {
        EmptyRecord.in(database);
        broker = new Broker("outcomes");
        broker.send(report);
        outcomes(1);
    }

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    void showsWhatEachReadingFound() {
        as("reviewer", CONFIRM.replace("\"version\": 1", "\"version\": 9")).statusCode(409);
        given().auth()
                .oauth2(LocalStackResource.token("reviewer"))
                .get("/reviews/" + report.id())
                .then()
                .statusCode(200)
                .body("status", equalTo("review"))
                .body("reasons", hasSize(1))
                .body("evidence.findAll { it.fact == 'help_and_protection' }.value", contains("good", "inadequate"))
                .body(
                        "evidence.findAll { it.fact == 'help_and_protection' }.reading",
                        contains("judgement_table", "graded_heading"))
                .body("evidence.findAll { it.fact == 'help_and_protection' }.page", contains(1, 2))
                .body("decisions", empty());
    }

    @Test
    void aConfirmedReportIsGradedAsItsFirstPageSaysAndTold() {
        as("reviewer", CONFIRM)
                .statusCode(200)
                .body("status", equalTo("graded"))
                .body("reasons", empty())
                .body("decisions.decision", contains("confirm"))
                .body("decisions.author", contains("reviewer"))
                .body("decisions.reason", contains("looked at the page"));
        given().auth()
                .oauth2(LocalStackResource.token("operator"))
                .get("/operations?limit=500")
                .then()
                .body("items.findAll { it.subject == 'report " + report.id() + "' }.operation", hasItem("confirmed"))
                .body("items.find { it.subject == 'report " + report.id() + "' }.by", equalTo("reviewer"));

        Received graded = outcomes(3).stream()
                .filter(event -> event.type().equals("outcome.graded.v1"))
                .findFirst()
                .orElseThrow();
        assertThat(graded.body().at("/alert").asBoolean()).isTrue();
        assertThat(graded.body().at("/judgements").findValuesAsText("grade"))
                .containsExactly("outstanding", "good", "good", "good");
        assertThat(graded.body().at("/warnings").toString()).contains("a person confirmed");
    }

    @Test
    void whatPeopleAreToHearOfWaitsUntilAPersonHasDecided() {
        assertThat(inspections.longestHeld()).isPresent();

        as("reviewer", CONFIRM).statusCode(200);

        assertThat(inspections.longestHeld()).isEmpty();
    }

    @Test
    void aCorrectionStandsBeforeWhatWasReadAndIsPublished() {
        as("reviewer", CORRECT).statusCode(200).body("status", equalTo("graded"));

        Received graded = outcomes(3).get(2);
        assertThat(graded.body().at("/judgements").findValuesAsText("grade"))
                .containsExactly("outstanding", "inadequate", "good", "good");
        assertThat(graded.body().at("/judgements").findValuesAsText("quotation"))
                .contains(ANOTHER_HEADING);
    }

    @Test
    void aSecondThoughtIsARevisionOfWhatWasTold() {
        as("reviewer", CONFIRM).statusCode(200);

        as("operator", CORRECT).statusCode(200).body("decisions.decision", contains("correct", "confirm"));

        Received revised = outcomes(4).get(3);
        assertThat(revised.type()).isEqualTo("outcome.revised.v1");
        assertThat(revised.body().at("/alert").asBoolean()).isTrue();
        assertThat(revised.body().at("/revision/changes/0").asText())
                .isEqualTo("help_and_protection: inadequate, was good");
        assertThat(revised.body().at("/revision/reason").asText()).contains("a person checked the report");
    }

    @Test
    void anotherVersionOfTheReportIsReadAfresh() {
        as("reviewer", CONFIRM).statusCode(200);
        ReportJson other = report.revised(2);
        other.body().put("sha256", "cd".repeat(32));

        broker.send(other);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> when().get("/inspections?status=review").then().body("items", hasSize(1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {"decision": "perhaps", "reason": "r", "version": 1} | 422 | give confirm or correct
            {"decision": "correct", "reason": "r", "version": 1} | 422 | give a value
            {"decision": "confirm", "reason": "r", "version": 1, "urn": "80465"} | 422 | changes nothing
            {"decision": "confirm", "reason": " ", "version": 1} | 400 | reason
            {"decision": "confirm", "reason": "r"} | 400 | version
            {"decision": "correct", "reason": "r", "version": 1, "judgments": []} | 400 | judgments
            {"decision": "correct", "reason": "r", "version": 1, "urn": "1"} | 422 | not that of a local authority
            {"decision": "correct", "reason": "r", "version": 1, "kind": "party"} | 422 | give one of
            {"decision": "correct", "reason": "r", "version": 1, "published_on": "2030-01-01"} | 422 | after the day of receipt
            {"decision": "correct", "reason": "r", "version": 1, "inspection_dates": {"start": "2022-05-20", "end": "2022-05-09", "page": 1, "quotation": "q"}} | 422 | end before they start
            {"decision": "correct", "reason": "r", "version": 1, "lead_inspector": {"name": "Nobody", "page": 1, "quotation": "Lead inspector: Nobody"}} | 422 | word by word
            {"decision": "correct", "reason": "r", "version": 1, "judgements": [{"area": "leaders", "grade": "good", "page": 1, "quotation": "Overall effectiveness Good"}]} | 422 | no framework grades just these areas
            {"decision": "correct", "reason": "r", "version": 1, "judgements": [{"area": "leaders", "grade": "good", "page": 1, "quotation": "Outstanding"}]} | 422 | does not print the grade
            rubbish | 400 | JSON
            """)
    void refusesADecisionThatDoesNotFit(String body, int status, String why) {
        as("reviewer", body)
                .statusCode(status)
                .contentType("application/problem+json")
                .body("detail", containsString(why));
        given().auth()
                .oauth2(LocalStackResource.token("reviewer"))
                .get("/reviews/" + report.id())
                .then()
                .body("status", equalTo("review"))
                .body("decisions", empty());
    }

    @Test
    void nobodyButAReviewerDecides() {
        given().contentType("application/json")
                .body(CONFIRM)
                .post("/reviews/" + report.id())
                .then()
                .statusCode(401);
        as("publisher", CONFIRM).statusCode(403);
        given().auth()
                .oauth2(LocalStackResource.token("reviewer"))
                .contentType("application/json")
                .body(CONFIRM)
                .post("/reviews/00000000-0000-0000-0000-000000000001")
                .then()
                .statusCode(404);
    }

    private ValidatableResponse as(String role, String body) {
        return given().auth()
                .oauth2(LocalStackResource.token(role))
                .contentType("application/json")
                .body(body)
                .post("/reviews/" + report.id())
                .then();
    }

    private List<Received> outcomes(int count) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(broker.outcomesOf(report)).hasSizeGreaterThanOrEqualTo(count));
        return broker.outcomesOf(report);
    }
}
