package uk.inspectionalerts.grading.counting;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.grading.stack.Broker;
import uk.inspectionalerts.grading.stack.ReportJson;
import uk.inspectionalerts.grading.stack.ShippedRecord;
import uk.inspectionalerts.grading.stack.WithHistory;
import uk.inspectionalerts.local.LocalStackResource;

/** A milestone over HTTP with what proves it: documents that were read, and the shipped history beside them. */
@QuarkusTest
@TestProfile(WithHistory.class)
@QuarkusTestResource(LocalStackResource.class)
class ReceiptTest {

    private final ReportJson northYorkshire =
            ReportJson.of("north-yorkshire-2018", "80530", "2018-08-06").given("alerts", "never");
    private final ReportJson durham =
            ReportJson.of("durham-2022", "80465", "2022-07-05").given("alerts", "never");

    @Inject
    ShippedRecord shipped;

    @BeforeEach
    void emptyTheRecord() throws SQLException {
        shipped.restore();
    }

    @Test
    void aRankIsProvenByTheGradeOfEachMember() {
        read(northYorkshire);

        receipt("type=ordinal_outstanding&from=2018-08-06&to=2019-01-31", "Bexley")
                .body("rules_version", equalTo(1))
                .body("rule", containsString("first outstanding overall grade in the framework family"))
                .body("milestone.terms.members.name", contains("North Yorkshire", "Bexley"))
                .body(
                        "milestone.terms.members[0].report",
                        equalTo(northYorkshire.id().toString()))
                .body("milestone.terms.members[0].source_url", containsString("https://files.ofsted.gov.uk/"))
                .body("milestone.terms.members[0].basis", equalTo("report"))
                .body("milestone.terms.members[0].evidence.fact", everyItem(equalTo("overall_effectiveness")))
                .body("milestone.terms.members[0].evidence.value", everyItem(equalTo("outstanding")))
                .body("milestone.terms.members[0].evidence[0].reading", equalTo("judgement_table"))
                .body("milestone.terms.members[0].evidence[0].page", equalTo(1))
                .body("milestone.terms.members[0].evidence[0].quotation", containsString("Outstanding"))
                .body("milestone.terms.members[1].report", nullValue())
                .body("milestone.terms.members[1].basis", equalTo("report"))
                .body("milestone.terms.members[1].evidence", empty())
                .body("subject.name", equalTo("Bexley"))
                .body("previous", nullValue())
                .body("earlier", empty());
    }

    @Test
    void aChangeIsProvenByBothGrades() {
        read(durham);

        Instant before = Instant.now();
        String derivedAt = receipt("type=improved&from=2022-07-05&to=2022-07-05", "Durham' && it.area == 'leaders")
                .body("subject.report", equalTo(durham.id().toString()))
                .body("subject.evidence.fact", everyItem(equalTo("leaders")))
                .body("subject.evidence.value", everyItem(equalTo("outstanding")))
                .body("subject.evidence.reading", contains("judgement_table", "graded_heading"))
                .body("subject.evidence[0].page", equalTo(1))
                .body("subject.evidence[0].quotation", containsString("children and families Outstanding"))
                .body("previous.published_on", equalTo("2019-10-21"))
                .body("previous.inspection", notNullValue())
                .body("previous.report", nullValue())
                .body("previous.evidence", empty())
                .extract()
                .path("derived_at");
        assertThat(Instant.parse(derivedAt)).isBetween(before, Instant.now());
    }

    @Test
    void theBestGradeIsProvenByAllBeforeAndEveryAreaByEach() {
        read(durham);

        receipt("type=best_ever&from=2022-07-05&to=2022-07-05", "Durham")
                .body("subject.evidence.fact", everyItem(equalTo("overall_effectiveness")))
                .body("earlier.published_on", contains("2019-10-21", "2016-05-16"));
        receipt("type=all_good_or_better&from=2022-07-05&to=2022-07-05", "Durham")
                .body("subject.evidence.fact.toSet()", hasSize(4));
    }

    @Test
    void whatRestsOnASummarySaysWhereItStands() {
        receipt("type=improved&from=2025-05-13&to=2025-05-13", "Durham")
                .body("subject.basis", equalTo("secondary"))
                .body("subject.report", nullValue())
                .body("subject.source_url", equalTo("https://files.ofsted.gov.uk/v1/file/50276863"))
                .body("subject.evidence", empty());
    }

    @Test
    void theListStaysShort() {
        when().get("/milestones?type=ordinal_outstanding&limit=1")
                .then()
                .body("items[0].terms.members[0].name", notNullValue())
                .body("items[0].terms.members[0].evidence", nullValue())
                .body("items[0].subject", nullValue());
    }

    private static ValidatableResponse receipt(String query, String authority) {
        return receipt(given().queryParam("limit", 500)
                .get("/milestones?" + query)
                .then()
                .statusCode(200)
                .extract()
                .<String>path("items.find { it.authority == '" + authority + "' }.id"));
    }

    private static ValidatableResponse receipt(String id) {
        return when().get("/milestones/" + id).then().statusCode(200).body("milestone.id", equalTo(id));
    }

    private static void read(ReportJson report) {
        try (Broker broker = new Broker("outcomes")) {
            broker.send(report);
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(broker.outcomesOf(report)).isNotEmpty());
        }
    }
}
