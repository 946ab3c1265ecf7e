package uk.inspectionalerts.ingest.intake;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.oneOf;
import static uk.inspectionalerts.ingest.Problems.problem;
import static uk.inspectionalerts.ingest.Push.HTML;
import static uk.inspectionalerts.ingest.Push.PDF;
import static uk.inspectionalerts.ingest.Push.TEXT;
import static uk.inspectionalerts.ingest.Push.as;
import static uk.inspectionalerts.ingest.Push.named;
import static uk.inspectionalerts.ingest.Push.publisher;
import static uk.inspectionalerts.ingest.Push.push;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.ingest.Documents;
import uk.inspectionalerts.ingest.structure.HostilePdf;
import uk.inspectionalerts.local.LocalStackResource;

/** Each kind of bad input has its status and its words, and the next good report is taken in. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class RefusalTest {

    private static final long HUNDRED_MEGABYTES = 100_000_000;

    @TestHTTPResource("/reports")
    URI reports;

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @AfterEach
    void theNextGoodReportIsTakenIn() {
        push(Documents.pdf(), PDF).statusCode(201);
    }

    @Test
    void nothing() {
        problem(push(new byte[0], PDF), 422, "Empty document", "send the report itself");
    }

    @Test
    void blanks() {
        problem(push("  \r\n\t\n".getBytes(US_ASCII), TEXT), 422, "Empty document", "empty");
    }

    @Test
    void aKindThatIsNotRead() {
        problem(
                push(Documents.text(), "application/msword"),
                415,
                "Kind of document not read",
                "application/pdf, text/html and text/plain are read");
    }

    @Test
    void anErrorPageUnderTheNameOfAPdf() {
        problem(push(Documents.errorPage(), PDF), 415, "Content contradicts its type", "its bytes are an HTML page");
    }

    @Test
    void aPdfUnderTheNameOfHtmlOrText() {
        problem(push(Documents.pdf(), HTML), 415, "Content contradicts its type", "its bytes are a PDF");
        problem(push(Documents.pdf(), TEXT), 415, "Content contradicts its type", "its bytes are a PDF");
    }

    @Test
    void halfAPdf() throws IOException {
        problem(push(HostilePdf.truncated(), PDF), 422, "Unreadable document", "");
    }

    @Test
    void aPdfThatNeedsAPassword() throws IOException {
        problem(push(HostilePdf.encrypted(), PDF), 422, "Encrypted document", "password");
    }

    @Test
    void tenThousandPages() throws IOException {
        problem(push(HostilePdf.plain(10_000), PDF), 413, "Too many pages", "500");
    }

    @Test
    void aPdfThatNeverEnds() throws IOException {
        problem(push(HostilePdf.spinning(), PDF), 422, "Too slow to read", "");
    }

    @Test
    void aPdfThatEatsMemory() throws IOException {
        // on a busy machine its time is up before its memory is
        push(HostilePdf.swelling(), PDF)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("title", oneOf("Too big to read", "Too slow to read"));
    }

    @Test
    void aHundredMegabytes() throws Exception {
        BodyPublisher stated = BodyPublishers.fromPublisher(
                BodyPublishers.ofInputStream(() -> new Zeros(HUNDRED_MEGABYTES)), HUNDRED_MEGABYTES);
        BodyPublisher inChunks = BodyPublishers.ofInputStream(() -> new Zeros(HUNDRED_MEGABYTES));

        assertThat(send(stated).statusCode()).isEqualTo(413);
        HttpResponse<String> answer = send(inChunks);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("26214400 bytes");
    }

    @Test
    void aUrnThatIsNoNumber() {
        problem(with("urn", "Durham"), 422, "Not a URN", "urn is \"Durham\"");
        problem(with("urn", "80465a"), 422, "Not a URN", "leave urn out");
    }

    @Test
    void aPublicationDateThatIsNoDateOrInTheFuture() {
        problem(with("publishedOn", "5 July 2022"), 422, "Not a date", "publishedOn is \"5 July 2022\"");
        problem(with("publishedOn", "2022-02-30"), 422, "Not a date", "2022-02-30");
        problem(with("publishedOn", "2999-01-01"), 422, "Not published yet", "publishedOn is 2999-01-01");
    }

    @Test
    void otherParametersThatCannotBeMeant() {
        problem(with("alerts", "sometimes"), 400, "Bad Request", "give auto, never or always");
        problem(with("sourceUrl", "javascript:alert(1)"), 400, "Bad Request", "http or https");
        problem(with("replaces", "the other one"), 400, "Bad Request", "id of a report");
        problem(with("urm", "80465"), 400, "Bad Request", "no query parameter urm");
        problem(
                send(publisher().header("Idempotency-Key", "k".repeat(256))),
                400,
                "Bad Request",
                "1 to 255 characters");
    }

    @Test
    void callersWithoutTheRightToken() {
        problem(send(given()), 401, "Unauthorized", "bearer token");
        problem(send(given().auth().oauth2("no.such.token")), 401, "Unauthorized", "");
        problem(
                send(given().auth().oauth2(LocalStackResource.expiredToken("publisher"))),
                401,
                "Unauthorized",
                "expired");
        problem(send(as("comms")), 403, "Forbidden", "publisher");
        problem(send(as("reviewer")), 403, "Forbidden", "publisher");
    }

    @Test
    void heldBytesWithOtherDetails() {
        byte[] document = Documents.text();
        publisher()
                .queryParam("urn", "80465")
                .contentType(TEXT)
                .body(document)
                .post("/reports")
                .then()
                .statusCode(201);

        problem(
                publisher()
                        .queryParam("urn", "80466")
                        .queryParam("publishedOn", "2022-07-05")
                        .contentType(TEXT)
                        .body(document)
                        .post("/reports")
                        .then(),
                409,
                "Held with other details",
                "urn was 80465 and is now 80466; publishedOn was not given and is now 2022-07-05");
        // what is left out contradicts nothing
        push(document, TEXT).statusCode(200);
    }

    @Test
    void anIdempotencyKeyForAnotherRequest() throws IOException {
        String key = UUID.randomUUID().toString();
        byte[] document = Documents.text();
        String id = named(key, document, TEXT).statusCode(201).extract().path("id");

        named(key, document, TEXT).statusCode(200).body("id", equalTo(id));
        problem(named(key, Documents.text(), TEXT), 409, "Idempotency key used", "use a new key");
        problem(named(key, HostilePdf.truncated(), TEXT), 409, "Idempotency key used", key);
    }

    @Test
    void aRefusalIsCounted() {
        push(new byte[0], PDF);

        given().get(metrics)
                .then()
                .statusCode(200)
                .body(containsString("ingest_reports_refused_total{reason=\"empty_document\"}"));
    }

    private static ValidatableResponse with(String parameter, String value) {
        return send(publisher().queryParam(parameter, value));
    }

    private static ValidatableResponse send(RequestSpecification request) {
        return request.contentType(TEXT)
                .body(Documents.text())
                .post("/reports")
                .then()
                .body("instance", notNullValue());
    }

    private HttpResponse<String> send(BodyPublisher body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(reports)
                .header("Authorization", "Bearer " + LocalStackResource.token("publisher"))
                .header("Content-Type", PDF)
                .POST(body)
                .build();
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, BodyHandlers.ofString());
    }

    /** So many bytes, none of them held. */
    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long length) {
            this.left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(left, length);
            left -= count;
            return count;
        }
    }
}
