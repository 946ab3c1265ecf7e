package uk.inspectionalerts.ingest.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static uk.inspectionalerts.ingest.Push.HTML;
import static uk.inspectionalerts.ingest.Push.PDF;
import static uk.inspectionalerts.ingest.Push.TEXT;
import static uk.inspectionalerts.ingest.Push.as;
import static uk.inspectionalerts.ingest.Push.publisher;
import static uk.inspectionalerts.ingest.Push.push;
import static uk.inspectionalerts.ingest.Push.taken;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.contracts.Contract;
import uk.inspectionalerts.ingest.Documents;
import uk.inspectionalerts.ingest.ReportsTopic;
import uk.inspectionalerts.ingest.structure.HostilePdf;
import uk.inspectionalerts.local.LocalStackResource;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class PushTest {

    private static final int AT_ONCE = 6;

    @Test
    void aReportIsTakenInAndToldOf() throws IOException {
        byte[] durham = Documents.durham();

        String id = publisher()
                .queryParam("urn", "80465")
                .queryParam("publishedOn", "2022-07-05")
                .queryParam("sourceUrl", "https://files.example.org/durham.pdf")
                .contentType(PDF)
                .body(durham)
                .post("/reports")
                .then()
                .statusCode(201)
                .header("Location", containsString("/reports/"))
                .body("version", is(1))
                .body("status", equalTo("accepted"))
                .body("mediaType", equalTo(PDF))
                .body("bytes", is(durham.length))
                .body("urn", equalTo("80465"))
                .body("publishedOn", equalTo("2022-07-05"))
                .body("alerts", equalTo("auto"))
                .extract()
                .path("id");

        List<ConsumerRecord<String, byte[]>> events = ReportsTopic.events(id, 1);
        assertThat(events).hasSize(1);
        ConsumerRecord<String, byte[]> event = events.get(0);
        assertThat(Contract.of("report.published.v1").validate(event.value())).isEmpty();
        assertThat(ReportsTopic.header(event, "ce_type")).isEqualTo("report.published.v1");
        assertThat(ReportsTopic.header(event, "ce_source")).isEqualTo("ingest-service");
        assertThat(ReportsTopic.header(event, "ce_subject")).isEqualTo(id);
        JsonNode body = new ObjectMapper().readTree(event.value());
        assertThat(body.at("/report").asText()).isEqualTo(id);
        assertThat(body.at("/first").asText()).isEqualTo(id);
        assertThat(body.at("/given/urn").asText()).isEqualTo("80465");
        assertThat(body.at("/document/pages").asInt()).isPositive();
        assertThat(StreamSupport.stream(body.at("/document/blocks").spliterator(), false)
                        .map(block -> block.path("text").asText()))
                .anyMatch(text -> text.contains("Durham"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> as("publisher").get("/reports/" + id).then().body("status", equalTo("published")));
    }

    @Test
    void plainTextInAnyEncodingIsRead() {
        push(Documents.text(), TEXT + "; charset=utf-8").statusCode(201).body("mediaType", equalTo(TEXT));
        String id = taken(Documents.inWindows1252(), TEXT);

        publisher().get("/reports/" + id + "/text").then().body(containsString("The council\u2019s leaders"));
    }

    @Test
    void htmlGivesItsWordsAndNothingThatItWouldRunOrFetch() {
        String id = taken(Documents.hostileHtml(), HTML);

        publisher()
                .get("/reports/" + id + "/text")
                .then()
                .statusCode(200)
                .body(containsString("Children are well supported."))
                .body(not(containsString("steal")))
                .body(not(containsString("root:")));
    }

    @Test
    void aPictureOfAReportIsTakenInForAPersonToRead() throws IOException {
        String id = push(HostilePdf.imageOnly(), PDF)
                .statusCode(201)
                .body("imageOnly", is(true))
                .extract()
                .path("id");

        byte[] event = ReportsTopic.events(id, 1).get(0).value();
        assertThat(Contract.of("report.published.v1").validate(event)).isEmpty();
        assertThat(new ObjectMapper().readTree(event).at("/document/imageOnly").asBoolean())
                .isTrue();
    }

    @Test
    void theSameBytesAreTheSameReportAndToldOfOnce() {
        byte[] document = Documents.pdf();
        String id = taken(document, PDF);

        push(document, PDF).statusCode(200).body("id", equalTo(id)).header("Location", endsWith("/reports/" + id));

        // the next report is sent after whatever the repetition would have said
        ReportsTopic.events(taken(Documents.text(), TEXT), 1);
        assertThat(ReportsTopic.events(id)).hasSize(1);
    }

    @Test
    void theSameBytesAtOnceAreOneReport() throws InterruptedException {
        byte[] document = Documents.pdf();
        String token = LocalStackResource.token("publisher");
        Callable<Integer> sending = () -> given().auth()
                .oauth2(token)
                .contentType(PDF)
                .body(document)
                .post("/reports")
                .statusCode();
        ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Integer> answers = senders.invokeAll(Collections.nCopies(AT_ONCE, sending)).stream()
                    .map(PushTest::answer)
                    .sorted()
                    .toList();

            assertThat(answers).containsExactly(200, 200, 200, 200, 200, 201);
        } finally {
            senders.shutdownNow();
        }
    }

    @Test
    void anOperatorMayHandInToo() {
        as("operator")
                .contentType(TEXT)
                .body(Documents.text())
                .post("/reports")
                .then()
                .statusCode(201);
    }

    private static int answer(Future<Integer> sent) {
        try {
            return sent.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
