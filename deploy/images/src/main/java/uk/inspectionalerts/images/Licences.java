package uk.inspectionalerts.images;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which licences somebody has read and accepted for what the images hold. */
public record Licences(Set<String> accepted) {

    /** A part of a bill of materials; of several licences we may choose one. */
    public record Part(String group, String name, List<String> licences) {}

    /** Those that a properties file names. */
    public static Licences in(Path file) throws IOException {
        Properties accepted = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            accepted.load(reader);
        }
        return new Licences(accepted.stringPropertyNames());
    }

    /** What a bill of materials names, in CycloneDX's JSON. */
    public static List<Part> parts(Path billOfMaterials) throws IOException {
        return new JsonMapper()
                .readTree(billOfMaterials.toFile())
                .path("components")
                .valueStream()
                .map(part -> new Part(
                        part.path("group").asText(),
                        part.path("name").asText(),
                        part.path("licenses").valueStream().map(Licences::named).toList()))
                .toList();
    }

    /** The licences under which we use the part: none if none is accepted. */
    public Set<String> of(Part part) {
        Set<String> chosen = new TreeSet<>(part.licences());
        chosen.retainAll(accepted);
        return chosen;
    }

    private static String named(JsonNode licence) {
        return Stream.of(
                        licence.path("license").path("id"),
                        licence.path("license").path("name"),
                        licence.path("expression"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .findFirst()
                .orElse("");
    }
}
