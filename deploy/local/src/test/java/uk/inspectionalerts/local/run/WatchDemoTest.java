package uk.inspectionalerts.local.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.inspectionalerts.local.Checkout;
import uk.inspectionalerts.local.DataFolder;
import uk.inspectionalerts.local.process.LocalFailure;
import uk.inspectionalerts.local.process.Ports;
import uk.inspectionalerts.local.submission.Document;
import uk.inspectionalerts.local.submission.Result;
import uk.inspectionalerts.local.submission.Services;

class WatchDemoTest {

    @TempDir
    Path folder;

    private final Demo demo = Demo.of(Checkout.find());
    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger sourcesAsked = new AtomicInteger();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Console console = new Console(new PrintStream(out, true, UTF_8), System.err, false);
    private HttpServer system;
    private Services services;
    private DemoSite site;

    /** In place of the services: all that is on the site is at once taken in, graded and told. */
    @BeforeEach
    void start() throws IOException {
        system = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        system.createContext("/", this::answer);
        system.start();
        URI address = URI.create("http://127.0.0.1:" + system.getAddress().getPort());
        services = new Services(
                new Services.Addresses(address, address, address), new Services.Tokens("publisher", "operator"));
        site = DemoSite.start(demo, new DataFolder(folder), Ports.free());
    }

    @AfterEach
    void stop() {
        site.close();
        system.stop(0);
    }

    @Test
    void theHistoryIsThereFirstAndTheReportsFollowOneByOne() {
        assertThat(demo.history()).allMatch(this::isOnTheSite);
        assertThat(demo.reports()).noneMatch(this::isOnTheSite);

        List<Result> results = new WatchDemo(services, site, console).run(demo);

        assertThat(sourcesAsked).hasValueGreaterThanOrEqualTo(3);
        assertThat(results).hasSize(9);
        assertThat(demo.reports()).allMatch(this::isOnTheSite);
        assertThat(lines().filter(line -> line.contains(".pdf | ")).skip(4))
                .extracting(line -> line.substring(0, line.indexOf(" | ")))
                .containsExactlyElementsOf(
                        demo.reports().stream().map(Document::name).toList());
        assertThat(lines().filter(line -> line.matches("    \\d+\\.\\d s from publication until the last email")))
                .hasSize(5);
        assertThat(lines().filter(line -> line.equals("    email: News"))).hasSize(5);
    }

    @Test
    void aLaterRunFindsOnTheSiteWhatThisOnePublished() {
        site.publish(demo.reports().get(0));
        site.close();

        site = DemoSite.start(demo, new DataFolder(folder), Ports.free());
        assertThat(demo.history()).allMatch(this::isOnTheSite);
        assertThat(demo.reports().stream().filter(this::isOnTheSite))
                .containsExactly(demo.reports().get(0));

        List<Result> results = new WatchDemo(services, site, console).run(demo);

        assertThat(results.get(4).line()).contains("held already");
        assertThat(lines().filter(line -> line.contains(" s from publication"))).hasSize(4);
    }

    @Test
    void anotherPortIsTheWayOutOfOneInUse() {
        int taken = system.getAddress().getPort();

        assertThatThrownBy(() -> DemoSite.start(demo, new DataFolder(folder), taken))
                .isInstanceOf(LocalFailure.class)
                .hasMessage("Port %d is in use: stop what uses it, or choose another with SITE_PORT", taken);
    }

    private Stream<String> lines() {
        return out.toString(UTF_8).lines();
    }

    private boolean isOnTheSite(Document document) {
        try {
            return http.send(HttpRequest.newBuilder(site.link(document)).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = answerTo(exchange.getRequestURI()).getBytes(UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String answerTo(URI asked) {
        return switch (asked.getPath()) {
            case "/sources" ->
                "{\"items\": [{\"name\": \"reports-site\", \"backfilled\": %s}]}"
                        .formatted(sourcesAsked.incrementAndGet() > 2);
            case "/reports" ->
                Stream.concat(demo.history().stream(), demo.reports().stream())
                        .filter(this::isOnTheSite)
                        .map(document -> "{\"id\": \"%s\", \"sourceUrl\": \"%s\"}"
                                .formatted(document.name(), site.link(document)))
                        .collect(Collectors.joining(",", "{\"items\": [", "]}"));
            case "/inspections" ->
                "{\"items\": [{\"inspection\": \"i\", \"version\": 1, \"alert\": true, \"status\": \"graded\"}]}";
            default ->
                """
                {"version": 1, "alerts": [{"audience": "council", "deliveries":
                [{"status": "delivered", "subject": "News"}]}]}""";
        };
    }
}
