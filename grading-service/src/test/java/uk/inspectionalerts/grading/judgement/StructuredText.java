package uk.inspectionalerts.grading.judgement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** Documents from JSON, in the shape in which {@code report.published} carries them. */
public final class StructuredText {

    private static final ObjectMapper JSON = new ObjectMapper();

    private StructuredText() {}

    /** The document of that resource. */
    public static Document resource(String name) {
        try (InputStream in = StructuredText.class.getResourceAsStream(name)) {
            return document(JSON.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(JsonNode json) {
        JsonNode document = json.has("document") ? json.get("document") : json;
        List<Block> blocks = new ArrayList<>();
        document.get("blocks").forEach(block -> blocks.add(block(block)));
        return new Document(
                document.get("pages").asInt(),
                document.get("imageOnly").asBoolean(),
                document.get("truncated").asBoolean(),
                blocks);
    }

    private static Block block(JsonNode json) {
        List<String> cells = new ArrayList<>();
        json.path("cells").forEach(cell -> cells.add(cell.asText()));
        int page = json.get("page").asInt();
        return new Block(
                BlockKind.valueOf(json.get("kind").asText().toUpperCase(Locale.ROOT)),
                page,
                json.path("lastPage").asInt(page),
                json.has("text") ? json.get("text").asText() : String.join(" ", cells),
                json.has("number") ? OptionalInt.of(json.get("number").asInt()) : OptionalInt.empty(),
                json.path("section").asText(""),
                json.path("marker").asText(""),
                cells);
    }
}
