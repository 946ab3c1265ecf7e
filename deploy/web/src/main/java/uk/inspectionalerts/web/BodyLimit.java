package uk.inspectionalerts.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a body over the limit of its path ({@link WebConfig#bodyLimits}) with a problem document. The framework's own refusal
 * has the same status and no words; it is overtaken for a stated length, and replaced for a body sent in chunks, whose
 * size shows only on reading.
 */
@ApplicationScoped
class BodyLimit {

    /** Before the framework's own check, which stands at 2. */
    private static final int FIRST = 100;

    /** After the framework's own check, before anything reads. */
    private static final int AFTER_FRAMEWORK = 1;

    private static final Duration LINGER = Duration.ofSeconds(10);

    private final long largest;
    private final WebConfig config;
    private final ObjectMapper json;

    BodyLimit(VertxHttpConfig http, WebConfig config, ObjectMapper json) {
        this.largest = http.limits().maxBodySize().map(MemorySize::asLongValue).orElse(Long.MAX_VALUE);
        this.config = config;
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuseStated, FIRST);
        filters.register(
                request -> {
                    request.remove(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY);
                    request.next();
                },
                AFTER_FRAMEWORK);
    }

    @ServerRequestFilter(preMatching = true)
    public void countChunks(ContainerRequestContext request, RoutingContext exchange) {
        if (request.getHeaderString(HttpHeaders.CONTENT_LENGTH) == null) {
            request.setEntityStream(new Counted(request.getEntityStream(), exchange));
        }
    }

    private void refuseStated(RoutingContext request) {
        String stated = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (stated == null || Long.parseLong(stated) <= limit(request)) {
            request.next();
            return;
        }
        closeAfterAnswer(request);
        request.response()
                .setStatusCode(Status.REQUEST_ENTITY_TOO_LARGE.getStatusCode())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(text(problem(request).at(request.normalizedPath())));
    }

    private long limit(RoutingContext request) {
        return config.bodyLimit(request.normalizedPath()).orElse(largest);
    }

    private Problem problem(RoutingContext request) {
        return Problem.of(
                Status.REQUEST_ENTITY_TOO_LARGE,
                "The body is larger than the " + limit(request) + " bytes that are taken here.");
    }

    private String text(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * What still comes is dropped for a moment, as a client that is cut off while it sends does not read the answer. Then
     * the connection is closed, unless it is one of HTTP/2, which other requests share, and the body has ended.
     */
    private static void closeAfterAnswer(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        boolean shared = request.version() == HttpVersion.HTTP_2;
        if (!shared) {
            request.response().putHeader("Connection", "close");
        }
        request.response().endHandler(sent -> {
            if (request.isEnded()) {
                closeUnless(shared, request);
                return;
            }
            request.handler(dropped -> {})
                    .endHandler(end -> closeUnless(shared, request))
                    .resume();
            exchange.vertx().setTimer(LINGER.toMillis(), late -> closeUnless(shared && request.isEnded(), request));
        });
    }

    private static void closeUnless(boolean shared, HttpServerRequest request) {
        if (!shared) {
            request.connection().close();
        }
    }

    private final class Counted extends FilterInputStream {

        private final RoutingContext exchange;
        private final long most;
        private long read;

        Counted(InputStream body, RoutingContext exchange) {
            super(body);
            this.exchange = exchange;
            this.most = limit(exchange);
        }

        @Override
        public int read() throws IOException {
            return count(super.read(), 1);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int got = super.read(target, offset, length);
            return count(got, got);
        }

        private int count(int result, int got) {
            if (result >= 0) {
                read += got;
            }
            if (read > most) {
                closeAfterAnswer(exchange);
                throw new ProblemException(problem(exchange));
            }
            return result;
        }
    }
}
