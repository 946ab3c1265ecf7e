package uk.inspectionalerts.grading.listing;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.inspectionalerts.grading.stack.Broker;
import uk.inspectionalerts.grading.stack.EmptyRecord;
import uk.inspectionalerts.grading.stack.ReportJson;
import uk.inspectionalerts.local.LocalStackResource;

/** The order of saying over HTTP: three reports of two councils, and one that nobody can place. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class ChangesSinceTest {

    @Inject
    DataSource database;

    @BeforeEach
    void fillTheRecord() throws SQLException {
        EmptyRecord.in(database);
        try (Broker broker = new Broker("outcomes")) {
            List.of(
                            ReportJson.of("durham-2022", "80465", "2022-07-05"),
                            ReportJson.of("durham-2019", "80465", "2019-10-21"),
                            ReportJson.of("north-yorkshire-2023", "80530", "2023-09-04"),
                            ReportJson.of("north-yorkshire-2018", "99999", "2018-08-06"))
                    .forEach(broker::send);
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> when().get("/inspections").then().body("items.size()", equalTo(4)));
    }

    @Test
    void whoReadsOnToTheEndHasMissedNothing() {
        List<Integer> positions = new ArrayList<>();
        String next = null;
        do {
            JsonPath page = given().queryParam("limit", 2)
                    .queryParams(next == null ? Map.of() : Map.of("after", next))
                    .get("/changes")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            positions.addAll(page.getList("items.position"));
            next = page.get("next");
        } while (next != null);

        assertThat(positions)
                .hasSizeGreaterThanOrEqualTo(4)
                .isEqualTo(IntStream.rangeClosed(1, positions.size()).boxed().toList());
        when().get("/changes?since=" + positions.size())
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("next", nullValue());
        when().get("/changes?since=" + (positions.size() - 1))
                .then()
                .body("items.position", contains(positions.size()));
    }

    @Test
    void saysWhatWasSaidOfWhichInspection() {
        when().get("/changes?limit=500")
                .then()
                .body("items.size()", greaterThanOrEqualTo(4))
                .body("items.find { it.urn == '80530' }.type", equalTo("outcome.graded.v1"))
                .body("items.find { it.urn == '80530' }.version", equalTo(1))
                .body("items.find { it.type == 'outcome.held.v1' }.urn", nullValue())
                .body("items[0].inspection", notNullValue())
                .body("items[0].said_at", notNullValue());
    }

    @Test
    void anOlderReportLeavesNoGap() {
        int last = when().get("/changes?limit=500").then().extract().path("items[-1].position");
        try (Broker broker = new Broker("outcomes")) {
            broker.send(ReportJson.of("durham-2016", "80465", "2016-05-16").given("alerts", "never"));
        }

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> when().get("/changes?since=" + last).then().body("items[0].position", equalTo(last + 1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"since=-1", "since=abc", "since=1.5", "after=rubbish", "limit=0", "limit=501", "colour=blue"})
    void refusesWhatIsNoPosition(String query) {
        when().get("/changes?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString(query.substring(0, query.indexOf('='))));
    }
}
