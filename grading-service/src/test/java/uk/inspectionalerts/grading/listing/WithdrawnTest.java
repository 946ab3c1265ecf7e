package uk.inspectionalerts.grading.listing;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.contracts.Contract;
import uk.inspectionalerts.grading.stack.Broker;
import uk.inspectionalerts.grading.stack.Broker.Received;
import uk.inspectionalerts.grading.stack.EmptyRecord;
import uk.inspectionalerts.grading.stack.ReportJson;
import uk.inspectionalerts.local.LocalStackResource;

/** What is left of a report that was withdrawn, and of one that was erased after that. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class WithdrawnTest {

    private static final List<String> ANSWERS = List.of(
            "/inspections",
            "/inspections?urn=80465",
            "/inspections.csv",
            "/authorities/80465",
            "/authorities/80465/inspections",
            "/authorities.csv",
            "/standings",
            "/milestones?urn=80465");

    private final ReportJson report = ReportJson.of("durham-2022", "80465", "2022-07-05");
    private Broker broker;
    private String inspection;

    @Inject
    DataSource database;

    @BeforeEach
    void aReportIsTakenInAndWithdrawn() throws SQLException {
        EmptyRecord.in(database);
        broker = new Broker("outcomes");
        broker.send(report);
        outcomes(1);
        inspection = when().get("/inspections").path("items[0].inspection");
        execute(
                "insert into correction select gen_random_uuid(), id, sha256, 'r.holden', 'It says \"good\".', now(), '{}'"
                        + " from report");
    }

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    void aWithdrawnReportIsInNoAnswerToThePublic() {
        broker.send(ReportJson.of("north-yorkshire-2023", "80530", "2023-09-01"));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> when().get("/inspections").then().body("items", hasSize(2)));
        assertThat(String.join("", answers())).contains(report.id().toString(), "Louise Hollick");

        broker.withdraw(report);
        outcomes(2);

        assertThat(answers())
                .noneMatch(answer -> answer.contains(report.id().toString()))
                .noneMatch(answer -> answer.contains("Hollick"))
                .noneMatch(answer -> answer.contains("2022-05-20"));
        when().get("/inspections/" + inspection).then().statusCode(410);
        given().auth()
                .oauth2(LocalStackResource.token("comms"))
                .contentType("application/json")
                .body(Map.of("draft", "“a b c”", "inspection", inspection))
                .post("/claims/check")
                .then()
                .statusCode(410);
        given().auth()
                .oauth2(LocalStackResource.token("reviewer"))
                .get("/reviews")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void ofAnErasedReportNoWordIsLeftAndTheOthersHearOfIt() throws SQLException {
        broker.withdraw(report);
        outcomes(2);

        broker.erase(report);

        Received erased = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> broker.outcomesOf(report).stream()
                                .filter(event -> event.type().equals("outcome.erased.v1"))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        assertThat(erased.key()).isEqualTo("80465");
        assertThat(Contract.of("outcome.erased.v1").validate(erased.bytes())).isEmpty();
        assertThat(count("correction")).isZero();
        assertThat(count("report_text")).isZero();
        assertThat(count("report where document is not null")).isZero();
        assertThat(count("inspection where outcome is not null")).isZero();
    }

    @Test
    void aReportThatIsErasedThoughItsWithdrawalNeverCameIsWithdrawn() {
        broker.erase(report);

        assertThat(outcomes(2).get(1).type()).isEqualTo("outcome.withdrawn.v1");
        when().get("/inspections/" + inspection).then().statusCode(410);
    }

    private List<Received> outcomes(int count) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(broker.outcomesOf(report)).hasSizeGreaterThanOrEqualTo(count));
        return broker.outcomesOf(report);
    }

    private static List<String> answers() {
        return ANSWERS.stream()
                .map(address ->
                        when().get(address).then().statusCode(200).extract().asString())
                .toList();
    }

    private int count(String rows) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from " + rows)) {
            result.next();
            return result.getInt(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
