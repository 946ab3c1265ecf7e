package uk.inspectionalerts.ingest.batching;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static uk.inspectionalerts.ingest.Problems.problem;
import static uk.inspectionalerts.ingest.Push.TEXT;
import static uk.inspectionalerts.ingest.Push.as;
import static uk.inspectionalerts.ingest.Push.publisher;
import static uk.inspectionalerts.ingest.Push.taken;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.contracts.Contract;
import uk.inspectionalerts.ingest.Documents;
import uk.inspectionalerts.ingest.ReportsTopic;
import uk.inspectionalerts.ingest.unpacking.Zips;
import uk.inspectionalerts.local.LocalStackResource;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class BatchTest {

    private static final String ZIP = "application/zip";

    @TestHTTPResource("/batches")
    URI batches;

    @TestHTTPResource("/reports")
    URI reports;

    @Inject
    DataSource database;

    @Test
    void eachDocumentOfAnArchiveIsSettledAndSaysHow() throws IOException {
        byte[] held = Documents.text();
        String heldId = taken(held, TEXT);
        byte[] fresh = Documents.text();
        String id = zip(Map.of(
                        "manifest.csv",
                        "file,urn,published_on\nnew.txt,80465,2015-03-02\n".getBytes(UTF_8),
                        "new.txt",
                        fresh,
                        "held.txt",
                        held,
                        "sorry.pdf",
                        Documents.errorPage()))
                .statusCode(202)
                .header("Location", containsString("/batches/"))
                .body("documents", is(3))
                .extract()
                .path("id");

        done(id).body("takenIn", is(1)).body("known", is(1)).body("refused", is(1));

        item(id, "known").body("items[0].file", equalTo("held.txt")).body("items[0].report", equalTo(heldId));
        item(id, "refused")
                .body("items[0].file", equalTo("sorry.pdf"))
                .body("items[0].reason", equalTo("Content contradicts its type"))
                .body("items[0].detail", containsString("its bytes are an HTML page"));
        String report = item(id, "taken_in").extract().path("items[0].report");
        JsonNode event = event(report);
        assertThat(event.at("/given/urn").asText()).isEqualTo("80465");
        assertThat(event.at("/given/publishedOn").asText()).isEqualTo("2015-03-02");
        assertThat(event.at("/given/alerts").asText()).isEqualTo("never");
        publisher().get("/reports/" + report).then().body("source", equalTo("bulk"));
        assertThat(kept(id)).isZero();
    }

    @Test
    void aFormOfManyFilesIsTheSame() throws IOException {
        String id = publisher()
                .multiPart("files", "manifest.csv", "file,alerts\na.txt,always\n".getBytes(UTF_8))
                .multiPart("files", "a.txt", Documents.text(), TEXT)
                .multiPart("files", "b.pdf", Documents.pdf(), "application/pdf")
                .queryParam("alerts", "auto")
                .post("/batches")
                .then()
                .statusCode(202)
                .body("documents", is(2))
                .extract()
                .path("id");

        done(id).body("takenIn", is(2));

        List<String> reports = item(id, "taken_in").extract().path("items.report");
        assertThat(event(reports.get(0)).at("/given/alerts").asText()).isEqualTo("always");
        assertThat(event(reports.get(1)).at("/given/alerts").asText()).isEqualTo("auto");
    }

    @Test
    void aDeliveryIsRefusedWhole() {
        int before = batches();

        problem(zip(Map.of("a.txt", Documents.text(), "../b.txt", Documents.text())), 422, "Delivery not safe", "../b");
        problem(send(publisher(), Documents.text()), 422, "Archive not readable", "not a zip archive");
        problem(
                publisher()
                        .multiPart("files", "all.zip", Zips.holding("a.txt"), ZIP)
                        .post("/batches")
                        .then(),
                422,
                "Delivery not fit",
                "all.zip");
        problem(
                publisher()
                        .contentType("application/pdf")
                        .body(Documents.pdf())
                        .post("/batches")
                        .then(),
                415,
                "Unsupported Media Type",
                "application/pdf");
        problem(
                send(publisher().queryParam("alerts", "please"), Zips.holding("a.txt")),
                400,
                "Bad Request",
                "give auto, never or always");

        assertThat(batches()).isEqualTo(before);
    }

    @Test
    void aFormThatIsDamagedOrHoldsTooMuchIsRefused() throws Exception {
        String part = "--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"%d.txt\"\r\n"
                + "Content-Type: text/plain\r\n\r\nReport\r\n";
        String many = IntStream.rangeClosed(0, 2_000)
                .mapToObj(part::formatted)
                .collect(Collectors.joining("", "", "--x--\r\n"));

        HttpResponse<String> tooMany = send(batches, "multipart/form-data; boundary=x", many.getBytes(UTF_8));
        HttpResponse<String> cutOff = send(batches, "multipart/form-data; boundary=x", "--x\r\nCont".getBytes(UTF_8));
        HttpResponse<String> unbounded = send(batches, "multipart/form-data", many.getBytes(UTF_8));
        HttpResponse<String> empty = send(batches, "multipart/form-data; boundary=x", "--x--\r\n".getBytes(UTF_8));

        assertThat(List.of(tooMany, cutOff, empty))
                .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(400))
                .allSatisfy(answer -> assertThat(answer.body()).contains("no form that can be read"));
        assertThat(unbounded.statusCode()).isEqualTo(422);
        assertThat(unbounded.body()).contains("no document in the delivery");
    }

    @Test
    void aDeliveryMayBeLargerThanADocumentAndADocumentMayNot() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < 3; i++) {
            byte[] noise = new byte[10 << 20];
            new Random(i).nextBytes(noise);
            files.put(i + ".pdf", noise);
        }
        byte[] archive = Zips.of(files);

        HttpResponse<String> accepted = send(batches, ZIP, archive);
        HttpResponse<String> refused = send(reports, "application/pdf", archive);

        assertThat(accepted.statusCode()).isEqualTo(202);
        done(JsonPath.from(accepted.body()).getString("id")).body("refused", is(3));
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("26214400 bytes");
    }

    @Test
    void aStoppedBatchWaitsUntilItIsResumed() throws Exception {
        Map<String, byte[]> files = files(3);
        String id;
        try (Connection other = database.getConnection()) {
            holdTheArchive(other);
            id = zip(files)
                    .statusCode(202)
                    .body("state", equalTo("running"))
                    .extract()
                    .path("id");

            stop(id).body("state", equalTo("stopped"));
            other.rollback();
        }
        // the one in hand may be settled
        Awaitility.await().untilAsserted(() -> assertThat(claims(id)).isZero());
        batch(id).body("state", equalTo("stopped"));
        assertThat((int) batch(id).extract().path("waiting")).isBetween(2, 3);

        publisher().post("/batches/" + id + "/resume").then().statusCode(200);

        done(id).body("takenIn", is(3));
        stop(id).body("state", equalTo("done"));
        as("operator")
                .get("/operations?limit=500")
                .then()
                .body(
                        "items.findAll { it.subject == 'batch " + id + "' }.operation",
                        contains("batch stopped", "batch resumed", "batch stopped"))
                .body("items.find { it.subject == 'batch " + id + "' }.by", equalTo("publisher"));
    }

    @Test
    void aWorkerThatDiedLosesNothingAndTellsNothingTwice() throws Exception {
        Map<String, byte[]> files = files(3);
        String id = zip(files).statusCode(202).extract().path("id");
        done(id);
        stop(id);
        List<String> reports = item(id, "taken_in").extract().path("items.report");
        // it died after the first was taken in and before that was noted, and a living one has the third
        asLeft(id, 0, files.get("0.txt"), "now() - interval '1 s'");
        asLeft(id, 2, files.get("2.txt"), "now() + interval '1 h'");

        publisher().post("/batches/" + id + "/resume").then().statusCode(200);

        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> batch(id)
                .body("waiting", is(1)));
        batch(id).body("takenIn", is(2)).body("known", is(0));
        update("update batch_item set claimed_until = now() where batch = ?::uuid and outcome = 'WAITING'", id);
        done(id).body("takenIn", is(3));
        for (String report : reports) {
            assertThat(ReportsTopic.events(report)).hasSize(1);
        }
    }

    @Test
    void aDocumentThatFailsAgainAndAgainIsGivenUp() throws Exception {
        String id = zip(files(1)).statusCode(202).extract().path("id");
        done(id);
        asLeft(id, 0, Documents.text(), "now() + interval '1 h'");

        update("update batch_item set attempts = 5, claimed_until = now() where batch = ?::uuid", id);

        done(id).body("refused", is(1));
        item(id, "refused").body("items[0].reason", equalTo("Service failed"));
    }

    @Test
    void theSameBytesTwiceInABatchAreOneReport() {
        byte[] document = Documents.text();

        String id = zip(Map.of("a.txt", document, "b.txt", document))
                .statusCode(202)
                .extract()
                .path("id");

        done(id).body("takenIn", is(1)).body("known", is(1));
    }

    @Test
    void aRepeatedRequestIsTheSameBatch() {
        String key = UUID.randomUUID().toString();
        byte[] archive = Zips.of(files(1));
        String id = send(publisher().header("Idempotency-Key", key), archive)
                .statusCode(202)
                .extract()
                .path("id");

        send(publisher().header("Idempotency-Key", key), archive)
                .statusCode(202)
                .body("id", equalTo(id));
        problem(
                send(publisher().header("Idempotency-Key", key), Zips.of(files(1))),
                409,
                "Idempotency key used",
                "use a new key");
    }

    @Test
    void theListsArePaged() {
        String first = zip(files(3)).statusCode(202).extract().path("id");
        String second = zip(files(1)).statusCode(202).extract().path("id");

        String next = publisher()
                .get("/batches/" + first + "/items?limit=2")
                .then()
                .body("items.file", equalTo(List.of("0.txt", "1.txt")))
                .extract()
                .path("next");
        publisher()
                .get("/batches/" + first + "/items?limit=2&after=" + next)
                .then()
                .body("items.file", equalTo(List.of("2.txt")))
                .body("$", not(hasKey("next")));
        List<String> all =
                publisher().get("/batches?limit=500").then().extract().path("items.id");
        assertThat(all).containsSubsequence(first, second);
        problem(
                publisher().get("/batches/" + first + "/items?outcome=lost").then(),
                400,
                "Bad Request",
                "give waiting, taken_in, known or refused");
    }

    @Test
    void onlyAPublisherHandsInAndLooks() {
        given().contentType(ZIP).body(Zips.of(files(1))).post("/batches").then().statusCode(401);
        send(as("comms"), Zips.of(files(1))).statusCode(403);
        given().get("/batches").then().statusCode(401);
        as("comms").get("/batches").then().statusCode(403);
    }

    @Test
    void aBatchThatIsNotThere() {
        String id = UUID.randomUUID().toString();

        problem(publisher().get("/batches/" + id).then(), 404, "Not Found", "no batch " + id);
        problem(publisher().get("/batches/" + id + "/items").then(), 404, "Not Found", "no batch");
        problem(publisher().post("/batches/" + id + "/stop").then(), 404, "Not Found", "no batch");
        problem(publisher().post("/batches/" + id + "/resume").then(), 404, "Not Found", "no batch");
    }

    private static Map<String, byte[]> files(int count) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            files.put(i + ".txt", Documents.text());
        }
        return files;
    }

    private static ValidatableResponse zip(Map<String, byte[]> files) {
        return send(publisher(), Zips.of(files));
    }

    private static ValidatableResponse send(RequestSpecification request, byte[] archive) {
        return request.contentType(ZIP).body(archive).post("/batches").then();
    }

    /** REST Assured would keep many copies of so large a body. */
    private static HttpResponse<String> send(URI call, String type, byte[] body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(call)
                .header("Authorization", "Bearer " + LocalStackResource.token("publisher"))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static ValidatableResponse batch(String id) {
        return publisher().get("/batches/" + id).then().statusCode(200);
    }

    private static ValidatableResponse stop(String id) {
        return publisher().post("/batches/" + id + "/stop").then().statusCode(200);
    }

    private static ValidatableResponse done(String id) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> batch(id)
                .body("state", equalTo("done")));
        return batch(id);
    }

    private static ValidatableResponse item(String id, String outcome) {
        return publisher()
                .get("/batches/" + id + "/items?outcome=" + outcome)
                .then()
                .statusCode(200);
    }

    private static int batches() {
        return publisher()
                .get("/batches?limit=500")
                .then()
                .extract()
                .<List<?>>path("items")
                .size();
    }

    private static JsonNode event(String report) throws IOException {
        byte[] event = ReportsTopic.events(report, 1).get(0).value();
        assertThat(Contract.of("report.published.v1").validate(event)).isEmpty();
        return new ObjectMapper().readTree(event);
    }

    /** Nothing is taken in until that transaction ends. */
    private static void holdTheArchive(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement lock =
                connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended('archive', 0))")) {
            lock.execute();
        }
    }

    private void asLeft(String batch, int position, byte[] bytes, String claimedUntil) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement left = connection.prepareStatement(
                        """
                        update batch_item set outcome = 'WAITING', report = null, bytes = ?, attempts = 1,
                            claimed_until = %s where batch = ?::uuid and position = ?"""
                                .formatted(claimedUntil))) {
            left.setBytes(1, bytes);
            left.setString(2, batch);
            left.setInt(3, position);
            assertThat(left.executeUpdate()).isEqualTo(1);
        }
    }

    private void update(String sql, String batch) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, batch);
            update.executeUpdate();
        }
    }

    private long claims(String batch) {
        return count("select count(*) from batch_item where batch = ?::uuid and claimed_until is not null", batch);
    }

    private long kept(String batch) {
        return count("select count(*) from batch_item where batch = ?::uuid and bytes is not null", batch);
    }

    private long count(String sql, String batch) {
        try (Connection connection = database.getConnection();
                PreparedStatement count = connection.prepareStatement(sql)) {
            count.setString(1, batch);
            try (ResultSet rows = count.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
