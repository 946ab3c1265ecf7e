package uk.inspectionalerts.grading.counting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.inspectionalerts.grading.history.Inspection;
import uk.inspectionalerts.grading.judgement.Kind;
import uk.inspectionalerts.grading.stack.Broker;
import uk.inspectionalerts.grading.stack.ReportJson;
import uk.inspectionalerts.grading.stack.ShippedRecord;
import uk.inspectionalerts.grading.stack.WithHistory;
import uk.inspectionalerts.local.LocalStackResource;

/** Claims in words and drafts over HTTP, against the shipped history and a real report. */
@QuarkusTest
@TestProfile(WithHistory.class)
@QuarkusTestResource(LocalStackResource.class)
class ClaimsTest {

    private static final String DURHAM = "80465";
    private static final String INSPECTION =
            Inspection.idOf(DURHAM, Kind.INSPECTION, LocalDate.of(2022, 5, 9)).toString();

    private final ReportJson report =
            ReportJson.of("durham-2022", DURHAM, "2022-07-05").given("alerts", "never");

    @Inject
    DataSource database;

    @Inject
    ShippedRecord shipped;

    @BeforeEach
    void emptyTheRecord() throws SQLException {
        shipped.restore();
    }

    @Test
    void answersAClaimInWordsWithTheRightFigureAndTheClaimAsUnderstood() {
        check(Map.of("text", "North Tyneside, April 2020, one of fourteen outstanding"))
                .statusCode(200)
                .body("verdict", equalTo("does_not_hold"))
                .body("right", containsString("18 of 147"))
                .body("would_hold.frameworks", hasItem(contains("ILACS")))
                .body("claim.urn", equalTo("80529"))
                .body("claim.as_at", equalTo("2020-04-15"))
                .body("claim.says", equalTo("outstanding_count"))
                .body("claim.number", equalTo(14))
                .body("claim.place", nullValue())
                .body("claim.frameworks", contains("ILACS", "SIF"))
                .body("claim.basis", equalTo("publication"));
        check(Map.of("text", "Leeds, 2018, fifth outstanding under the framework"))
                .body("verdict", equalTo("does_not_hold"))
                .body("right", containsString("fourth in England"))
                .body("claim.type", equalTo("ordinal_outstanding"))
                .body("claim.place", equalTo(5))
                .body("claim.frameworks", contains("ILACS"));
        check(Map.of("text", "Bromley, 31 January 2019, from inadequate straight to good"))
                .body("verdict", equalTo("holds"))
                .body("claim.from", equalTo("inadequate"))
                .body("claim.to", equalTo("good"));
        check(Map.of("text", "Sunderland, 20 August 2021, one of four outstanding in the North"))
                .body("verdict", equalTo("undecided"))
                .body("right", containsString("'the North' is not defined"))
                .body("claim.says", equalTo("not_in_record"));
    }

    @Test
    void takesTheWordsOfAnAnswerAsAStructuredClaim() {
        given().auth()
                .oauth2(LocalStackResource.token("comms"))
                .contentType("application/json")
                .body(
                        """
                        {"urn": "80490", "as_at": "2019-01-31", "says": "milestone", "type": "straight_to", "from": "inadequate",
                         "to": "outstanding"}""")
                .post("/claims/check")
                .then()
                .statusCode(200)
                .body("verdict", equalTo("does_not_hold"))
                .body("claim.to", equalTo("outstanding"));
    }

    @Test
    void holdsTheQuotationsAndClaimsOfADraftAgainstTheReport() {
        takeIn(report);
        String draft =
                """
                Durham's children's services have been rated good. Inspectors found “a relentless focus and deliberate drive to
                working longer and more intensely with families”, and leaders with an "acute knowledge … of children in Durham".

                Councillor A Person said: “I am immensely proud of everybody who works for our children.”

                We are one of only fourteen authorities in the country to be rated outstanding. We are among the best in the
                country. Children are reading better.
                """;

        check(Map.of("draft", draft, "urn", DURHAM))
                .statusCode(200)
                .body("inspection", equalTo(INSPECTION))
                .body("report", equalTo(report.id().toString()))
                .body("published_on", equalTo("2022-07-05"))
                .body("truncated", equalTo(false))
                .body("quotations.verdict", contains("differs", "verbatim", "not_found"))
                .body("quotations[0].passages[0].page", equalTo(7))
                .body("quotations[0].passages[0].paragraph", equalTo(33))
                .body("quotations[0].passages[0].section", containsString("impact of leaders"))
                .body(
                        "quotations[0].passages[0].differences",
                        contains(Map.of("draft", "intensely", "report", "intensively")))
                .body("quotations[1].passages", hasSize(2))
                .body("quotations[2].passages", empty())
                .body("quotations[2].note", containsString("somebody else"))
                .body("claims", hasSize(2))
                .body("claims[0].sentence", containsString("one of only fourteen"))
                .body("claims[0].verdict", equalTo("does_not_hold"))
                .body("claims[0].right", allOf(containsString("23 of 149"), containsString("Durham not among them")))
                .body("claims[0].claim.urn", equalTo(DURHAM))
                .body("claims[0].claim.as_at", equalTo("2022-07-05"))
                .body("claims[1].verdict", equalTo("undecided"))
                .body("claims[1].right", containsString("'among the best' names no number"));
        check(Map.of("draft", "No quotation, no claim.", "inspection", INSPECTION))
                .statusCode(200)
                .body("quotations", empty())
                .body("claims", empty());
    }

    @Test
    void anyCommsTeamMayCheckAgainstAPublishedReport() {
        takeIn(report);
        given().auth()
                .oauth2(LocalStackResource.token("comms", "80529"))
                .contentType("application/json")
                .body(Map.of("draft", "“acute knowledge”", "urn", DURHAM))
                .post("/claims/check")
                .then()
                .statusCode(200)
                .body("quotations.verdict", contains("verbatim"));
    }

    @Test
    void checksNothingAgainstWhatIsNotHeldWithdrawnOrHeldForAPerson() throws SQLException {
        check(Map.of("draft", "“a b c”", "inspection", UUID.randomUUID().toString()))
                .statusCode(404)
                .contentType("application/problem+json");
        check(Map.of("draft", "“a b c”", "urn", DURHAM)).statusCode(404).body("detail", containsString("Durham"));
        check(Map.of("draft", "“a b c”", "urn", "1")).statusCode(422).body("detail", containsString("/authorities"));
        ReportJson held = ReportJson.of("north-yorkshire-2018", "99999", "2018-08-06");
        takeIn(held);
        check(Map.of("draft", "“a b c”", "inspection", held.id().toString()))
                .statusCode(409)
                .body("detail", containsString("held for a person"));
        takeIn(report);
        execute("update inspection set outcome = null, status = 'withdrawn' where id = '" + INSPECTION + "'");
        check(Map.of("draft", "“a b c”", "inspection", INSPECTION)).statusCode(410);
    }

    @Test
    void checksNothingAgainstAReportThatMustNotBeQuoted() throws SQLException {
        takeIn(report);
        execute("update report set document = jsonb_set(document::jsonb, '{published,on}', '\"2013-07-05\"')");
        check(Map.of("draft", "“acute knowledge”", "urn", DURHAM))
                .statusCode(409)
                .body("detail", containsString("2013 and earlier"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {}                                                            | 422 | exactly one of says
            {"text": "a", "draft": "b", "urn": "80465"}                   | 422 | exactly one of says
            {"text": "a", "says": "milestone"}                            | 422 | exactly one of says
            {"text": "a", "urn": "80465"}                                 | 422 | nothing of the other forms
            {"text": "a", "number": 4}                                    | 422 | nothing of the other forms
            {"draft": "b"}                                                | 422 | either urn or inspection
            {"draft": "b", "urn": "80465", "place": 1}                    | 422 | urn or inspection and nothing else
            {"draft": "b", "urn": "80465", "inspection": "00000000-0000-0000-0000-000000000001"} | 422 | either urn or inspection
            {"draft": "b", "inspection": "seven"}                         | 400 | inspection
            {"text": "Atlantis, 2020, first outstanding"}                 | 422 | no local authority
            {"text": "Leeds, 31 April 2018, fifth outstanding"}           | 422 | no such day
            {"text": "Leeds, 2018, has a new town hall"}                  | 422 | nothing that can be counted
            {"text": "Leeds, 2018, fifth outstanding, fourth in the country"} | 422 | 'fourth'
            {"urn": "80481", "as_at": "2018-12-18", "says": "milestone", "type": "straight_to", "from": "bad"} | 422 | from cannot be bad
            """)
    void refusesABodyThatIsNoneOfTheForms(String body, int status, String why) {
        given().auth()
                .oauth2(LocalStackResource.token("comms"))
                .contentType("application/json")
                .body(body)
                .post("/claims/check")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("detail", containsString(why));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“",
                "\"",
                "‘",
                "“a b c” ",
                "\u0000",
                "\u202e“",
                "one of ",
                "Leeds first outstanding ",
                "We are the first outstanding council. "
            })
    void answersAHostileDraftInAMoment(String words) {
        takeIn(report);
        String draft = words.repeat(Math.min(10_000, 100_000 / words.length()));

        int status = check(Map.of("draft", draft, "urn", DURHAM))
                .time(lessThan(20_000L))
                .extract()
                .statusCode();

        assertThat(status).isIn(200, 422);
        check(Map.of("draft", "x".repeat(100_001), "urn", DURHAM))
                .statusCode(400)
                .body("detail", notNullValue());
        check(Map.of("text", words.repeat(100))).statusCode(oneOf(400, 422));
    }

    @Test
    void claimsAreCheckedForCouncils() {
        given().contentType("application/json")
                .body(Map.of("text", "Leeds, 2018, is good"))
                .post("/claims/check")
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(LocalStackResource.token("publisher"))
                .contentType("application/json")
                .body(Map.of("text", "Leeds, 2018, is good"))
                .post("/claims/check")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse check(Map<String, String> body) {
        return given().auth()
                .oauth2(LocalStackResource.token("comms"))
                .contentType("application/json")
                .body(new HashMap<>(body))
                .post("/claims/check")
                .then();
    }

    private static void takeIn(ReportJson taken) {
        try (Broker broker = new Broker("outcomes")) {
            broker.send(taken);
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(broker.outcomesOf(taken)).hasSize(1));
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
