package uk.inspectionalerts.grading.tagging;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
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
class TaggedAnswersTest {

    private final ReportJson report = ReportJson.of("durham-2022", "80465", "2022-07-05");

    @Inject
    DataSource database;

    @BeforeEach
    void fillTheRecord() throws SQLException {
        EmptyRecord.in(database);
        send(report);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> when().get("/inspections").then().body("items", hasSize(1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/inspections",
                "/inspections?urn=80465&limit=1",
                "/inspections/INSPECTION",
                "/inspections.csv",
                "/inspections.xlsx",
                "/authorities",
                "/authorities/80465",
                "/authorities/80465/inspections",
                "/authorities.csv",
                "/standings",
                "/milestones",
                "/changes"
            })
    void whoHasTheAnswerHearsSo(String call) {
        String address = call.replace("INSPECTION", inspection());
        String tag = when().get(address)
                .then()
                .statusCode(200)
                .header("ETag", matchesPattern("W/\"[^\"]+\""))
                .header("Cache-Control", equalTo("no-cache"))
                .header("Link", equalTo("<" + Licence.ADDRESS + ">; rel=\"license\""))
                .extract()
                .header("ETag");

        known(address, tag)
                .statusCode(304)
                .header("ETag", equalTo(tag))
                .header("Cache-Control", equalTo("no-cache"))
                .body(emptyString());
        known(address, "\"another\", " + tag.substring(2)).statusCode(304);
        known(address, "\"another\"").statusCode(200);
        known(address, "no tag at all").statusCode(200);
    }

    @Test
    void aNewReportIsANewAnswer() {
        String tag = tag("/inspections");
        send(ReportJson.of("durham-2019", "80465", "2019-10-21").given("alerts", "never"));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> known("/inspections", tag).statusCode(200).body("items", hasSize(2)));
        assertThat(tag("/inspections")).isNotEqualTo(tag);
    }

    @Test
    void soIsADocumentThatSaysNothingNew() {
        String tag = tag("/inspections.csv");
        String changes = when().get("/changes").asString();
        send(report.again().receivedAt("2022-07-06T09:00:00Z").given("publishedOn", null));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> known("/inspections.csv", tag).statusCode(200));
        assertThat(when().get("/inspections.csv").asString().lines()).hasSize(3);
        assertThat(when().get("/changes").asString()).isEqualTo(changes);
    }

    @Test
    void anErrorHasNoTag() {
        String tag = tag("/inspections");
        String inspection = inspection();
        String before = tag("/inspections/" + inspection);

        untagged("/inspections/" + UUID.randomUUID(), tag, 404);
        untagged("/authorities/1", tag, 404);
        untagged("/milestones/" + UUID.randomUUID(), tag, 404);
        untagged("/inspections?colour=blue", tag, 400);
        untagged("/inspections?framework=ILACS", tag, 400);
        untagged("/inspections.xlsx?framework=ILACS", tag, 400);
        untagged("/inspections/" + UUID.randomUUID(), "*", 404);

        try (Broker broker = new Broker("outcomes")) {
            broker.withdraw(report);
        }
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> untagged("/inspections/" + inspection, before, 410));
    }

    private static void untagged(String address, String known, int status) {
        known(address, known)
                .statusCode(status)
                .contentType("application/problem+json")
                .header("ETag", nullValue());
    }

    private static ValidatableResponse known(String address, String tag) {
        return given().header("If-None-Match", tag).get(address).then();
    }

    private static String tag(String address) {
        return when().get(address).then().statusCode(200).extract().header("ETag");
    }

    private static String inspection() {
        return when().get("/inspections").then().extract().path("items[0].inspection");
    }

    private static void send(ReportJson report) {
        try (Broker broker = new Broker("outcomes")) {
            broker.send(report);
        }
    }
}
