package uk.inspectionalerts.checks.manifests.rendered;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Feature;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One mistake in one object, from the table {@code manifests/mistakes.yaml}.
 *
 * @param object kind and name; a name ending in {@code *} is that of the first object that begins so
 * @param in what is otherwise right; production if null
 * @param pointers where the mistake is (RFC 6901); empty for the whole object
 * @param value what stands there by mistake; null if what should be there is missing
 */
public record Mistake(
        @JsonProperty("of") String object,
        Rendering in,
        @JsonProperty("at") @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> pointers,
        @JsonProperty("is") JsonNode value) {

    public Mistake {
        in = Objects.requireNonNullElse(in, Rendering.PROD);
    }

    /** Under the sentence of each rule what it is there to notice. */
    public static Map<String, List<Mistake>> table() {
        try (InputStream table = Mistake.class.getResourceAsStream("/manifests/mistakes.yaml")) {
            return new YAMLMapper().readValue(table, new TypeReference<LinkedHashMap<String, List<Mistake>>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException if there is no such place: a mistake that changes nothing proves nothing */
    public List<JsonNode> applyTo(List<JsonNode> documents) {
        List<JsonNode> wrong = new ArrayList<>(documents);
        int at = indexIn(documents);
        JsonNode copy = documents.get(at).deepCopy();
        wrong.set(at, copy);
        for (String pointer : pointers) {
            if (pointer.isEmpty()) {
                wrong.remove(at);
            } else {
                int last = pointer.lastIndexOf('/');
                change(copy.at(pointer.substring(0, last)), pointer.substring(last + 1));
            }
        }
        return wrong;
    }

    private int indexIn(List<JsonNode> documents) {
        for (int i = 0; i < documents.size(); i++) {
            JsonNode each = documents.get(i);
            String name =
                    each.path("kind").asText() + " " + each.at("/metadata/name").asText();
            if (object.endsWith("*")
                    ? name.startsWith(object.substring(0, object.length() - 1))
                    : name.equals(object)) {
                return i;
            }
        }
        throw new IllegalArgumentException("There is no " + object);
    }

    private void change(JsonNode parent, String escaped) {
        String last = escaped.replace("~1", "/").replace("~0", "~");
        if (parent instanceof ObjectNode fields && (value != null || fields.has(last))) {
            fields.remove(last);
            if (value != null) {
                fields.set(last, value);
            }
        } else if (parent instanceof ArrayNode list && last.equals("-")) {
            list.add(value);
        } else if (parent instanceof ArrayNode list && list.has(Integer.parseInt(last))) {
            list.remove(Integer.parseInt(last));
            if (value != null) {
                list.insert(Integer.parseInt(last), value);
            }
        } else {
            throw new IllegalArgumentException(object + " has no such place: " + pointers);
        }
    }

    @Override
    public String toString() {
        return object + " " + String.join(", ", pointers) + (value == null ? " is missing" : " is " + value) + " in "
                + in;
    }
}
