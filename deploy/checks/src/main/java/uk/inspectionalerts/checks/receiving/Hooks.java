package uk.inspectionalerts.checks.receiving;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The server of webhooks, each with a path of its own: keeps what is posted to it and signed, through all weathers. */
public final class Hooks implements Closeable {

    private static final Pattern SUBJECT = Pattern.compile("\"subject\"\\s*:\\s*\"([^\"]*)\"");
    private static final String PAUSE_SECONDS = "1";
    private static final int PAUSE_MILLIS = 50;
    private static final int BEGINNING = 100; // bytes, fewer than any message has
    private static final int NOT_SIGNED = 401;
    private static final int BUSY = 503;
    private static final int TAKEN = 204;

    private final int port;
    private final Map<String, Signature> signatures = new ConcurrentHashMap<>();
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile Weather weather = Weather.FAIR;
    private HttpServer server;

    private Hooks(int port) {
        this.port = port;
        listen();
    }

    /** A server on that port. */
    public static Hooks on(int port) {
        return new Hooks(port);
    }

    /** Where that reader's messages are to be posted. */
    public URI address(String reader) {
        return URI.create("http://127.0.0.1:" + port + "/" + reader);
    }

    /** From now on that reader's messages are taken if they are signed with the secret, and no others. */
    public void expect(String reader, String secret) {
        signatures.put(reader, new Signature(secret));
    }

    /** Changes the weather for all readers. */
    public synchronized void weather(Weather now) {
        if (weather == Weather.REFUSING && now != Weather.REFUSING) {
            listen();
        } else if (weather != Weather.REFUSING && now == Weather.REFUSING) {
            server.stop(0);
        }
        weather = now;
    }

    /** All that was taken, in the order of taking; what was not signed is there as one that is about nothing. */
    public List<Message> messages() {
        return List.copyOf(messages);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void listen() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** To leave an exchange without an answer cuts the line. */
    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            awaitMovement();
            if (weather == Weather.CUTTING_MESSAGES) {
                exchange.getRequestBody().readNBytes(BEGINNING);
                return;
            }
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (weather == Weather.BUSY) {
                exchange.getResponseHeaders().add("Retry-After", PAUSE_SECONDS);
                exchange.sendResponseHeaders(BUSY, -1);
                return;
            }
            boolean signed = take(exchange, body);
            if (weather != Weather.LOSING_ANSWERS) {
                exchange.sendResponseHeaders(signed ? TAKEN : NOT_SIGNED, -1);
            }
        }
    }

    private boolean take(HttpExchange exchange, byte[] body) {
        String reader = exchange.getRequestURI().getPath().substring(1);
        String id = header(exchange, "webhook-id");
        boolean signed = Optional.ofNullable(signatures.get(reader))
                .filter(signature -> signature.isOn(
                        header(exchange, "webhook-signature"),
                        id,
                        header(exchange, "webhook-timestamp"),
                        body,
                        Instant.now()))
                .isPresent();
        String text = signed ? new String(body, StandardCharsets.UTF_8) : "";
        messages.add(Message.read(reader, id, Message.first(SUBJECT, 1, text), text));
        return signed;
    }

    private static String header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
    }

    private void awaitMovement() {
        try {
            while (weather == Weather.HANGING) {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }
}
