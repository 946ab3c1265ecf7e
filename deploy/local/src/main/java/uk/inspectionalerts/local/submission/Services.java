package uk.inspectionalerts.local.submission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import uk.inspectionalerts.local.process.LocalFailure;
import uk.inspectionalerts.local.process.Wait;

/**
 * The HTTP interfaces of the running services. A service that is away or busy is asked again; each call is safe to
 * repeat.
 */
public final class Services {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration READ = Duration.ofSeconds(10);
    private static final Duration PUSH = Duration.ofSeconds(90);
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final ObjectMapper json = new ObjectMapper();
    private final Addresses addresses;
    private final Tokens tokens;

    public Services(Addresses addresses, Tokens tokens) {
        this.addresses = addresses;
        this.tokens = tokens;
    }

    /** Where each service listens. */
    public record Addresses(URI ingest, URI grading, URI notification) {}

    /** What lets these calls in. */
    public record Tokens(String publisher, String operator) {

        /** Never the tokens: this may end in a log. */
        @Override
        public String toString() {
            return "Tokens";
        }
    }

    /** A status and a JSON body; the body is missing when there was none. */
    record Answer(int status, JsonNode body) {

        boolean isSuccess() {
            return status / 100 == 2;
        }

        /** What a problem document says, in one line. */
        String problem() {
            String said = body.path("detail").asText(body.path("title").asText("no reason given"));
            return said.replaceAll("\\s+", " ").strip();
        }
    }

    /** Hands the document in: a success carries the report, anything else says why it is refused. */
    Answer push(Document document, AlertChoice alerts) {
        Map<String, String> parameters = new LinkedHashMap<>(document.given().parameters());
        parameters.put("alerts", alerts.word());
        try {
            return await(request(addresses.ingest(), "/reports", parameters, tokens.publisher())
                    .timeout(PUSH)
                    .header("Content-Type", document.kind().mediaType())
                    .POST(BodyPublishers.ofFile(document.file()))
                    .build());
        } catch (FileNotFoundException e) {
            throw new LocalFailure("Cannot read " + document.file(), e);
        }
    }

    /** The id of the latest version of the report that was taken in from that link, once there is one. */
    Optional<String> reportFrom(URI link) {
        Optional<String> found = Optional.empty();
        Optional<String> after = Optional.of("");
        while (after.isPresent()) {
            Map<String, String> page = new LinkedHashMap<>(Map.of("limit", "500"));
            after.filter(cursor -> !cursor.isEmpty()).ifPresent(cursor -> page.put("after", cursor));
            Optional<JsonNode> answer = get(addresses.ingest(), "/reports", page);
            for (JsonNode report : answer.map(body -> body.path("items")).orElse(MissingNode.getInstance())) {
                if (report.path("sourceUrl").asText().equals(link.toString())) {
                    found = Optional.of(report.path("id").asText());
                }
            }
            after = answer.map(body -> body.path("next").asText("")).filter(cursor -> !cursor.isEmpty());
        }
        return found;
    }

    /** Whether that source was read whole at least once. */
    public boolean isBackfilled(String source) {
        return get(addresses.ingest(), "/sources", Map.of()).stream()
                .flatMap(answer -> StreamSupport.stream(answer.path("items").spliterator(), false))
                .anyMatch(item -> item.path("name").asText().equals(source)
                        && item.path("backfilled").asBoolean());
    }

    /** What grading made of that report, with its grades and what they changed, once it has. */
    Optional<JsonNode> inspectionOf(String report) {
        return get(addresses.grading(), "/inspections", Map.of("report", report))
                .map(page -> page.path("items").path(0))
                .filter(item -> !item.isMissingNode());
    }

    /** How far the telling of that inspection's outcome has come, once it has begun. */
    Optional<JsonNode> outcome(String inspection) {
        return get(addresses.notification(), "/outcomes/" + inspection, Map.of());
    }

    /**
     * Subscribes, as the operator; the same subscription again changes nothing.
     *
     * @throws LocalFailure if it is refused
     */
    public void subscribe(JsonNode subscription) {
        Answer answer = await(request(addresses.notification(), "/subscriptions", Map.of(), tokens.operator())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(subscription.toString()))
                .build());
        if (!answer.isSuccess()) {
            throw new LocalFailure("A subscription was refused: " + answer.problem());
        }
    }

    /** Empty also when the service is away at this moment: the caller asks again. */
    private Optional<JsonNode> get(URI service, String path, Map<String, String> parameters) {
        Optional<Answer> answer =
                send(request(service, path, parameters, tokens.operator()).GET().build());
        answer.filter(given -> given.status() / 100 == 4 && given.status() != 404)
                .ifPresent(refusal -> {
                    throw new LocalFailure(
                            "%s%s answers %d: %s".formatted(service, path, refusal.status(), refusal.problem()));
                });
        return answer.filter(Answer::isSuccess).map(Answer::body);
    }

    private Answer await(HttpRequest request) {
        return Wait.untilPresent(PATIENCE, () -> send(request).filter(answer -> answer.status() < 500))
                .orElseThrow(() ->
                        new LocalFailure(request.uri() + " did not answer within " + PATIENCE.toSeconds() + " s"));
    }

    private Optional<Answer> send(HttpRequest request) {
        try {
            var response = http.send(request, BodyHandlers.ofString());
            return Optional.of(new Answer(response.statusCode(), parse(response.body())));
        } catch (IOException away) {
            return Optional.empty();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private JsonNode parse(String body) throws JsonProcessingException {
        return body.isBlank() ? MissingNode.getInstance() : json.readTree(body);
    }

    private static HttpRequest.Builder request(URI service, String path, Map<String, String> parameters, String token) {
        String query = parameters.entrySet().stream()
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(service.resolve(query.isEmpty() ? path : path + "?" + query))
                .timeout(READ)
                .header("Authorization", "Bearer " + token);
    }
}
