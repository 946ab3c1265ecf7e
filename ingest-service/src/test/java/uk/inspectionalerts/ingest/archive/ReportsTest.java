package uk.inspectionalerts.ingest.archive;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasLength;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static uk.inspectionalerts.ingest.Problems.problem;
import static uk.inspectionalerts.ingest.Push.HTML;
import static uk.inspectionalerts.ingest.Push.PDF;
import static uk.inspectionalerts.ingest.Push.TEXT;
import static uk.inspectionalerts.ingest.Push.as;
import static uk.inspectionalerts.ingest.Push.taken;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.ingest.Documents;
import uk.inspectionalerts.ingest.Push;
import uk.inspectionalerts.local.LocalStackResource;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class ReportsTest {

    @Test
    void anyoneMayPageThroughTheListNewestLast() {
        List<String> taken =
                List.of(taken(Documents.text(), TEXT), taken(Documents.text(), TEXT), taken(Documents.text(), TEXT));

        List<String> listed = new ArrayList<>();
        String next = "";
        while (next != null) {
            var request = given().queryParam("limit", 2);
            if (!next.isEmpty()) {
                request.queryParam("after", next);
            }
            JsonPath page =
                    request.get("/reports").then().statusCode(200).extract().jsonPath();
            assertThat(page.getList("items")).hasSizeLessThanOrEqualTo(2);
            listed.addAll(page.getList("items.id"));
            next = page.getString("next");
        }

        assertThat(listed).doesNotHaveDuplicates().containsSubsequence(taken);
    }

    @Test
    void aBadPageIsRefused() {
        problem(given().get("/reports?limit=501").then(), 400, "Bad Request", "limit");
        problem(given().get("/reports?after=bm90IGEgbnVtYmVy").then(), 400, "Bad Request", "after");
        problem(given().get("/reports?urn=80465").then(), 400, "Bad Request", "no query parameter urn");
    }

    @Test
    void aReportIsShownWithoutTheNameOfWhoSentIt() {
        String id = taken(Documents.text(), TEXT);

        given().get("/reports/" + id)
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("source", equalTo("push"))
                .body("sha256", hasLength(64))
                .body("urn", nullValue())
                .body("handedInBy", nullValue());
    }

    @Test
    void whatIsNotThereIsSaidToBe() {
        UUID id = UUID.randomUUID();
        problem(given().get("/reports/" + id).then(), 404, "Not Found", "There is no report " + id);
        problem(as("comms").get("/reports/" + id + "/document").then(), 404, "Not Found", id.toString());
        problem(given().get("/reports/durham").then(), 404, "Not Found", "/reports/durham");
    }

    @Test
    void theDocumentIsTheBytesAsReceived() {
        byte[] document = Documents.durham();
        String id = Push.push(document, PDF).extract().path("id");

        var answer = as("comms")
                .get("/reports/" + id + "/document")
                .then()
                .statusCode(200)
                .contentType(PDF)
                .header("Content-Length", Integer.toString(document.length))
                .extract();

        assertThat(answer.asByteArray()).isEqualTo(document);
        as("comms")
                .header("If-None-Match", answer.header("ETag"))
                .get("/reports/" + id + "/document")
                .then()
                .statusCode(304);
    }

    @Test
    void htmlFromOutsideIsNotShownAsOurs() {
        String id = taken(Documents.hostileHtml(), HTML);

        as("reviewer")
                .get("/reports/" + id + "/document")
                .then()
                .statusCode(200)
                .header("Content-Disposition", startsWith("attachment"))
                .header("Content-Security-Policy", containsString("sandbox"))
                .header("X-Content-Type-Options", "nosniff");
    }

    @Test
    void theTextIsBlocksWithTheirPages() {
        String id = Push.push(Documents.durham(), PDF).extract().path("id");

        as("reviewer")
                .get("/reports/" + id + "/text")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("imageOnly", equalTo(false))
                .body("pages", greaterThan(1))
                .body("blocks", hasSize(greaterThan(20)))
                .body("blocks[0].page", equalTo(1));
    }

    @Test
    void documentAndTextNeedARole() {
        String id = taken(Documents.text(), TEXT);

        problem(given().get("/reports/" + id + "/document").then(), 401, "Unauthorized", "bearer token");
        problem(given().get("/reports/" + id + "/text").then(), 401, "Unauthorized", "bearer token");
        problem(as("stranger").get("/reports/" + id + "/text").then(), 403, "Forbidden", "comms");
    }

    @Test
    void theServiceDescribesItself() {
        given().get("/q/openapi")
                .then()
                .statusCode(200)
                .body(containsString("/reports/{id}/withdrawal"))
                .body(containsString("application/pdf"));
    }
}
