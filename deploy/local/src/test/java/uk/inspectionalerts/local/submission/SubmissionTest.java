package uk.inspectionalerts.local.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.inspectionalerts.local.process.LocalFailure;

class SubmissionTest {

    @TempDir
    Path folder;

    private final Map<String, Queue<String>> answers = new ConcurrentHashMap<>();
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private HttpServer server;
    private Document document;
    private Services services;
    private Submission submission;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        services = new Services(
                new Services.Addresses(address, address, address), new Services.Tokens("publisher", "operator"));
        submission = new Submission(services, AlertChoice.ALWAYS);
        Given given =
                new Given(Optional.of("80465"), Optional.of("2022-07-05"), Optional.of("https://example.org/?a=b&c"));
        document = new Document(Files.writeString(folder.resolve("durham.pdf"), "%PDF"), DocumentKind.PDF, given);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aDocumentIsSettledOnceEachDeliveryHasEnded() {
        on("/reports", "503 {}", "201 {\"id\": \"r1\"}");
        on("/inspections", "200 {\"items\": []}", "200 {\"items\": [" + GRADED + "]}");
        on("/outcomes/i1", "404 {}", outcome(1, "delivered"), outcome(2, "waiting"), outcome(2, "delivered"));

        Result result = submission.submit(document);

        assertThat(result.line())
                .isEqualTo("durham.pdf | Durham | ILACS_V1 | inspection | leaders outstanding (was good) | Up by one."
                        + " | alerts 1");
        assertThat(result.subjects()).containsExactly("Durham: outstanding");
        assertThat(result.tally()).isEqualTo(new Tally(1, 0, 0, 0));
        assertThat(asked)
                .contains("POST /reports?urn=80465&publishedOn=2022-07-05&sourceUrl=https%3A%2F%2Fexample.org"
                        + "%2F%3Fa%3Db%26c&alerts=always application/pdf Bearer publisher");
    }

    @Test
    void aRefusalSaysWhy() {
        on("/reports", "422 {\"title\": \"Unreadable\", \"detail\": \"The PDF is\\n encrypted.\"}");

        Result result = submission.submit(document);

        assertThat(result.line()).isEqualTo("durham.pdf | refused (422): The PDF is encrypted.");
        assertThat(result.tally()).isEqualTo(new Tally(0, 0, 0, 1));
    }

    @Test
    void aDocumentThatIsHeldForReviewSaysWhyAndCountsAgainWhenItIsKnown() {
        on("/reports", "200 {\"id\": \"r1\"}");
        on(
                "/inspections",
                "200 {\"items\": [{\"inspection\": \"i1\", \"status\": \"review\", \"alert\": false, "
                        + "\"warnings\": [\"no date\"]}]}");

        Result result = submission.submit(document);

        assertThat(result.line()).isEqualTo("durham.pdf | held for review: no date | alerts 0 | held already");
        assertThat(result.tally()).isEqualTo(new Tally(0, 0, 1, 0));
    }

    @Test
    void aTokenThatDoesNotLetInFailsTheRun() {
        on("/reports", "401 {}");

        assertThatThrownBy(() -> submission.submit(document)).isInstanceOf(LocalFailure.class);
    }

    @Test
    void aDocumentThatIsNoticedIsFollowedFromItsLink() {
        URI link = URI.create("http://127.0.0.1:8090/v1/file/50187560");
        on(
                "/reports",
                "200 {\"items\": [{\"id\": \"r0\", \"sourceUrl\": \"http://127.0.0.1:8090/v1/file/1\"}], \"next\": \"c\"}",
                "200 {\"items\": []}",
                "200 {\"items\": [{\"id\": \"r0\"}], \"next\": \"c\"}",
                "200 {\"items\": [{\"id\": \"r1\", \"sourceUrl\": \"" + link + "\"}]}");
        on("/inspections", "200 {\"items\": [" + GRADED + "]}");
        on("/outcomes/i1", outcome(2, "delivered"));

        Result result = submission.watch(document, link, false);

        assertThat(result.subjects()).containsExactly("Durham: outstanding");
        assertThat(asked).contains("GET /inspections?report=r1 null Bearer operator");
        assertThat(asked).noneMatch(request -> request.startsWith("POST"));
    }

    @Test
    void aSourceIsBackfilledWhenItSaysSo() {
        on(
                "/sources",
                "503 {}",
                "200 {\"items\": [{\"name\": \"push\", \"backfilled\": true}]}",
                "200 {\"items\": [{\"name\": \"reports-site\", \"backfilled\": false}]}",
                "200 {\"items\": [{\"name\": \"push\"}, {\"name\": \"reports-site\", \"backfilled\": true}]}");

        assertThat(services.isBackfilled("reports-site")).isFalse();
        assertThat(services.isBackfilled("reports-site")).isFalse();
        assertThat(services.isBackfilled("reports-site")).isFalse();
        assertThat(services.isBackfilled("reports-site")).isTrue();
    }

    private static final String GRADED =
            """
            {"inspection": "i1", "version": 2, "alert": true, "authority": {"name": "Durham"}, "framework": "ILACS_V1", "kind": "inspection", "status": "graded",
             "judgements": [{"area": "leaders", "grade": "outstanding", "previous": {"grade": "good"}}],
             "milestones": [{"sentence": "Up by one."}]}""";

    private static String outcome(int version, String status) {
        return """
                200 {"inspection": "i1", "version": %d, "alerts": [{"audience": "council", "deliveries":
                [{"channel": "email", "status": "%s", "subject": "Durham: outstanding"}]}]}"""
                .formatted(version, status);
    }

    /** The answers to one path, in order; the last one stays. */
    private void on(String path, String... statusAndBody) {
        answers.put(path, new ArrayDeque<>(List.of(statusAndBody)));
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add("%s %s %s %s"
                .formatted(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI(),
                        exchange.getRequestHeaders().getFirst("Content-Type"),
                        exchange.getRequestHeaders().getFirst("Authorization")));
        Queue<String> left = answers.get(exchange.getRequestURI().getPath());
        String answer = left.size() > 1 ? left.remove() : left.element();
        byte[] body = answer.substring(4).getBytes(UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(Integer.parseInt(answer.substring(0, 3)), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
