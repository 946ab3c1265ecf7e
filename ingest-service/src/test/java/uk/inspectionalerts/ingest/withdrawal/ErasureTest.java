package uk.inspectionalerts.ingest.withdrawal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasLength;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static uk.inspectionalerts.ingest.Problems.problem;
import static uk.inspectionalerts.ingest.Push.TEXT;
import static uk.inspectionalerts.ingest.Push.as;
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
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.contracts.Contract;
import uk.inspectionalerts.ingest.Documents;
import uk.inspectionalerts.ingest.ReportsTopic;
import uk.inspectionalerts.local.LocalStackResource;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class ErasureTest {

    @Inject
    DataSource database;

    @Test
    void ofAnErasedReportOnlyHashDatesAndTheNoteAreLeft() throws SQLException, IOException {
        String first = taken(Documents.text(), TEXT);
        String second = revised(first, Documents.text(), TEXT);
        withdraw(second);

        erase(as("operator"), first, "It named a child")
                .statusCode(200)
                .body("status", equalTo("withdrawn"))
                .body("erasedAt", notNullValue());

        for (String id : List.of(first, second)) {
            problem(as("operator").get("/reports/" + id + "/document").then(), 410, "Gone", "was erased by operator");
            problem(as("operator").get("/reports/" + id + "/text").then(), 410, "Gone", "It named a child");
            problem(as("comms").get("/reports/" + id + "/text").then(), 410, "Gone", "was withdrawn");
            given().get("/reports/" + id)
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("withdrawn"))
                    .body("sha256", hasLength(64))
                    .body("receivedAt", notNullValue())
                    .body("erasedAt", notNullValue());
        }
        assertThat(documentsOf(first)).isZero();
        List<ConsumerRecord<String, byte[]>> events = ReportsTopic.events(first, 4);
        ConsumerRecord<String, byte[]> erased = events.get(3);
        assertThat(ReportsTopic.header(erased, "ce_type")).isEqualTo("report.erased.v1");
        assertThat(Contract.of("report.erased.v1").validate(erased.value())).isEmpty();
        JsonNode body = new ObjectMapper().readTree(erased.value());
        assertThat(body.at("/report").asText()).isEqualTo(second);
        assertThat(body.at("/version").asInt()).isEqualTo(4);
    }

    @Test
    void whoWithdrewAndErasedAReportIsOnRecordWithTheReasons() {
        String id = taken(Documents.text(), TEXT);
        withdraw(id);
        erase(as("operator"), id, "It named a child").statusCode(200);
        erase(as("operator"), id, "Another reason").statusCode(200);

        as("operator")
                .get("/operations?limit=500")
                .then()
                .statusCode(200)
                .body("items.findAll { it.subject == 'report " + id + "' }.operation", contains("erased", "withdrawn"))
                .body("items.findAll { it.subject == 'report " + id + "' }.by", contains("operator", "publisher"))
                .body(
                        "items.findAll { it.subject == 'report " + id + "' }.reason",
                        contains("It named a child", "Published in error"));
    }

    @Test
    void aRepeatedErasureChangesNothing() {
        String id = taken(Documents.text(), TEXT);
        withdraw(id);
        erase(as("operator"), id, "It named a child").statusCode(200);

        erase(as("operator"), id, "Another reason").statusCode(200);

        problem(as("operator").get("/reports/" + id + "/text").then(), 410, "Gone", "It named a child");
        ReportsTopic.events(taken(Documents.text(), TEXT), 1);
        assertThat(ReportsTopic.events(id)).hasSize(3);
    }

    @Test
    void whatStandsIsNotErased() {
        String id = taken(Documents.text(), TEXT);

        problem(erase(as("operator"), id, "It named a child"), 409, "Report not withdrawn", "withdraw it first");

        publisher().get("/reports/" + id + "/text").then().statusCode(200);
    }

    @Test
    void anErasureNeedsAReportAReasonAndAnOperator() {
        String id = taken(Documents.text(), TEXT);
        withdraw(id);

        problem(erase(as("operator"), UUID.randomUUID().toString(), "In error"), 404, "Not Found", "no report");
        problem(erase(as("operator"), id, " "), 400, "Bad Request", "reason");
        problem(erase(publisher(), id, "In error"), 403, "Forbidden", "operator");
        problem(erase(given(), id, "In error"), 401, "Unauthorized", "bearer token");
        given().get("/reports/" + id).then().body("erasedAt", nullValue());
    }

    @Test
    void whatWasErasedMayBePublishedAgainAndIsANewReport() {
        byte[] document = Documents.text();
        String id = taken(document, TEXT);
        withdraw(id);
        erase(as("operator"), id, "In error").statusCode(200);

        push(document, TEXT).statusCode(201).body("id", not(id));
    }

    private static void withdraw(String id) {
        publisher()
                .contentType("application/json")
                .body("{\"reason\": \"Published in error\"}")
                .post("/reports/" + id + "/withdrawal")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse erase(RequestSpecification caller, String id, String reason) {
        return caller.contentType("application/json")
                .body("{\"reason\": \"" + reason + "\"}")
                .post("/reports/" + id + "/erasure")
                .then();
    }

    private int documentsOf(String first) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select count(*) from document d join report r on r.id = d.report where r.first = ?::uuid")) {
            statement.setString(1, first);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
