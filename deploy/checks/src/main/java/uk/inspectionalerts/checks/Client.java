package uk.inspectionalerts.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import uk.inspectionalerts.local.LocalStack;
import uk.inspectionalerts.local.Service;

/**
 * Calls the three services as their users do.
 *
 * @param publisher bearer token of the role {@code publisher}
 * @param operator bearer token of the role {@code operator}
 */
public record Client(HttpClient http, URI ingest, URI grading, URI notification, String publisher, String operator) {

    private static final Duration TIME_LIMIT = Duration.ofSeconds(30);
    private static final Pattern NAME = Pattern.compile("\"name\"\\s*:\\s*\"([^\"]+)\"");

    public Client(URI ingest, URI grading, URI notification, String publisher, String operator) {
        this(
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build(),
                ingest,
                grading,
                notification,
                publisher,
                operator);
    }

    /** Calls that stack as its publisher and its operator, for two hours. */
    public static Client of(LocalStack stack) {
        return new Client(
                stack.uri(Service.INGEST),
                stack.uri(Service.GRADING),
                stack.uri(Service.NOTIFICATION),
                token(stack, "publisher"),
                token(stack, "operator"));
    }

    /** The same, but hands reports in at that instance of ingest-service. */
    public Client at(URI instance) {
        return new Client(http, instance, grading, notification, publisher, operator);
    }

    private static String token(LocalStack stack, String role) {
        return stack.tokens().mint(role, List.of(role), List.of(), Duration.ofHours(2));
    }

    /** Pushes the report as published today, with alerts on, and answers the status. */
    public int push(SyntheticReport report) {
        return push(report, "").statusCode();
    }

    /** The same with further parameters, as {@code &replaces=…}, and the whole answer. */
    public HttpResponse<String> push(SyntheticReport report, String parameters) {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
        URI reports = ingest.resolve("/reports?alerts=always&publishedOn=" + today + parameters);
        return asPublisher(HttpRequest.newBuilder(reports)
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(BodyPublishers.ofByteArray(report.bytes())));
    }

    /** Has every alert in the general text sent to this address; harmless when it is so already. */
    public void subscribe(String address) {
        subscribe(address, "general");
    }

    /** Has every alert in the text for that audience sent to this address; harmless when it is so already. */
    public void subscribe(String address, String audience) {
        subscribe("email", address, audience);
    }

    /** The same by that channel. */
    public void subscribe(String channel, String address, String audience) {
        HttpResponse<String> answer = asOperator(HttpRequest.newBuilder(notification.resolve("/subscriptions"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        """
                        {"audience": "%s", "authorities": [], "regions": [], "types": [], "channel": "%s",
                         "address": "%s", "frequency": "immediate", "confirmed": {"ground": "a check of the system"}}
                        """
                                .formatted(audience, channel, address))));
        if (answer.statusCode() != 200 && answer.statusCode() != 201) {
            throw new IllegalStateException(
                    "The subscription was answered with " + answer.statusCode() + ": " + answer.body());
        }
    }

    /** All inspections, in JSON. */
    public String inspections() {
        return send(HttpRequest.newBuilder(grading.resolve("/inspections?limit=500")))
                .body();
    }

    /** One inspection whole, in JSON. */
    public String inspection(String id) {
        return send(HttpRequest.newBuilder(grading.resolve("/inspections/" + id)))
                .body();
    }

    /** What notification-service answers the operator who asks for that path. */
    public HttpResponse<String> asOperator(String path) {
        return asOperator(HttpRequest.newBuilder(notification.resolve(path)));
    }

    /** The answer to the request, made as the operator. */
    public HttpResponse<String> asOperator(HttpRequest.Builder request) {
        return send(request.header("Authorization", "Bearer " + operator));
    }

    /** The answer to the request, made as the publisher. */
    public HttpResponse<String> asPublisher(HttpRequest.Builder request) {
        return send(request.header("Authorization", "Bearer " + publisher));
    }

    /** What is due, in JSON. */
    public String deadlines() {
        return asOperator("/deadlines?limit=500").body();
    }

    /** The names of all authorities. */
    public List<String> authorities() {
        String body = send(HttpRequest.newBuilder(grading.resolve("/authorities?limit=500")))
                .body();
        return NAME.matcher(body).results().map(name -> name.group(1)).toList();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(TIME_LIMIT).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for an answer", e);
        }
    }
}
