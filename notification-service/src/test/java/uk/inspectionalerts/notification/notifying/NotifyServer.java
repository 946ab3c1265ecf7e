package uk.inspectionalerts.notification.notifying;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Answers as GOV.UK Notify is documented to answer, on its bad days too. Takes the same reference twice, as Notify does. */
public final class NotifyServer implements AutoCloseable {

    static final String SERVICE = "26785a09-ab16-4eb0-8407-a37497a57506";
    static final String SECRET = "3d844edf-8d35-48ac-975b-e847b4f122b0";
    static final String TEMPLATE = "9d751e0e-f929-4891-82a1-a3e1c3c18ee3";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration MOST_SKEW = Duration.ofSeconds(30);

    /** What can go wrong with one request. */
    enum Trouble {
        /** An error of its own, and nothing is taken. */
        FAILS,
        /** The limit of a minute. */
        IS_ASKED_TOO_OFTEN,
        /** The limit of a day. */
        HAS_SENT_ENOUGH_TODAY,
        /** Takes it, and never answers. */
        TAKES_AND_HANGS,
        /** Neither takes it nor answers. */
        HANGS,
        /** Takes it, and a gateway answers in its place. */
        TAKES_BEHIND_A_BROKEN_GATEWAY,
        /** Its service is in trial mode and the recipient is not of its team. */
        IS_IN_TRIAL_MODE,
        /** The key is for the team only. */
        HAS_A_TEAM_ONLY_KEY
    }

    /** An email that was taken. */
    record Taken(String id, JsonNode request) {

        String reference() {
            return request.path("reference").asText();
        }

        String personalisation(String name) {
            return request.path("personalisation").path(name).asText();
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final Deque<Trouble> troubles = new ConcurrentLinkedDeque<>();
    private volatile Duration ahead = Duration.ZERO;
    private volatile String secret = SECRET;

    public NotifyServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/v2/notifications/email", exchange -> serve(exchange, "POST"));
        server.createContext("/v2/notifications", exchange -> serve(exchange, "GET"));
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What was taken with that address as recipient. */
    List<Taken> takenFor(String address) {
        return taken.stream()
                .filter(one -> one.request().path("email_address").asText().equals(address))
                .toList();
    }

    /** These befall the next requests, one each. */
    void has(Trouble... next) {
        troubles.addAll(List.of(next));
    }

    /** Its clock differs from ours by so much. */
    void clockIsAheadBy(Duration difference) {
        ahead = difference;
    }

    /** The key was revoked. */
    void knowsAnotherKey() {
        secret = "another";
    }

    /** Everything is well again. */
    void recovers() {
        troubles.clear();
        ahead = Duration.ZERO;
        secret = SECRET;
    }

    private void serve(HttpExchange exchange, String method) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String refusal = refusal(exchange.getRequestHeaders().getFirst("Authorization"));
            if (!exchange.getRequestMethod().equals(method)) {
                error(exchange, 405, "MethodNotAllowed", "The method is not allowed for the requested URL.");
            } else if (!refusal.isEmpty()) {
                error(exchange, 403, "AuthError", refusal);
            } else if (method.equals("POST")) {
                take(exchange, JSON.readTree(body));
            } else {
                list(exchange, exchange.getRequestURI().getQuery());
            }
        }
    }

    /** Why the token is not good; empty if it is. */
    private String refusal(String authorization) throws IOException {
        String[] parts = authorization == null || !authorization.startsWith("Bearer ")
                ? new String[0]
                : authorization.substring("Bearer ".length()).split("\\.");
        if (parts.length != 3) {
            return "Unauthorized: authentication token must be provided";
        }
        JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
        Instant issued = Instant.ofEpochSecond(claims.path("iat").asLong());
        if (Duration.between(issued, Instant.now().plus(ahead)).abs().compareTo(MOST_SKEW) > 0) {
            return "Error: Your system clock must be accurate to within 30 seconds";
        }
        boolean signed = claims.path("iss").asText().equals(SERVICE)
                && signature(parts[0] + "." + parts[1]).equals(parts[2]);
        return signed ? "" : "Invalid token: API key not found";
    }

    private String signature(String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void take(HttpExchange exchange, JsonNode request) throws IOException {
        Trouble trouble = troubles.poll();
        if (trouble == null) {
            if (isValid(exchange, request)) {
                accept(exchange, request);
            }
            return;
        }
        switch (trouble) {
            case FAILS -> error(exchange, 500, "Exception", "Internal server error");
            case IS_ASKED_TOO_OFTEN ->
                error(
                        exchange,
                        429,
                        "RateLimitError",
                        "Exceeded rate limit for key type LIVE of 3000 requests per 60 seconds");
            case HAS_SENT_ENOUGH_TODAY ->
                error(exchange, 429, "TooManyRequestsError", "Exceeded send limits (50) for today");
            case TAKES_AND_HANGS -> {
                taken.add(new Taken(UUID.randomUUID().toString(), request));
                hang();
            }
            case HANGS -> hang();
            case TAKES_BEHIND_A_BROKEN_GATEWAY -> {
                taken.add(new Taken(UUID.randomUUID().toString(), request));
                send(exchange, 502, "<html>502 Bad Gateway</html>");
            }
            case IS_IN_TRIAL_MODE ->
                error(
                        exchange,
                        400,
                        "BadRequestError",
                        "Can't send to this recipient when service is in trial mode - see"
                                + " https://www.notifications.service.gov.uk/trial-mode");
            case HAS_A_TEAM_ONLY_KEY ->
                error(exchange, 400, "BadRequestError", "Can't send to this recipient using a team-only API key");
        }
    }

    private boolean isValid(HttpExchange exchange, JsonNode request) throws IOException {
        if (!request.path("template_id").asText().equals(TEMPLATE)) {
            error(exchange, 400, "BadRequestError", "Template not found");
            return false;
        }
        for (String name : Set.of("subject", "body")) {
            if (!request.path("personalisation").path(name).isTextual()) {
                error(exchange, 400, "BadRequestError", "Missing personalisation: " + name);
                return false;
            }
        }
        if (!request.path("email_address").asText().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            error(exchange, 400, "ValidationError", "email_address is not a valid email address");
            return false;
        }
        if (request.has("one_click_unsubscribe_url")
                && !request.path("one_click_unsubscribe_url").asText().startsWith("https://")) {
            error(exchange, 400, "ValidationError", "one_click_unsubscribe_url is not a valid https url");
            return false;
        }
        return true;
    }

    private void accept(HttpExchange exchange, JsonNode request) throws IOException {
        Taken email = new Taken(UUID.randomUUID().toString(), request);
        taken.add(email);
        ObjectNode answer = JSON.createObjectNode().put("id", email.id()).put("reference", email.reference());
        answer.putObject("content")
                .put("subject", email.personalisation("subject"))
                .put("body", email.personalisation("body"))
                .put("from_email", "alerts@notifications.service.gov.uk");
        answer.putObject("template").put("id", TEMPLATE).put("version", 1);
        send(exchange, 201, JSON.writeValueAsString(answer));
    }

    /** Newest first. */
    private void list(HttpExchange exchange, String query) throws IOException {
        String reference = query.replaceAll(".*\\breference=([^&]*).*", "$1");
        ObjectNode answer = JSON.createObjectNode();
        for (Taken email : taken) {
            if (email.reference().equals(reference)) {
                answer.withArray("/notifications")
                        .insertObject(0)
                        .put("id", email.id())
                        .put("reference", reference)
                        .put("type", "email")
                        .put("status", "sending");
            }
        }
        answer.withArray("/notifications");
        answer.putObject("links").put("current", url());
        send(exchange, 200, JSON.writeValueAsString(answer));
    }

    private void hang() {
        try {
            closed.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void error(HttpExchange exchange, int status, String type, String message) throws IOException {
        ObjectNode answer = JSON.createObjectNode().put("status_code", status);
        answer.putArray("errors").addObject().put("error", type).put("message", message);
        send(exchange, status, JSON.writeValueAsString(answer));
    }

    private static void send(HttpExchange exchange, int status, String words) throws IOException {
        byte[] bytes = words.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
