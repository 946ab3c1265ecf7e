package uk.inspectionalerts.checks.signals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.inspectionalerts.checks.SyntheticReport;
import uk.inspectionalerts.local.LocalStack;
import uk.inspectionalerts.local.Service;

/** What the services of a running stack measure and offer. */
public final class RunningServices {

    private static final Pattern SAMPLE = Pattern.compile("^(\\w+)[ {]", Pattern.MULTILINE);
    private static final int TO_MANAGEMENT = 1000;

    private final LocalStack stack;
    private final HttpClient http = HttpClient.newHttpClient();

    public RunningServices(LocalStack stack) {
        this.stack = stack;
    }

    /** The names of all metrics that any of them shows. */
    public Set<String> metrics() {
        return Arrays.stream(Service.values())
                .map(service ->
                        URI.create("http://127.0.0.1:" + (stack.uri(service).getPort() + TO_MANAGEMENT)))
                .map(management -> get(management.resolve("/q/metrics")))
                .flatMap(metrics -> SAMPLE.matcher(metrics).results().map(sample -> sample.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What is in the call that its service does not describe: the call itself, a parameter, or a member of the body. */
    public Collection<String> unknownIn(Call call) {
        JsonNode description = description(call);
        JsonNode operation =
                description.path("paths").path(call.path()).path(call.method().toLowerCase(Locale.ROOT));
        if (operation.isMissingNode()) {
            return Set.of(call.toString());
        }
        Set<String> unknown = new TreeSet<>(call.parameters());
        unknown.removeAll(operation.path("parameters").findValuesAsText("name"));
        Set<String> members = new TreeSet<>(call.members());
        body(description, operation).path("properties").fieldNames().forEachRemaining(members::remove);
        unknown.addAll(members);
        return unknown;
    }

    /** Hands the report in, with alerts, as part of that trace. */
    public void push(SyntheticReport report, String trace) {
        String publisher = stack.tokens().mint("publisher", List.of("publisher"), List.of(), Duration.ofMinutes(5));
        String today = LocalDate.now(ZoneId.of("Europe/London")).toString();
        String answer = send(
                HttpRequest.newBuilder(stack.uri(Service.INGEST).resolve("/reports?alerts=always&publishedOn=" + today))
                        .header("Authorization", "Bearer " + publisher)
                        .header("Content-Type", "text/plain; charset=utf-8")
                        .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                        .POST(BodyPublishers.ofByteArray(report.bytes())));
        if (!answer.contains("\"id\"")) {
            throw new AssertionError(answer);
        }
    }

    private JsonNode description(Call call) {
        Service service = Arrays.stream(Service.values())
                .filter(each -> each.fullName().equals(call.service()))
                .findFirst()
                .orElseThrow();
        try {
            return new ObjectMapper().readTree(get(stack.uri(service).resolve("/q/openapi?format=json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode body(JsonNode description, JsonNode operation) {
        JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
        String reference = schema.path("$ref").asText();
        return reference.isEmpty() ? schema : description.at(reference.substring(1));
    }

    private String get(URI address) {
        return send(HttpRequest.newBuilder(address));
    }

    private String send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
