package uk.inspectionalerts.notification.raising;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;

/** The words that the body of an outcome took from its report, beside the facts. */
final class PrintedWords {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Lists of nothing else than such words. */
    private static final List<String> LISTS = List.of("quotations", "recommendations", "priorityActions");

    private PrintedWords() {}

    /**
     * The body without them if the report gave it; as it is if another did. It can be read like any outcome.
     *
     * @param body as it was received, or as this method left it
     */
    static byte[] erased(byte[] body, UUID report) {
        try {
            JsonNode outcome = JSON.readTree(body);
            if (!outcome.path("report").asText().equals(report.toString())) {
                return body;
            }
            for (String list : LISTS) {
                if (outcome.has(list)) {
                    ((ObjectNode) outcome).putArray(list);
                }
            }
            if (outcome.has("reasons")) {
                ((ObjectNode) outcome).putArray("reasons").add("the report was erased");
            }
            ((ObjectNode) outcome).remove("contact");
            unquoted(outcome.path("leadInspector"));
            outcome.path("judgements").forEach(PrintedWords::unquoted);
            return JSON.writeValueAsBytes(outcome);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unquoted(JsonNode fact) {
        if (fact instanceof ObjectNode object) {
            object.remove("quotation");
        }
    }
}
