package uk.inspectionalerts.notification.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import uk.inspectionalerts.messaging.Event;
import uk.inspectionalerts.messaging.PoisonEvent;

/**
 * The JSON body of an event, or an object within it. Unknown members are ignored; a required one that is missing or of
 * the wrong kind makes the event poison, with its path in the reason. All text comes out clean: one line, no control or
 * direction characters.
 */
public final class EventBody {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode node;
    private final String path;

    private EventBody(JsonNode node, String path) {
        if (!node.isObject()) {
            throw new PoisonEvent(path + " is not an object");
        }
        this.node = node;
        this.path = path;
    }

    /** The body of the event; poison if it is not a JSON object. */
    public static EventBody of(Event event) {
        return of(event.body());
    }

    /** The same from bytes that were kept. */
    public static EventBody of(byte[] body) {
        try {
            return new EventBody(JSON.readTree(body), "body");
        } catch (IOException notJson) {
            throw new PoisonEvent("the body is not JSON");
        }
    }

    public String text(String name) {
        return optionalText(name).orElseThrow(() -> missing(name));
    }

    /** Empty when it is absent, null or blank. */
    public Optional<String> optionalText(String name) {
        return member(name)
                .map(value -> {
                    require(value.isTextual(), name, "text");
                    return PrintedText.clean(value.textValue());
                })
                .filter(value -> !value.isEmpty());
    }

    public UUID uuid(String name) {
        return parsed(name, text(name), UUID::fromString);
    }

    public LocalDate date(String name) {
        return optionalDate(name).orElseThrow(() -> missing(name));
    }

    public Optional<LocalDate> optionalDate(String name) {
        return optionalText(name).map(value -> parsed(name, value, LocalDate::parse));
    }

    public Instant instant(String name) {
        return parsed(name, text(name), OffsetDateTime::parse).toInstant();
    }

    public Optional<Instant> optionalInstant(String name) {
        return optionalText(name)
                .map(value -> parsed(name, value, OffsetDateTime::parse).toInstant());
    }

    public int number(String name) {
        return optionalNumber(name).orElseThrow(() -> missing(name));
    }

    public OptionalInt optionalNumber(String name) {
        return member(name)
                .map(value -> {
                    require(value.canConvertToInt() && value.isIntegralNumber(), name, "a whole number");
                    return OptionalInt.of(value.intValue());
                })
                .orElse(OptionalInt.empty());
    }

    public boolean flag(String name) {
        JsonNode value = member(name).orElseThrow(() -> missing(name));
        require(value.isBoolean(), name, "true or false");
        return value.booleanValue();
    }

    /** A code that {@code reading} knows; one that it refuses with IllegalArgumentException makes the event poison. */
    public <T> T code(String name, Function<String, T> reading) {
        return parsed(name, text(name), reading);
    }

    public <T> Optional<T> optionalCode(String name, Function<String, T> reading) {
        return optionalText(name).map(value -> parsed(name, value, reading));
    }

    public EventBody object(String name) {
        return optionalObject(name).orElseThrow(() -> missing(name));
    }

    public Optional<EventBody> optionalObject(String name) {
        return member(name).map(value -> new EventBody(value, path + "." + name));
    }

    /** The objects of a list. */
    public List<EventBody> objects(String name) {
        JsonNode list = list(name);
        return IntStream.range(0, list.size())
                .mapToObj(at -> new EventBody(list.get(at), path + "." + name + "[" + at + "]"))
                .toList();
    }

    /** The objects of a list; empty when it is absent or null. */
    public List<EventBody> optionalObjects(String name) {
        return member(name).isPresent() ? objects(name) : List.of();
    }

    /** The texts of a list. */
    public List<String> texts(String name) {
        JsonNode list = list(name);
        return IntStream.range(0, list.size())
                .mapToObj(at -> {
                    require(list.get(at).isTextual(), name, "a list of texts");
                    return PrintedText.clean(list.get(at).textValue());
                })
                .toList();
    }

    /** The texts of a list; empty when it is absent or null. */
    public List<String> optionalTexts(String name) {
        return member(name).isPresent() ? texts(name) : List.of();
    }

    private JsonNode list(String name) {
        JsonNode list = member(name).orElseThrow(() -> missing(name));
        require(list.isArray(), name, "a list");
        return list;
    }

    private Optional<JsonNode> member(String name) {
        return Optional.ofNullable(node.get(name)).filter(value -> !value.isNull());
    }

    private <T> T parsed(String name, String value, Function<String, T> reading) {
        try {
            return reading.apply(value);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new PoisonEvent(path + "." + name + " cannot be read: " + e.getMessage());
        }
    }

    private void require(boolean right, String name, String kind) {
        if (!right) {
            throw new PoisonEvent(path + "." + name + " is not " + kind);
        }
    }

    private PoisonEvent missing(String name) {
        return new PoisonEvent(path + "." + name + " is missing");
    }
}
