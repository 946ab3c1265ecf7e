package uk.inspectionalerts.grading.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import uk.inspectionalerts.messaging.PoisonEvent;

/** Fields of the JSON body of an event. What is missing or of the wrong kind makes the event poison, with the reason. */
public final class EventFields {

    private EventFields() {}

    /** The body; poison if it is not a JSON object. */
    public static JsonNode parse(ObjectMapper json, byte[] bytes) {
        try {
            JsonNode body = json.readTree(bytes);
            if (body == null || !body.isObject()) {
                throw new PoisonEvent("the body is not a JSON object");
            }
            return body;
        } catch (IOException e) {
            throw new PoisonEvent("the body is not JSON: " + e.getMessage());
        }
    }

    /** A required moment. */
    public static Instant instant(JsonNode parent, String field) {
        return value(parent, field, text -> OffsetDateTime.parse(text).toInstant());
    }

    /** A required object. */
    public static JsonNode object(JsonNode parent, String field) {
        return required(parent, field, JsonNode::isObject, "an object");
    }

    /** A required list. */
    public static JsonNode list(JsonNode parent, String field) {
        return required(parent, field, JsonNode::isArray, "a list");
    }

    /** A required whole number. */
    public static int whole(JsonNode parent, String field) {
        return required(parent, field, JsonNode::canConvertToExactIntegral, "a whole number")
                .asInt();
    }

    /** A required truth value. */
    public static boolean truth(JsonNode parent, String field) {
        return required(parent, field, JsonNode::isBoolean, "true or false").asBoolean();
    }

    /** A required text. */
    public static String text(JsonNode parent, String field) {
        return required(parent, field, JsonNode::isTextual, "a text").asText();
    }

    /** A required text that {@code parser} can read; whatever it throws makes the event poison. */
    public static <T> T value(JsonNode parent, String field, Function<String, T> parser) {
        String text = text(parent, field);
        try {
            return parser.apply(text);
        } catch (RuntimeException e) {
            throw new PoisonEvent(field + " cannot be '" + text + "'");
        }
    }

    /** The same, or nothing where it is absent or null. */
    public static <T> Optional<T> optional(JsonNode parent, String field, Function<String, T> parser) {
        return parent.hasNonNull(field) ? Optional.of(value(parent, field, parser)) : Optional.empty();
    }

    private static JsonNode required(JsonNode parent, String field, Predicate<JsonNode> is, String what) {
        JsonNode node = parent.path(field);
        if (node.isMissingNode() || node.isNull()) {
            throw new PoisonEvent(field + " is missing");
        }
        if (!is.test(node)) {
            throw new PoisonEvent(field + " is not " + what);
        }
        return node;
    }
}
