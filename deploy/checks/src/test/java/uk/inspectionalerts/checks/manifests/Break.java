package uk.inspectionalerts.checks.manifests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One mistake in one object.
 *
 * @param object kind and name; a name ending in {@code *} is that of the first object that begins so
 * @param pointer where the mistake is (RFC 6901); empty for the whole object
 * @param value what stands there by mistake, as YAML; empty if what should be there is missing
 */
record Break(String object, String pointer, Optional<String> value) {

    static Break without(String object, String pointer) {
        return new Break(object, pointer, Optional.empty());
    }

    static Break with(String object, String pointer, String value) {
        return new Break(object, pointer, Optional.of(value));
    }

    /** @throws IllegalArgumentException if there is no such place: a break that breaks nothing proves nothing */
    List<JsonNode> applyTo(List<JsonNode> documents) {
        List<JsonNode> broken = new ArrayList<>(documents);
        int at = indexIn(documents);
        if (pointer.isEmpty()) {
            broken.remove(at);
        } else {
            JsonNode copy = documents.get(at).deepCopy();
            change(copy.at(pointer.substring(0, pointer.lastIndexOf('/'))));
            broken.set(at, copy);
        }
        return broken;
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

    private void change(JsonNode parent) {
        String last = pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
        if (parent instanceof ObjectNode fields) {
            if (value.isPresent()) {
                fields.set(last, yaml());
                return;
            } else if (fields.remove(last) != null) {
                return;
            }
        } else if (parent instanceof ArrayNode list) {
            if (last.equals("-")) {
                list.add(yaml());
                return;
            } else if (value.isPresent()) {
                list.set(Integer.parseInt(last), yaml());
                return;
            } else if (list.remove(Integer.parseInt(last)) != null) {
                return;
            }
        }
        throw new IllegalArgumentException(object + " has no " + pointer);
    }

    private JsonNode yaml() {
        try {
            return new YAMLMapper().readTree(value.orElseThrow());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
