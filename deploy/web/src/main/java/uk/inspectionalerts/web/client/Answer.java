package uk.inspectionalerts.web.client;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A whole answer, whatever its status.
 *
 * @param headers by name in lower case, each with its values in the order received
 * @param body all of it, as sent; empty where there is none
 * @param address the one that gave it, after redirects
 */
public record Answer(int status, Map<String, List<String>> headers, byte[] body, URI address) {

    public Answer {
        headers = Map.copyOf(headers);
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(address, "address");
    }

    /** The header's first value; its name in any case. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }
}
