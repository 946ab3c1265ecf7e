package uk.inspectionalerts.local.site;

import com.sun.net.httpserver.HttpExchange;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the site was asked.
 *
 * @param path with the query, as sent
 * @param at by the site's clock
 * @param headers by name in lower case
 */
public record Request(String method, String path, Instant at, Map<String, List<String>> headers) {

    public Request {
        headers = Map.copyOf(headers);
    }

    static Request of(HttpExchange exchange, Instant at) {
        return new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                at,
                exchange.getRequestHeaders().entrySet().stream()
                        .collect(Collectors.toMap(
                                header -> header.getKey().toLowerCase(Locale.ROOT),
                                header -> List.copyOf(header.getValue()))));
    }

    /** The header's first value; its name in any case. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }
}
