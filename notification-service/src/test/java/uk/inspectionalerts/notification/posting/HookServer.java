package uk.inspectionalerts.notification.posting;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import uk.inspectionalerts.notification.webhook.Receiver;

/** The server of a webhook: keeps what it was sent, and answers as it is told to. */
public final class HookServer implements AutoCloseable {

    /** How it answers. */
    public interface Manner {
        void answer(HttpExchange exchange) throws IOException;
    }

    /** What it was sent; header names in lower case. */
    public record Received(Map<String, String> headers, byte[] body) {

        public boolean isSignedWith(String secret) {
            return new Receiver(secret, Duration.ofMinutes(5)).accepts(headers, body, Instant.now());
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Manner manner = saying(200, "thanks");

    public HookServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    public static Manner saying(int status, String words) {
        return exchange -> {
            exchange.sendResponseHeaders(status, words.isEmpty() ? -1 : words.length());
            exchange.getResponseBody().write(words.getBytes(StandardCharsets.ISO_8859_1));
        };
    }

    /** Takes what it is sent, and says nothing until it is closed. */
    public Manner hanging() {
        return exchange -> {
            try {
                closed.await(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    public void answers(Manner next) {
        manner = next;
    }

    public URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    public List<Received> received() {
        return received;
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> headers = new LinkedHashMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
            received.add(new Received(headers, exchange.getRequestBody().readAllBytes()));
            manner.answer(exchange);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
