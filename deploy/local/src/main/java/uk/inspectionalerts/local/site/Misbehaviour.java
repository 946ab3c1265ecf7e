package uk.inspectionalerts.local.site;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A fault, and the paths that it strikes. */
record Misbehaviour(Fault fault, Pattern paths) {

    static final int RETRY_AFTER_SECONDS = 120;

    private static final String INWARD = "http://169.254.169.254/latest/meta-data/";
    private static final int GIGABYTE_IN_PARTS = 16_384;
    private static final byte[] PART = new byte[64 * 1024];

    boolean strikes(Request request) {
        return paths.matcher(request.path()).find();
    }

    /**
     * Sends the reply, or what the fault makes of it.
     *
     * @throws IOException on purpose, where the connection is to be cut
     */
    static void send(Optional<Fault> fault, Reply reply, Request request, HttpExchange exchange) throws IOException {
        if (fault.isEmpty()) {
            honestly(reply, request, exchange);
            return;
        }
        switch (fault.get()) {
            case SERVER_ERROR -> plainly(Pages.refusal(500, "Something went wrong"), exchange);
            case UNAVAILABLE -> {
                exchange.getResponseHeaders().set("Retry-After", Integer.toString(RETRY_AFTER_SECONDS));
                plainly(Pages.refusal(503, "Service unavailable"), exchange);
            }
            case REFUSED -> plainly(Pages.refusal(403, "Forbidden"), exchange);
            case NOT_FOUND -> plainly(Pages.nothing(), exchange);
            case REDIRECT_INWARD -> {
                exchange.getResponseHeaders().set("Location", INWARD);
                plainly(Pages.refusal(302, "Found"), exchange);
            }
            case DRIP -> drip(reply, exchange);
            case HALF_A_BODY -> half(reply, exchange);
            case LYING_LENGTH -> lie(reply, exchange);
            case GIGABYTE -> flood(reply, exchange);
            case NO_PROVIDER_LINKS, SILENT_LISTING, NO_PUBLICATION_LINKS, NO_DATES, APOLOGY ->
                honestly(reply, request, exchange);
        }
    }

    private static void honestly(Reply reply, Request request, HttpExchange exchange) throws IOException {
        if (reply.status() == 200) {
            exchange.getResponseHeaders().set("ETag", reply.etag());
            reply.lastModified().ifPresent(time -> exchange.getResponseHeaders().set("Last-Modified", time));
        }
        if (reply.isKnownTo(request)) {
            exchange.sendResponseHeaders(304, -1);
        } else {
            plainly(reply, exchange);
        }
    }

    private static void plainly(Reply reply, HttpExchange exchange) throws IOException {
        begin(reply, exchange, reply.body().length);
        exchange.getResponseBody().write(reply.body());
    }

    private static void drip(Reply reply, HttpExchange exchange) throws IOException {
        begin(reply, exchange, reply.body().length);
        OutputStream out = exchange.getResponseBody();
        for (byte each : reply.body()) {
            out.write(each);
            out.flush();
            pause();
        }
    }

    private static void half(Reply reply, HttpExchange exchange) throws IOException {
        begin(reply, exchange, 0);
        OutputStream out = exchange.getResponseBody();
        out.write(reply.body(), 0, reply.body().length / 2);
        out.flush();
        throw new IOException("Cut in the middle, as told");
    }

    private static void lie(Reply reply, HttpExchange exchange) throws IOException {
        begin(reply, exchange, reply.body().length * 2L);
        exchange.getResponseBody().write(reply.body());
        exchange.getResponseBody().flush();
        throw new IOException("Ended before the length it said, as told");
    }

    private static void flood(Reply reply, HttpExchange exchange) throws IOException {
        begin(reply, exchange, 0);
        OutputStream out = exchange.getResponseBody();
        for (int part = 0; part < GIGABYTE_IN_PARTS; part++) {
            out.write(PART);
        }
    }

    /** A length of 0 means chunks, in the server's words. */
    private static void begin(Reply reply, HttpExchange exchange, long length) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", reply.type());
        exchange.sendResponseHeaders(reply.status(), length);
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped", stop);
        }
    }
}
