package uk.inspectionalerts.checks.signals;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Takes the spans that services report by OTLP, as protobuf over HTTP. */
public final class TraceCollector implements AutoCloseable {

    /** Each report as one character a byte: names stand in it as they are, and the id of a trace as its 16 bytes. */
    private final Queue<String> reports = new ConcurrentLinkedQueue<>();

    private final HttpServer server;

    public TraceCollector() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", exchange -> {
            reports.add(new String(exchange.getRequestBody().readAllBytes(), ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    /** The environment variables by which a service reports its spans here. */
    public Map<String, String> settings() {
        return Map.of(
                "QUARKUS_OTEL_SDK_DISABLED", "false",
                "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT",
                        "http://127.0.0.1:" + server.getAddress().getPort(),
                "QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf",
                "QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "PT0.5S");
    }

    /** Whether that service reported a span of that name with that trace among others. */
    public boolean has(String trace, String service, String span) {
        String id = new String(HexFormat.of().parseHex(trace), ISO_8859_1);
        return reports.stream()
                .anyMatch(report -> List.of(id, service, span).stream().allMatch(report::contains));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
