package uk.inspectionalerts.notification.subscription;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.inspectionalerts.local.LocalStackResource;
import uk.inspectionalerts.notification.Database;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class SubscriptionsResourceTest {

    private static final String OPERATOR = LocalStackResource.token("operator");
    private static final String DURHAM = LocalStackResource.token("comms", "80465");
    private static final String LEEDS = LocalStackResource.token("comms", "80480");

    @Inject
    Database database;

    private final String address = "press-" + UUID.randomUUID() + "@durham.example";

    @Test
    void a_team_subscribes_for_its_own_authority_and_waits() {
        post(DURHAM, rule("council", "80465", address))
                .statusCode(201)
                .header("Location", containsString("/subscriptions/"))
                .body("status", equalTo("pending"))
                .body("note", containsString("Not alerted yet"))
                .body("frequency", equalTo("immediate"))
                .body("rule", containsString("every report on"));
    }

    @Test
    void the_same_wish_is_the_same_subscription() {
        String first = post(DURHAM, rule("council", "80465", address)).extract().path("id");

        post(DURHAM, rule("council", "80465", address.toUpperCase(Locale.ROOT)))
                .statusCode(200)
                .body("id", equalTo(first));
    }

    @Test
    void an_operator_confirms_with_a_ground() {
        post(DURHAM, rule("council", "80465", address)).statusCode(201);

        post(OPERATOR, confirmed("council", "80465", address, "asked for it in writing"))
                .statusCode(200)
                .body("status", equalTo("confirmed"))
                .body("note", blankOrNullString());
        post(OPERATOR, confirmed("council", "80465", address, " ")).statusCode(422);
        post(DURHAM, confirmed("council", "80465", address, "I say so")).statusCode(403);
    }

    @Test
    void nobody_subscribes_without_the_role_and_the_authority() {
        post("nonsense", rule("council", "80465", address)).statusCode(401);
        given().contentType(ContentType.JSON)
                .body(rule("council", "80465", address))
                .post("/subscriptions")
                .then()
                .statusCode(401);
        post(LocalStackResource.token("publisher"), rule("council", "80465", address))
                .statusCode(403);
        post(LEEDS, rule("council", "80465", address)).statusCode(403);
        post(DURHAM, rule("ministerial", "80465", address)).statusCode(403);
        post(DURHAM, rule("operator", "80465", address)).statusCode(403);
        post(
                        DURHAM,
                        """
                {"audience": "general", "channel": "email", "address": "%s"}"""
                                .formatted(address))
                .statusCode(403);
        given().auth().oauth2(DURHAM).get("/deliveries").then().statusCode(403);
        given().get("/deliveries").then().statusCode(401);
        given().auth()
                .oauth2(DURHAM)
                .get("/outcomes/" + UUID.randomUUID())
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(OPERATOR)
                .get("/outcomes/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void a_team_sees_and_ends_its_own_only() {
        String id = post(DURHAM, rule("council", "80465", address)).extract().path("id");

        list(DURHAM).body("items.id", hasItem(id)).body("items.authorities.flatten()", everyItem(equalTo("80465")));
        list(LEEDS).body("items.id", not(hasItem(id)));
        given().auth().oauth2(LEEDS).delete("/subscriptions/" + id).then().statusCode(403);
        given().auth().oauth2(DURHAM).delete("/subscriptions/" + id).then().statusCode(204);
        given().auth().oauth2(DURHAM).get("/subscriptions/" + id).then().statusCode(404);
        list(DURHAM).body("items.id", not(hasItem(id)));
    }

    @Test
    void a_rule_can_be_changed_but_not_into_one_that_exists() {
        String council =
                post(OPERATOR, rule("council", "80465", address)).extract().path("id");
        post(OPERATOR, rule("general", "80465", address)).statusCode(201);

        patch(council, "{\"types\": [\"declined\"]}")
                .statusCode(200)
                .body("types", equalTo(List.of("declined")))
                .body("audience", equalTo("council"));
        patch(council, "{\"audience\": \"general\", \"types\": []}").statusCode(409);
        patch(council, "{\"address\": \"other@durham.example\"}").statusCode(422);
    }

    @ParameterizedTest
    @CsvSource({
        "daily, every day at 08:30",
        "weekly, every Monday at 08:30",
        "immediate_when_critical, 'at once if it is critical, else every Monday at 08:30,'"
    })
    void a_subscription_has_a_frequency_that_is_shown_in_plain_English_and_can_be_changed(
            String frequency, String words) {
        String id = post(DURHAM, at(frequency, "council"))
                .statusCode(201)
                .body("frequency", equalTo(frequency))
                .body("rule", startsWith("Tell me " + words + " of every report on "))
                .extract()
                .path("id");

        patch(id, "{\"frequency\": \"immediate\"}")
                .statusCode(200)
                .body("frequency", equalTo("immediate"))
                .body("rule", startsWith("Tell me at once of "));
        patch(id, "{\"types\": [\"declined\"]}").body("frequency", equalTo("immediate"));
    }

    @Test
    void the_same_rule_with_another_frequency_is_changed_and_not_subscribed_anew() {
        String id = post(DURHAM, at("daily", "council")).extract().path("id");

        post(DURHAM, rule("council", "80465", address)).statusCode(200).body("frequency", equalTo("daily"));
        post(DURHAM, at("weekly", "council"))
                .statusCode(409)
                .body("detail", containsString("with frequency daily: change it with PATCH /subscriptions/" + id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hourly", "", "IMMEDIATE"})
    void an_unknown_frequency_is_refused(String frequency) {
        post(DURHAM, at(frequency, "council"))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("detail", containsString("use immediate, daily, weekly or immediate_when_critical"));
    }

    @Test
    void whoever_runs_the_service_is_told_at_once() {
        post(OPERATOR, at("daily", "operator")).statusCode(422).body("detail", containsString("is told at once"));
        String id = post(OPERATOR, at("weekly", "general")).extract().path("id");
        patch(id, "{\"audience\": \"operator\"}").statusCode(422);
    }

    private String at(String frequency, String audience) {
        return rule(audience, "80465", address).replace("{", "{\"frequency\": \"" + frequency + "\", ");
    }

    @Test
    void a_channel_that_is_not_offered_is_refused() {
        post(OPERATOR, rule("council", "80465", address).replace("\"email\"", "\"fax\""))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("detail", containsString("not offered: use email or webhook"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nobody",
                "two@at@durham.example",
                "a b@durham.example",
                "press@durham.example\\r\\nBcc: all@durham.example",
                "press@localhost",
                "<press@durham.example>"
            })
    void what_is_no_address_is_refused_and_not_repeated(String wrong) {
        post(OPERATOR, rule("council", "80465", wrong))
                .statusCode(422)
                .body("detail", not(containsString(wrong)))
                .body("detail", containsString("not an email address"));
    }

    @Test
    void a_rule_that_asks_for_everything_says_so_and_is_for_operators_only() {
        String everything = "{\"audience\": \"council\", \"address\": \"" + address + "\"}";

        post(OPERATOR, everything)
                .statusCode(201)
                .body("rule", equalTo("Tell me at once of every report on any authority in England."));
        post(DURHAM, everything).statusCode(403).body("detail", containsString("its own authorities"));
    }

    @Test
    void a_rule_that_no_report_can_match_is_refused_with_the_reason() {
        post(OPERATOR, with("\"types\": [\"improved\"], \"grades\": [\"inadequate\"], \"directions\": [\"improved\"]"))
                .statusCode(422)
                .body("detail", containsString("No report can be so"));
    }

    @Test
    void a_field_that_is_not_known_is_refused_since_a_slip_would_ask_for_all_england() {
        post(OPERATOR, with("\"region\": [\"E12000001\"]"))
                .statusCode(400)
                .body("detail", equalTo("In the body, region is not a field that this call knows."));
        patch(UUID.randomUUID().toString(), "{\"type\": []}").statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"authorities\": \"80465\"",
                "\"authorities\": [{}]",
                "\"audience\": {}",
                "\"address\": [\"press@durham.example\"]",
                "\"confirmed\": true",
                "\"confirmed\": {\"grounds\": \"asked for it\"}"
            })
    void a_value_of_the_wrong_kind_is_refused(String wrong) {
        post(OPERATOR, with(wrong))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("In the body"))
                .body(not(containsString("press@")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"audience\": 5",
                "\"authorities\": [null]",
                "\"authorities\": [\"80465\\u0000\"]",
                "\"regions\": [\"E12000001\\u202e\"]",
                "\"types\": [\"\"]",
                "\"areas\": [null]",
                "\"severity\": \"\"",
                "\"match\": \"some\"",
                "\"confirmed\": {\"ground\": \"asked\\u0000for it\"}",
                "\"confirmed\": {\"ground\": \"asked\\r\\nfor it\"}",
                "\"confirmed\": {}"
            })
    void a_value_that_is_none_is_refused(String wrong) {
        post(OPERATOR, with(wrong)).statusCode(422).contentType("application/problem+json");
    }

    @Test
    void long_lists_are_refused_and_what_is_named_twice_counts_once() {
        String many = "\"80465\", ".repeat(200) + "\"80465\"";

        post(OPERATOR, with("\"authorities\": [" + many + "]"))
                .statusCode(422)
                .body("detail", containsString("more than 200 entries"));
        post(OPERATOR, with("\"authorities\": [" + many.repeat(100) + "]")).statusCode(413);
        post(OPERATOR, with("\"authorities\": [\"80465\", \"80465\"], \"grades\": [\"good\", \"good\"]"))
                .statusCode(201)
                .body("authorities", equalTo(List.of("80465")))
                .body("grades", equalTo(List.of("good")));
    }

    /** For all England, if nothing else is said; what is said last counts. */
    private String with(String more) {
        return "{\"audience\": \"general\", \"address\": \"" + address + "\", " + more + "}";
    }

    @Test
    void rules_that_can_no_longer_fire_are_listed_with_the_reason() throws SQLException {
        String stale =
                post(OPERATOR, rule("council", "80465", address)).extract().path("id");
        String live =
                post(OPERATOR, rule("general", "80465", address)).extract().path("id");
        database.execute("update subscription set types = '{long_forgotten}' where id = '" + stale + "'");

        given().auth()
                .oauth2(DURHAM)
                .queryParam("limit", 500)
                .get("/subscriptions?neverFires=true")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(stale))
                .body("items.id", not(hasItem(live)))
                .body("items.neverFires", everyItem(containsString("No report can be so")));
    }

    @Test
    void once_the_register_is_complete_what_it_does_not_know_is_refused() throws SQLException {
        post(OPERATOR, rule("council", "99999", address)).statusCode(201);
        database.execute(
                """
                insert into authority (urn, name, region, region_code, groups)
                select 'made-up-' || n, 'Made-up', 'North East', 'E12000001', '{made_up_cities}'
                from generate_series(1, 150) n""");
        try {
            post(OPERATOR, rule("council", "99998", address))
                    .statusCode(422)
                    .body("detail", containsString("99998, which the register does not know"));
            post(OPERATOR, rule("council", "80465", address).replace("authorities", "regions"))
                    .statusCode(422)
                    .body("detail", containsString("E12000001 to E12000009"));
            post(
                            OPERATOR,
                            """
                            {"audience": "general", "groups": ["made_up_cities"], "regions": ["E12000001"],
                             "types": ["into_inadequate", "out_of_inadequate"], "address": "%s"}"""
                                    .formatted(address))
                    .statusCode(201)
                    .body("groups", equalTo(List.of("made_up_cities")))
                    .body(
                            "rule",
                            equalTo("Tell me at once when any of the made up cities or any authority in the North East"
                                    + " becomes or stops being inadequate."));
        } finally {
            database.execute("delete from authority where urn like 'made-up-%'");
        }
    }

    @Test
    void what_is_no_rule_is_refused() {
        post(OPERATOR, rule("everybody", "80465", address)).statusCode(422);
        post(OPERATOR, rule("council", "Durham", address)).statusCode(422);
        post(OPERATOR, "{\"audience\"").statusCode(400);
        post(OPERATOR, "").statusCode(400);
        given().auth().oauth2(OPERATOR).get("/subscriptions?colour=red").then().statusCode(400);
    }

    private static String rule(String audience, String urn, String address) {
        return """
                {"audience": "%s", "authorities": ["%s"], "channel": "email", "address": "%s"}"""
                .formatted(audience, urn, address);
    }

    private static String confirmed(String audience, String urn, String address, String ground) {
        return rule(audience, urn, address).replace("}", ", \"confirmed\": {\"ground\": \"" + ground + "\"}}");
    }

    private static ValidatableResponse post(String token, String body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/subscriptions")
                .then();
    }

    private static ValidatableResponse patch(String id, String body) {
        return given().auth()
                .oauth2(OPERATOR)
                .contentType(ContentType.JSON)
                .body(body)
                .patch("/subscriptions/" + id)
                .then();
    }

    private static ValidatableResponse list(String token) {
        return given().auth()
                .oauth2(token)
                .queryParam("limit", 500)
                .get("/subscriptions")
                .then()
                .statusCode(200);
    }
}
