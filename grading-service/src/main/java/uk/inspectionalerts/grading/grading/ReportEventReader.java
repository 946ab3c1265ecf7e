package uk.inspectionalerts.grading.grading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import uk.inspectionalerts.grading.filing.Provenance;
import uk.inspectionalerts.grading.history.AlertChoice;
import uk.inspectionalerts.grading.judgement.Block;
import uk.inspectionalerts.grading.judgement.BlockKind;
import uk.inspectionalerts.grading.judgement.Document;
import uk.inspectionalerts.messaging.Event;
import uk.inspectionalerts.messaging.PoisonEvent;

/**
 * Bytes of topic {@code reports} to records. Ignores fields that it does not know; bytes that break the contract are
 * {@link PoisonEvent} with the reason.
 */
@ApplicationScoped
public class ReportEventReader {

    private final ObjectMapper json;

    public ReportEventReader(ObjectMapper json) {
        this.json = json;
    }

    /** Throws {@link PoisonEvent} for what can never be understood. */
    public ReportEvent read(Event event) {
        JsonNode body = parse(event.body());
        UUID report = value(body, "first", UUID::fromString);
        value(body, "report", UUID::fromString);
        int version = whole(body, "version");
        return switch (event.type()) {
            case "report.published.v1" -> received(report, version, body);
            case "report.revised.v1" -> {
                value(body, "replaces", UUID::fromString);
                yield received(report, version, body);
            }
            case "report.withdrawn.v1" -> new ReportEvent.Withdrawn(report, version, text(body, "reason"));
            case "report.erased.v1" ->
                new ReportEvent.Erased(report, version, value(body, "erasedAt", ReportEventReader::instant));
            default -> throw new PoisonEvent("topic reports has no events of type " + event.type());
        };
    }

    private JsonNode parse(byte[] bytes) {
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

    private static ReportEvent received(UUID report, int version, JsonNode body) {
        JsonNode given = object(body, "given");
        Provenance provenance = new Provenance(
                text(body, "sha256"),
                value(body, "receivedAt", ReportEventReader::instant),
                optional(given, "urn", Function.identity()),
                optional(given, "publishedOn", LocalDate::parse),
                optional(given, "sourceUrl", Function.identity()),
                value(given, "alerts", AlertChoice::ofCode));
        return new ReportEvent.Received(
                report, version, provenance, document(object(body, "document")), saysTheSame(body));
    }

    /** Before revisions said what they change, any of them might have changed anything. */
    private static boolean saysTheSame(JsonNode body) {
        if (!body.hasNonNull("changes")) {
            return false;
        }
        JsonNode changes = object(body, "changes");
        return !truth(changes, "textChanged") && list(changes, "given").isEmpty();
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static Document document(JsonNode document) {
        List<Block> blocks = new ArrayList<>();
        for (JsonNode block : list(document, "blocks")) {
            blocks.add(block(block));
        }
        return new Document(
                whole(document, "pages"), truth(document, "imageOnly"), truth(document, "truncated"), blocks);
    }

    private static Block block(JsonNode block) {
        BlockKind kind = value(block, "kind", code -> BlockKind.valueOf(code.toUpperCase(Locale.ROOT)));
        int page = whole(block, "page");
        String section = optional(block, "section", Function.identity()).orElse("");
        if (kind == BlockKind.ROW) {
            List<String> cells = new ArrayList<>();
            list(block, "cells").forEach(cell -> cells.add(cell.asText()));
            return Block.row(page, section, cells);
        }
        return new Block(
                kind,
                page,
                block.hasNonNull("lastPage") ? whole(block, "lastPage") : page,
                text(block, "text"),
                block.hasNonNull("number") ? OptionalInt.of(whole(block, "number")) : OptionalInt.empty(),
                section,
                optional(block, "marker", Function.identity()).orElse(""),
                List.of());
    }

    private static JsonNode object(JsonNode parent, String field) {
        return required(parent, field, JsonNode::isObject, "an object");
    }

    private static JsonNode list(JsonNode parent, String field) {
        return required(parent, field, JsonNode::isArray, "a list");
    }

    private static int whole(JsonNode parent, String field) {
        return required(parent, field, JsonNode::canConvertToExactIntegral, "a whole number")
                .asInt();
    }

    private static boolean truth(JsonNode parent, String field) {
        return required(parent, field, JsonNode::isBoolean, "true or false").asBoolean();
    }

    private static String text(JsonNode parent, String field) {
        return required(parent, field, JsonNode::isTextual, "a text").asText();
    }

    private static <T> T value(JsonNode parent, String field, Function<String, T> parser) {
        String text = text(parent, field);
        try {
            return parser.apply(text);
        } catch (RuntimeException e) {
            throw new PoisonEvent(field + " cannot be '" + text + "'");
        }
    }

    private static <T> Optional<T> optional(JsonNode parent, String field, Function<String, T> parser) {
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
