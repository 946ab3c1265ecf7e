package uk.inspectionalerts.ingest.withdrawal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static uk.inspectionalerts.ingest.Problems.problem;
import static uk.inspectionalerts.ingest.Push.TEXT;
import static uk.inspectionalerts.ingest.Push.as;
import static uk.inspectionalerts.ingest.Push.named;
import static uk.inspectionalerts.ingest.Push.publisher;
import static uk.inspectionalerts.ingest.Push.push;
import static uk.inspectionalerts.ingest.Push.revised;
import static uk.inspectionalerts.ingest.Push.taken;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.contracts.Contract;
import uk.inspectionalerts.ingest.Documents;
import uk.inspectionalerts.ingest.ReportsTopic;
import uk.inspectionalerts.local.LocalStackResource;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class WithdrawalTest {

    @Test
    void aWithdrawnReportIsGoneForAllButOperators() {
        byte[] document = Documents.text();
        String id = taken(document, TEXT);

        withdraw(publisher(), id, "Published in error")
                .statusCode(200)
                .body("status", equalTo("withdrawn"))
                .body("withdrawalReason", equalTo("Published in error"));

        problem(publisher().get("/reports/" + id + "/document").then(), 410, "Gone", "was withdrawn");
        problem(as("comms").get("/reports/" + id + "/text").then(), 410, "Gone", "says when and why");
        as("operator").get("/reports/" + id + "/document").then().statusCode(200);
        as("operator").get("/reports/" + id + "/text").then().statusCode(200);
        given().get("/reports/" + id).then().statusCode(200).body("status", equalTo("withdrawn"));
    }

    @Test
    void whatWasWithdrawnMayBePublishedAgainAndIsANewReport() {
        byte[] document = Documents.text();
        String withdrawn = taken(document, TEXT);
        withdraw(publisher(), withdrawn, "Published in error").statusCode(200);

        String again = push(document, TEXT)
                .statusCode(201)
                .body("id", not(withdrawn))
                .body("version", is(1))
                .body("status", equalTo("accepted"))
                .extract()
                .path("id");

        assertThat(ReportsTopic.header(ReportsTopic.events(again, 1).get(0), "ce_type"))
                .isEqualTo("report.published.v1");
        push(document, TEXT).statusCode(200).body("id", equalTo(again));
        given().get("/reports/" + withdrawn).then().body("status", equalTo("withdrawn"));
        as("reviewer").get("/reports/" + again + "/document").then().statusCode(200);
        withdraw(publisher(), again, "In error once more").statusCode(200);
        push(document, TEXT).statusCode(201);
    }

    @Test
    void aRepeatedRequestIsAnsweredWithItsReportThoughThatWasWithdrawn() {
        byte[] document = Documents.text();
        String key = UUID.randomUUID().toString();
        String id = named(key, document, TEXT).statusCode(201).extract().path("id");
        withdraw(publisher(), id, "Published in error").statusCode(200);

        named(key, document, TEXT).statusCode(200).body("id", equalTo(id)).body("status", equalTo("withdrawn"));

        String again = push(document, TEXT).statusCode(201).extract().path("id");
        named(key, document, TEXT).statusCode(200).body("id", equalTo(id));
        named(UUID.randomUUID().toString(), document, TEXT).statusCode(200).body("id", equalTo(again));
    }

    @Test
    void everyVersionIsWithdrawnAndOneEventSaysSo() throws IOException {
        String first = taken(Documents.text(), TEXT);
        String second = revised(first, Documents.text(), TEXT);

        withdraw(as("operator"), first, "Published in error").statusCode(200);
        withdraw(publisher(), second, "Another reason")
                .statusCode(200)
                .body("withdrawalReason", equalTo("Published in error"));

        List<ConsumerRecord<String, byte[]>> events = ReportsTopic.events(first, 3);
        assertThat(events).hasSize(3);
        ConsumerRecord<String, byte[]> withdrawn = events.get(2);
        assertThat(ReportsTopic.header(withdrawn, "ce_type")).isEqualTo("report.withdrawn.v1");
        assertThat(Contract.of("report.withdrawn.v1").validate(withdrawn.value()))
                .isEmpty();
        JsonNode body = new ObjectMapper().readTree(withdrawn.value());
        assertThat(body.at("/report").asText()).isEqualTo(second);
        assertThat(body.at("/version").asInt()).isEqualTo(3);
        problem(
                publisher()
                        .queryParam("replaces", second)
                        .contentType(TEXT)
                        .body(Documents.text())
                        .post("/reports")
                        .then(),
                409,
                "Report withdrawn",
                "send it without replaces");
    }

    @Test
    void aWithdrawalNeedsAReportAReasonAndAPublisher() {
        String id = taken(Documents.text(), TEXT);

        problem(withdraw(publisher(), UUID.randomUUID().toString(), "In error"), 404, "Not Found", "no report");
        problem(withdraw(publisher(), id, " "), 400, "Bad Request", "reason");
        problem(withdraw(as("comms"), id, "In error"), 403, "Forbidden", "publisher");
        problem(withdraw(given(), id, "In error"), 401, "Unauthorized", "bearer token");
        given().get("/reports/" + id).then().body("status", not("withdrawn"));
    }

    private static ValidatableResponse withdraw(RequestSpecification caller, String id, String reason) {
        return caller.contentType("application/json")
                .body("{\"reason\": \"" + reason + "\"}")
                .post("/reports/" + id + "/withdrawal")
                .then();
    }
}
