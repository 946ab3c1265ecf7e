package uk.inspectionalerts.notification;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.local.LocalStackResource;
import uk.inspectionalerts.notification.alert.Alert;
import uk.inspectionalerts.notification.alert.Audience;
import uk.inspectionalerts.notification.alert.Meaning;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class PackResourceTest {

    private static final String OPERATOR = LocalStackResource.token("operator");
    private static final String DURHAM = LocalStackResource.token("comms", "80465");
    private static final String LEEDS = LocalStackResource.token("comms", "80480");

    @Inject
    Topics topics;

    /** Each test has an inspection of its own. */
    private final UUID inspection = UUID.randomUUID();

    @Test
    void is_a_draft_until_a_person_of_the_council_approves_it_and_again_after_a_correction() {
        published("graded", "durham-2022", 1);
        get(DURHAM, "pack").statusCode(200).body(containsString("DRAFT. Nobody has approved this pack yet."));

        String by = approve(DURHAM).statusCode(200).extract().path("by");

        approve(OPERATOR).statusCode(200).body("by", equalTo(by));
        get(DURHAM, "pack")
                .statusCode(200)
                .body(allOf(containsString("Approved by " + by), not(containsString("DRAFT"))));
        published("revised", "durham-2022-revised", 2);
        get(DURHAM, "pack").statusCode(200).body(containsString("DRAFT. Nobody has approved this pack yet."));
    }

    @Test
    void sets_what_the_report_before_asked_for_beside_what_this_one_does() {
        String earlier = body("durham-2022", UUID.randomUUID(), 1)
                .replaceFirst("\"inspectionStart\": \"[^\"]*\"", "\"inspectionStart\": \"2019-09-09\"")
                .replaceFirst("\"inspectionEnd\": \"[^\"]*\"", "\"inspectionEnd\": \"2019-09-20\"")
                .replaceFirst("\"publishedOn\": \"[^\"]*\"", "\"publishedOn\": \"2019-10-21\"")
                .replace("Pathway assessments and planning for care leavers.", "Asked for in 2019.");
        topics.publish("outcomes", UUID.randomUUID(), "outcome.graded.v1", earlier.getBytes(UTF_8));

        published("graded", "durham-2022", 1);

        get(DURHAM, "pack")
                .statusCode(200)
                .body(containsString("Then (October 2019)"))
                .body(containsString(
                        "<td>Asked for in 2019.</td><td>Pathway assessments and planning for care leavers.</td>"));
    }

    @Test
    void says_what_is_due_as_the_briefing_does_estimated_until_the_council_enters_the_day_of_receipt() {
        String estimate = "Publish the report: due between 9 August 2022 and 16 August 2022 (estimated)";
        published("graded", "durham-2022", 1);
        get(DURHAM, "pack").body(containsString(estimate));
        assertThat(briefing()).contains(estimate, "/deadlines/" + inspection + "/receipt");

        given().auth()
                .oauth2(DURHAM)
                .contentType(ContentType.JSON)
                .body("{\"receivedOn\": \"2022-06-30\"}")
                .put("/deadlines/" + inspection + "/receipt")
                .then()
                .statusCode(200);

        String day = "Publish the report: due by 11 August 2022, 30 working days from receipt.";
        get(DURHAM, "pack").body(containsString(day));
        assertThat(briefing()).contains(day).doesNotContain("Enter the day you received it");
    }

    @Test
    void can_be_taken_along_as_a_document() throws IOException {
        published("graded", "durham-2022", 1);

        byte[] document = get(DURHAM, "pack.docx")
                .statusCode(200)
                .header("Content-Disposition", containsString("communications-pack.docx"))
                .extract()
                .asByteArray();

        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(document))) {
            assertThat(read.getParagraphs().get(0).getText())
                    .isEqualTo("Communications pack: Durham children's services");
        }
    }

    @Test
    void is_for_the_council_concerned_and_for_operators() {
        published("graded", "durham-2022", 1);

        get(OPERATOR, "pack").statusCode(200);
        get(LEEDS, "pack").statusCode(403);
        get(LEEDS, "pack.docx").statusCode(403);
        approve(LEEDS).statusCode(403);
        get(LocalStackResource.token("publisher"), "pack").statusCode(403);
        given().get("/alerts/" + alert() + "/pack").then().statusCode(401);
        given().auth()
                .oauth2(DURHAM)
                .get("/alerts/" + UUID.randomUUID() + "/pack")
                .then()
                .statusCode(404);
    }

    @Test
    void of_a_report_that_was_withdrawn_there_is_none() {
        published("graded", "durham-2022", 1);

        published("withdrawn", "durham-2022-withdrawn", 2);

        get(DURHAM, "pack").statusCode(410);
        approve(DURHAM).statusCode(410);
    }

    @Test
    void of_a_report_that_is_being_checked_there_is_none_yet() {
        published("held", "held", 1);

        given().auth()
                .oauth2(DURHAM)
                .get("/alerts/" + new Alert(inspection, Meaning.HELD_NOTICE, Audience.COUNCIL, 1, 0).id() + "/pack")
                .then()
                .statusCode(409)
                .body("detail", containsString("being checked"));
    }

    private ValidatableResponse get(String token, String what) {
        return given().auth()
                .oauth2(token)
                .get("/alerts/" + alert() + "/" + what)
                .then();
    }

    private String briefing() {
        String text = given().auth()
                .oauth2(DURHAM)
                .get("/alerts/" + alert())
                .then()
                .extract()
                .path("text");
        return text.replaceAll("\\s+", " ");
    }

    private ValidatableResponse approve(String token) {
        return given().auth()
                .oauth2(token)
                .post("/alerts/" + alert() + "/pack/approval")
                .then();
    }

    private UUID alert() {
        return new Alert(inspection, Meaning.FIRST_NEWS, Audience.COUNCIL, 1, 0).id();
    }

    private void published(String type, String fixture, int version) {
        topics.publish(
                "outcomes",
                UUID.randomUUID(),
                "outcome." + type + ".v1",
                body(fixture, inspection, version).getBytes(UTF_8));
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> given().auth()
                        .oauth2(OPERATOR)
                        .get("/outcomes/" + inspection)
                        .then()
                        .statusCode(200)
                        .body("version", equalTo(version)));
    }

    private static String body(String fixture, UUID inspection, int version) {
        return new String(Fixtures.body(fixture), UTF_8)
                .replaceFirst("\"inspection\": \"[^\"]*\"", "\"inspection\": \"" + inspection + "\"")
                .replaceFirst("\"version\": \\d+", "\"version\": " + version);
    }
}
