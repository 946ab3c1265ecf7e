package uk.inspectionalerts.grading.counting;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.inspectionalerts.grading.stack.Broker;
import uk.inspectionalerts.grading.stack.ReportJson;
import uk.inspectionalerts.grading.stack.ShippedRecord;
import uk.inspectionalerts.grading.stack.WithHistory;
import uk.inspectionalerts.local.LocalStackResource;

/** Counts over HTTP, from the shipped history and what is read beside it. */
@QuarkusTest
@TestProfile(WithHistory.class)
@QuarkusTestResource(LocalStackResource.class)
class CountingTest {

    @Inject
    ShippedRecord shipped;

    @BeforeEach
    void emptyTheRecord() throws SQLException {
        shipped.restore();
    }

    @Test
    void countsAsOfficialsDidInJuly2022() {
        given().queryParam("on", "2022-07-05")
                .get("/standings")
                .then()
                .statusCode(200)
                .body("on", equalTo("2022-07-05"))
                .body("basis", equalTo("publication"))
                .body("frameworks", contains("ILACS", "SIF"))
                .body("counts.outstanding", equalTo(23))
                .body("counts.good", equalTo(58))
                .body("counts.requires_improvement", equalTo(51))
                .body("counts.inadequate", equalTo(17))
                .body("counts.no_overall", equalTo(0))
                .body("members.outstanding", hasSize(23))
                .body("members.outstanding.name", hasItem("North Tyneside"))
                .body("members.outstanding.inspection", everyItem(notNullValue()));
    }

    @Test
    void countsByInspectionAndForOneFramework() {
        given().queryParams("on", "2020-03-31", "basis", "inspection")
                .get("/standings")
                .then()
                .body("counts.outstanding", equalTo(18));
        given().queryParams("on", "2020-04-05", "frameworks", "ILACS")
                .get("/standings")
                .then()
                .body("frameworks", contains("ILACS"))
                .body("counts.outstanding", equalTo(14));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "on=yesterday",
                "on=2013-01-01",
                "basis=rumour",
                "frameworks=LAC",
                "frameworks=ILACS,X",
                "colour=blue"
            })
    void refusesAStandingThatCannotBe(String query) {
        when().get("/standings?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", notNullValue());
    }

    @Test
    void showsWhatAReportReachedWithItsTerms() {
        String id = given().queryParams("type", "ordinal_outstanding", "from", "2020-04-15", "to", "2020-04-15")
                .get("/milestones")
                .then()
                .statusCode(200)
                .body("items.authority", containsInAnyOrder("North Tyneside", "Islington"))
                .body("items.sentence", hasItem(allOf(startsWith("North Tyneside"), containsString("Islington"))))
                .body("items[0].terms.rank", equalTo(16))
                .body("items[0].terms.joint", equalTo(true))
                .body("items[0].terms.frameworks", contains("ILACS"))
                .body("items[0].terms.as_at", equalTo("2020-04-15"))
                .extract()
                .path("items[0].id");
        when().get("/milestones/" + id)
                .then()
                .statusCode(200)
                .body("rules_version", equalTo(1))
                .body("milestone.id", equalTo(id))
                .body("milestone.terms.members", hasSize(17));
        when().get("/milestones/00000000-0000-0000-0000-000000000001").then().statusCode(404);
        when().get("/milestones?type=glory").then().statusCode(400).body("detail", containsString("first_in_region"));
    }

    @Test
    void aClaimThatDoesNotHoldIsAnsweredWithTheRightFigureAndTheTermsUnderWhichItWould() {
        claim(
                        "comms",
                        """
                        {"urn": "80529", "as_at": "2020-04-15", "says": "outstanding_count", "number": 14}""")
                .statusCode(200)
                .body("verdict", equalTo("does_not_hold"))
                .body("right", containsString("18 of 147"))
                .body(
                        "would_hold.find { it.frameworks == ['ILACS'] && it.basis == 'publication' }.from",
                        equalTo("2020-03-02"))
                .body(
                        "would_hold.find { it.frameworks == ['ILACS'] && it.basis == 'publication' }.to",
                        equalTo("2020-04-05"));
        claim(
                        "comms",
                        """
                        {"urn": "80529", "as_at": "2020-04-15", "says": "milestone", "type": "first_in_region"}""")
                .body("verdict", equalTo("holds"));
        claim(
                        "comms",
                        """
                        {"as_at": "2031-01-01", "says": "outstanding_count", "number": 40}""")
                .body("verdict", equalTo("undecided"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {"as_at": "2020-04-15", "says": "much"} | 422 | give outstanding_count
            {"as_at": "2020-04-15", "says": "outstanding_count"} | 422 | needs number
            {"as_at": "2020-04-15", "says": "position", "position": "good"} | 422 | names no authority
            {"urn": "80529", "as_at": "2020-04-15", "says": "milestone", "type": "glory"} | 422 | first_in_region
            {"as_at": "2020-04-15", "says": "outstanding_count", "number": 14, "frameworks": ["LAC"]} | 422 | LAC
            {"says": "outstanding_count", "number": 14} | 422 | needs as_at
            {"as_at": "2020-04-15", "says": "outstanding_count", "numbr": 14} | 400 | numbr
            """)
    void refusesAClaimThatClaimsNothing(String body, int status, String why) {
        claim("comms", body)
                .statusCode(status)
                .contentType("application/problem+json")
                .body("detail", containsString(why));
    }

    @Test
    void claimsAreCheckedForCouncils() {
        claim("publisher", "{}").statusCode(403);
    }

    private static ValidatableResponse claim(String role, String body) {
        return given().auth()
                .oauth2(LocalStackResource.token(role))
                .contentType("application/json")
                .body(body)
                .post("/claims/check")
                .then();
    }

    @Test
    void readsOnFromACursorWithoutGapOrRepetition() {
        List<String> paged = new ArrayList<>();
        String next = null;
        do {
            var page = given().queryParam("limit", 7)
                    .queryParam("urn", "80465")
                    .queryParams(next == null ? Map.of() : Map.of("after", next))
                    .get("/milestones")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            paged.addAll(page.getList("items.id"));
            next = page.get("next");
        } while (next != null);
        List<String> whole = given().queryParams("limit", 500, "urn", "80465")
                .get("/milestones")
                .then()
                .extract()
                .path("items.id");
        assertThat(paged).isEqualTo(whole).doesNotHaveDuplicates().hasSizeGreaterThan(7);
    }

    @Test
    void whatWasReadStandsInPlaceOfTheHistoryAndWhatWasWithdrawnIsOut() {
        ReportJson report = ReportJson.of("durham-2022", "80465", "2022-07-05")
                .saying("Overall effectiveness\",\"Good", "Overall effectiveness\",\"Outstanding")
                .given("alerts", "never");
        try (Broker broker = new Broker("outcomes")) {
            broker.send(report);
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(broker.outcomesOf(report)).hasSize(1));
        }
        given().queryParam("on", "2022-07-05")
                .get("/standings")
                .then()
                .body("counts.outstanding", equalTo(24))
                .body("counts.good", equalTo(57));
        when().get("/milestones?urn=80465&type=lost_outstanding&from=2022-07-05&to=2022-07-05")
                .then()
                .body("items", empty());
    }
}
