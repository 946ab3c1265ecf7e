package uk.inspectionalerts.grading.grading;

import static uk.inspectionalerts.grading.event.EventFields.instant;
import static uk.inspectionalerts.grading.event.EventFields.list;
import static uk.inspectionalerts.grading.event.EventFields.object;
import static uk.inspectionalerts.grading.event.EventFields.optional;
import static uk.inspectionalerts.grading.event.EventFields.text;
import static uk.inspectionalerts.grading.event.EventFields.truth;
import static uk.inspectionalerts.grading.event.EventFields.value;
import static uk.inspectionalerts.grading.event.EventFields.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import uk.inspectionalerts.grading.event.EventFields;
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
        JsonNode body = EventFields.parse(json, event.body());
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
            case "report.erased.v1" -> new ReportEvent.Erased(report, version, instant(body, "erasedAt"));
            default -> throw new PoisonEvent("topic reports has no events of type " + event.type());
        };
    }

    private static ReportEvent received(UUID report, int version, JsonNode body) {
        JsonNode given = object(body, "given");
        Provenance provenance = new Provenance(
                text(body, "sha256"),
                instant(body, "receivedAt"),
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
}
