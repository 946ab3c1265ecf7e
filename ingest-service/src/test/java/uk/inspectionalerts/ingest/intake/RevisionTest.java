package uk.inspectionalerts.ingest.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static uk.inspectionalerts.ingest.Problems.problem;
import static uk.inspectionalerts.ingest.Push.PDF;
import static uk.inspectionalerts.ingest.Push.TEXT;
import static uk.inspectionalerts.ingest.Push.publisher;
import static uk.inspectionalerts.ingest.Push.taken;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.Arrays;
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
class RevisionTest {

    @Test
    void aRevisionIsTheNextVersionOfItsReport() {
        String first = taken(Documents.text(), TEXT);

        String second = replacing(first, Documents.text())
                .statusCode(201)
                .body("first", equalTo(first))
                .body("version", is(2))
                .body("replaces", equalTo(first))
                .extract()
                .path("id");

        List<ConsumerRecord<String, byte[]>> events = ReportsTopic.events(first, 2);
        assertThat(events).hasSize(2);
        ConsumerRecord<String, byte[]> revised = events.get(1);
        assertThat(ReportsTopic.header(revised, "ce_type")).isEqualTo("report.revised.v1");
        assertThat(ReportsTopic.header(revised, "ce_subject")).isEqualTo(second);
        assertThat(Contract.of("report.revised.v1").validate(revised.value())).isEmpty();
    }

    @Test
    void aRepeatedRevisionIsTheSameVersion() {
        String first = taken(Documents.text(), TEXT);
        byte[] correction = Documents.text();
        String second = replacing(first, correction).statusCode(201).extract().path("id");

        replacing(first, correction).statusCode(200).body("id", equalTo(second));
    }

    @Test
    void onlyTheLatestVersionIsReplaced() {
        String first = taken(Documents.text(), TEXT);
        String second =
                replacing(first, Documents.text()).statusCode(201).extract().path("id");

        problem(replacing(first, Documents.text()), 409, "Replaced already", "its latest version, " + second);
    }

    @Test
    void aRevisionNeedsOtherBytesAndAReportToReplace() {
        byte[] document = Documents.text();
        String first = taken(document, TEXT);

        problem(replacing(first, document), 409, "Held already", "a revision needs other bytes");
        problem(
                replacing(UUID.randomUUID().toString(), Documents.text()),
                422,
                "No such report to replace",
                "see GET /reports");
    }

    @Test
    void aRevisionSaysWhatChangedAndBothVersionsAreKept() throws IOException {
        byte[] before = "Inspection of Durham\n\n1. Leaders are good.\n\n2. Plans are clear. %s\n"
                .formatted(UUID.randomUUID())
                .getBytes(UTF_8);
        byte[] after = new String(before, UTF_8)
                .replace("Leaders are good.", "Leaders are weak.")
                .getBytes(UTF_8);
        String first = taken(before, TEXT);

        String second = publisher()
                .queryParam("replaces", first)
                .queryParam("urn", "80465")
                .contentType(TEXT)
                .body(after)
                .post("/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        JsonNode changes = changes(first);
        assertThat(changes.at("/textChanged").asBoolean()).isTrue();
        assertThat(changes.at("/blocks/changed").asInt()).isEqualTo(1);
        assertThat(changes.at("/examples/0/before").asText()).isEqualTo("1. Leaders are good.");
        assertThat(changes.at("/examples/0/after").asText()).isEqualTo("1. Leaders are weak.");
        assertThat(changes.at("/given").toString()).isEqualTo("[\"urn\"]");
        assertThat(kept(first)).isEqualTo(before);
        assertThat(kept(second)).isEqualTo(after);
    }

    @Test
    void otherBytesWithTheSameTextAreToldAsSuch() throws IOException {
        byte[] before = Documents.durham();
        byte[] after = Arrays.copyOf(before, before.length + 1);
        after[before.length] = '\n';
        String first = taken(before, PDF);

        publisher()
                .queryParam("replaces", first)
                .contentType(PDF)
                .body(after)
                .post("/reports")
                .then()
                .statusCode(201)
                .body("version", is(2));

        JsonNode changes = changes(first);
        assertThat(changes.at("/textChanged").asBoolean()).isFalse();
        assertThat(changes.at("/given")).isEmpty();
        assertThat(changes.at("/examples")).isEmpty();
    }

    private static JsonNode changes(String first) throws IOException {
        byte[] event = ReportsTopic.events(first, 2).get(1).value();
        assertThat(Contract.of("report.revised.v1").validate(event)).isEmpty();
        return new ObjectMapper().readTree(event).at("/changes");
    }

    private static byte[] kept(String id) {
        return publisher().get("/reports/" + id + "/document").asByteArray();
    }

    private static ValidatableResponse replacing(String id, byte[] document) {
        return publisher()
                .queryParam("replaces", id)
                .contentType(TEXT)
                .body(document)
                .post("/reports")
                .then();
    }
}
