package uk.inspectionalerts.grading.review;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.grading.stack.Broker;
import uk.inspectionalerts.grading.stack.Broker.Received;
import uk.inspectionalerts.grading.stack.EmptyRecord;
import uk.inspectionalerts.grading.stack.ReportJson;
import uk.inspectionalerts.grading.stack.WithHistory;
import uk.inspectionalerts.local.LocalStackResource;

/** A report that says something else than the shipped history stands at once, and a reviewer is shown where they differ. */
@QuarkusTest
@TestProfile(WithHistory.class)
@QuarkusTestResource(LocalStackResource.class)
class DifferencesTest {

    private static final String CONFIRM =
            """
            {"decision": "confirm", "reason": "page 1 prints it so", "version": %d}""";

    /** The history says that help and protection was good. */
    private final ReportJson report = ReportJson.of("durham-2022", "80465", "2022-07-05")
            .saying("need help and protection\",\"Good", "need help and protection\",\"Outstanding")
            .saying("need help and protection: good", "need help and protection: outstanding");

    @Inject
    DataSource database;

    private Broker broker;

    @BeforeEach
    void emptyTheRecord() throws SQLException {
        EmptyRecord.in(database);
        broker = new Broker("outcomes");
    }

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    void aReportThatDiffersAlertsAsUsualAndIsShown() {
        broker.send(report);

        Received graded = outcomes(report, 1).get(0);
        assertThat(graded.type()).isEqualTo("outcome.graded.v1");
        assertThat(graded.body().at("/alert").asBoolean()).isTrue();
        assertThat(graded.body().at("/judgements/1/grade").asText()).isEqualTo("outstanding");
        reviews("")
                .statusCode(200)
                .body("items.id", contains(report.id().toString()))
                .body("items[0].status", equalTo("graded"))
                .body("items[0].reasons", empty())
                .body("items[0].differences.fact", contains("help_and_protection"))
                .body("items[0].differences[0].report", equalTo("outstanding"))
                .body("items[0].differences[0].history", equalTo("good"))
                .body(
                        "items[0].evidence.findAll { it.fact == 'help_and_protection' }.reading",
                        contains("judgement_table", "graded_heading"))
                .body("items[0].decisions", empty());
    }

    @Test
    void aDecisionSettlesItAndTellsNobody() {
        broker.send(report);
        outcomes(report, 1);

        decide(report, 1)
                .statusCode(200)
                .body("differences.fact", contains("help_and_protection"))
                .body("decisions.decision", contains("confirm"));

        reviews("").body("items", empty());
        given().auth()
                .oauth2(LocalStackResource.token("reviewer"))
                .get("/reviews/" + report.id())
                .then()
                .body("status", equalTo("graded"))
                .body("differences.fact", contains("help_and_protection"))
                .body("decisions.reason", contains("page 1 prints it so"));
        assertThat(outcomes(report, 2).get(1).body().at("/alert").asBoolean()).isFalse();
    }

    @Test
    void otherBytesOfTheReportAreLookedAtAgain() {
        broker.send(report);
        outcomes(report, 1);
        decide(report, 1).statusCode(200);
        ReportJson other = report.revised(2);
        other.body().put("sha256", "cd".repeat(32));

        broker.send(other);

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> reviews("").body("items.version", contains(2)));
    }

    @Test
    void aReportThatSaysWhatTheHistorySaysIsNotShown() {
        ReportJson same = ReportJson.of("durham-2022", "80465", "2022-07-05");
        broker.send(same);
        outcomes(same, 1);

        reviews("").body("items", empty());
    }

    @Test
    void theLongestWaitingComesFirstWhateverItsKind() {
        ReportJson held = ReportJson.of("north-yorkshire-2018", "99999", "2018-08-06");
        ReportJson redated = ReportJson.of("durham-2019", "80465", "2019-10-22").given("alerts", "never");
        List.of(held, redated, report).forEach(sent -> {
            broker.send(sent);
            outcomes(sent, 1);
        });

        String next = reviews("?limit=2")
                .body("items.id", contains(held.id().toString(), redated.id().toString()))
                .body("items[0].status", equalTo("review"))
                .body("items[0].differences", empty())
                .body("items[1].differences.fact", contains("published_on"))
                .body("items[1].differences[0].history", equalTo("2019-10-21"))
                .extract()
                .path("next");
        reviews("?limit=2&after=" + next)
                .body("items.id", contains(report.id().toString()))
                .body("next", nullValue());
        reviews("?kind=held").body("items.id", contains(held.id().toString()));
        reviews("?kind=difference&limit=1")
                .body("items.id", contains(redated.id().toString()))
                .body("next", equalTo(next));
        reviews("?kind=quarrel").statusCode(400).body("detail", containsString("held, difference"));
    }

    @Test
    void aSecondDocumentOfTheInspectionIsNotShownToo() {
        ReportJson copy = report.again().receivedAt("2022-07-06T09:00:00Z");
        broker.send(report);
        outcomes(report, 1);
        broker.send(copy);
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> given().auth()
                .oauth2(LocalStackResource.token("reviewer"))
                .get("/reviews/" + copy.id())
                .then()
                .statusCode(200)
                .body("differences", empty()));

        reviews("").body("items", hasSize(1));
    }

    @Test
    void nobodyButAReviewerSeesThem() {
        when().get("/reviews?kind=difference").then().statusCode(401);
        given().auth()
                .oauth2(LocalStackResource.token("comms"))
                .get("/reviews?kind=difference")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse reviews(String query) {
        return given().auth()
                .oauth2(LocalStackResource.token("reviewer"))
                .get("/reviews" + query)
                .then();
    }

    private static ValidatableResponse decide(ReportJson report, int version) {
        return given().auth()
                .oauth2(LocalStackResource.token("reviewer"))
                .contentType("application/json")
                .body(CONFIRM.formatted(version))
                .post("/reviews/" + report.id())
                .then();
    }

    private List<Received> outcomes(ReportJson report, int count) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(broker.outcomesOf(report)).hasSizeGreaterThanOrEqualTo(count));
        return broker.outcomesOf(report);
    }
}
