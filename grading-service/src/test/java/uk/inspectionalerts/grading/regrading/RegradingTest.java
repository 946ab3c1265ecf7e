package uk.inspectionalerts.grading.regrading;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
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
import uk.inspectionalerts.local.LocalStackResource;

/** Stored documents are read again. What earlier rules read is played by what is written into the record. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class RegradingTest {

    private final ReportJson earlier =
            ReportJson.of("durham-2019", "80465", "2019-10-21").given("alerts", "never");
    private final ReportJson report = ReportJson.of("durham-2022", "80465", "2022-07-05");

    @Inject
    DataSource database;

    private Broker broker;

    @BeforeEach
    void fillTheRecord() throws SQLException {
        EmptyRecord.in(database);
        broker = new Broker("outcomes");
        broker.send(earlier);
        broker.send(report);
        outcomes(1);
    }

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    void changesNothingWhereTheRulesAreTheSame() {
        plan().statusCode(200)
                .body("documents", equalTo(2))
                .body("applied", equalTo(false))
                .body("changes", empty());
    }

    @Test
    void saysWhatWouldChangeAndThenAppliesThat() throws SQLException {
        misread();
        String plan = plan().statusCode(200)
                .body("changes.report", contains(report.id().toString()))
                .body("changes[0].status", equalTo("graded"))
                .body("changes[0].outcomes[0].type", equalTo("outcome.revised.v1"))
                .body("changes[0].outcomes[0].alert", equalTo(true))
                .body("changes[0].outcomes[0].changes", contains("leaders: outstanding, was inadequate"))
                .extract()
                .path("plan");
        assertThat(broker.outcomesOf(report)).hasSize(1);
        plan().body("plan", equalTo(plan));

        apply("another").statusCode(409).body("detail", containsString("look at GET /regrading again"));
        apply(plan).statusCode(200).body("applied", equalTo(true)).body("documents", equalTo(2));

        Received revised = outcomes(2).get(1);
        assertThat(revised.type()).isEqualTo("outcome.revised.v1");
        assertThat(revised.body().at("/revision/reason").asText()).contains("read again by improved rules");
        plan().body("changes", empty());
        apply(plan).statusCode(409);
        given().auth()
                .oauth2(LocalStackResource.token("operator"))
                .get("/operations")
                .then()
                .body("items.findAll { it.subject == 'plan " + plan + "' }.operation", contains("regraded"))
                .body("items.findAll { it.subject == 'plan " + plan + "' }.concerned", contains(1));
    }

    @Test
    void aPersonsDecisionSurvives() {
        given().auth()
                .oauth2(LocalStackResource.token("reviewer"))
                .contentType("application/json")
                .body(
                        """
                        {"decision": "correct", "reason": "misprint", "version": 1,
                         "lead_inspector": {"name": "Someone Else", "page": 1, "quotation": "Lead inspector"}}""")
                .post("/reviews/" + report.id())
                .then()
                .statusCode(200);
        assertThat(outcomes(2).get(1).body().at("/leadInspector/name").asText()).isEqualTo("Someone Else");

        plan().body("changes", empty());
    }

    @Test
    void onlyAnOperatorMayAsk() {
        given().get("/regrading").then().statusCode(401);
        given().auth()
                .oauth2(LocalStackResource.token("reviewer"))
                .get("/regrading")
                .then()
                .statusCode(403);
        apply(" ").statusCode(400);
    }

    /** As if earlier rules had read another grade in the table. */
    private void misread() throws SQLException {
        String wrong = "jsonb_set(%s, '{%s,0,grade}', '\"%s\"')";
        execute("update report set document = " + wrong.formatted("document", "facts,judgements", "INADEQUATE")
                + " where id = '" + report.id() + "'");
        execute("update inspection set outcome = " + wrong.formatted("outcome", "judgements", "inadequate")
                + " where outcome ->> 'report' = '" + report.id() + "'");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static ValidatableResponse plan() {
        return given().auth()
                .oauth2(LocalStackResource.token("operator"))
                .get("/regrading")
                .then();
    }

    private static ValidatableResponse apply(String plan) {
        return given().auth()
                .oauth2(LocalStackResource.token("operator"))
                .contentType("application/json")
                .body("{\"plan\": \"" + plan + "\"}")
                .post("/regrading")
                .then();
    }

    private List<Received> outcomes(int count) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(broker.outcomesOf(report)).hasSizeGreaterThanOrEqualTo(count));
        return broker.outcomesOf(report);
    }
}
