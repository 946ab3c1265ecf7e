package uk.inspectionalerts.checks.signals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a service wrote into its log, one object a line. */
public record LogLines(List<JsonNode> lines) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @throws UncheckedIOException if a line is no JSON */
    public static LogLines of(Path log) {
        try {
            // before the service reads its configuration a JVM may say something of its own
            return new LogLines(Files.readAllLines(log).stream()
                    .filter(line -> line.startsWith("{"))
                    .map(LogLines::object)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that have that value under that key. */
    public List<JsonNode> with(String key, String value) {
        return lines.stream()
                .filter(line -> line.path("mdc").path(key).asText().equals(value))
                .toList();
    }

    private static JsonNode object(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(line, e);
        }
    }
}
