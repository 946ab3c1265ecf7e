package uk.inspectionalerts.notification;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static uk.inspectionalerts.notification.Eventually.eventually;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.local.LocalStackResource;

/** A rule is tried on what is on record before anybody subscribes it. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class PreviewTest {

    private static final String OPERATOR = LocalStackResource.token("operator");
    private static final String DURHAM = LocalStackResource.token("comms", "80465");

    @Inject
    Topics topics;

    private final UUID inspection = UUID.randomUUID();

    @Test
    void names_a_report_that_was_taken_in_as_history_until_it_is_withdrawn() {
        publish("outcome.graded.v1", "durham-2022", 1);

        eventually(() -> assertThat(previewed("\"grades\": [\"outstanding\"], \"areas\": [\"leaders\"]"))
                .contains(inspection.toString()));
        assertThat(previewed("\"grades\": [\"inadequate\"]")).doesNotContain(inspection.toString());
        assertThat(item("\"types\": [\"improved\"]").getString("authority")).isEqualTo("Durham");
        assertThat(item("").getString("publishedOn")).isEqualTo("2022-07-05");

        publish("outcome.withdrawn.v1", "durham-2022-withdrawn", 2);

        eventually(() -> assertThat(previewed("")).doesNotContain(inspection.toString()));
    }

    @Test
    void says_the_rule_in_plain_english() {
        preview(DURHAM, "\"types\": [\"into_inadequate\", \"out_of_inadequate\"]")
                .statusCode(200)
                .body("rule", containsString("becomes or stops being inadequate"));
    }

    @Test
    void is_for_those_who_may_keep_the_rule() {
        preview(LocalStackResource.token("comms", "80480"), "").statusCode(403);
        given().auth()
                .oauth2(DURHAM)
                .contentType(ContentType.JSON)
                .body("{\"audience\": \"general\"}")
                .post("/subscriptions/preview")
                .then()
                .statusCode(403)
                .body("detail", containsString("name its own authorities"));
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/subscriptions/preview")
                .then()
                .statusCode(401);
    }

    @Test
    void a_rule_that_can_match_nothing_is_refused() {
        preview(DURHAM, "\"grades\": [\"inadequate\"], \"directions\": [\"improved\"]")
                .statusCode(422)
                .body("detail", containsString("nothing improves to inadequate"));
        given().auth()
                .oauth2(OPERATOR)
                .contentType(ContentType.JSON)
                .body("{\"audience\": \"general\", \"groups\": [\"seaside_towns\"]}")
                .post("/subscriptions/preview")
                .then()
                .statusCode(422)
                .body("detail", containsString("seaside_towns, which no authority is on"));
        preview(DURHAM, "\"areas\": [\"moats\"]")
                .statusCode(422)
                .body("detail", containsString("overall_effectiveness"));
        given().auth()
                .oauth2(OPERATOR)
                .contentType(ContentType.JSON)
                .post("/subscriptions/preview")
                .then()
                .statusCode(400)
                .contentType(equalTo("application/problem+json"));
    }

    private List<String> previewed(String criteria) {
        return preview(DURHAM, criteria).statusCode(200).extract().jsonPath().getList("items.inspection");
    }

    private JsonPath item(String criteria) {
        return preview(DURHAM, criteria)
                .extract()
                .jsonPath()
                .setRootPath("items.find { it.inspection == '" + inspection + "' }");
    }

    private static ValidatableResponse preview(String token, String criteria) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body("{\"audience\": \"council\", \"authorities\": [\"80465\"]"
                        + (criteria.isEmpty() ? "" : ", " + criteria) + "}")
                .post("/subscriptions/preview")
                .then();
    }

    private void publish(String type, String fixture, int version) {
        String body = new String(Fixtures.body(fixture), UTF_8)
                .replaceFirst("\"inspection\": \"[^\"]*\"", "\"inspection\": \"" + inspection + "\"")
                .replaceFirst("\"version\": \\d+", "\"version\": " + version)
                .replaceFirst("\"alert\": \\w+", "\"alert\": false");
        topics.publish("outcomes", UUID.randomUUID(), type, body.getBytes(UTF_8));
    }
}
