package uk.inspectionalerts.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import uk.inspectionalerts.notification.event.EventBody;
import uk.inspectionalerts.notification.outcome.Outcome;
import uk.inspectionalerts.notification.raising.OutcomeReader;

/** Outcomes of which every word that comes from a report means harm. */
public final class Hostile {

    /** HTML, a template, Markdown, a header, bidi controls, zero width, U+0000, half a character, a noncharacter. */
    public static final String WORDS =
            "</title></li><script>alert(1)</script><img src=x onerror=alert(1)>{config} ((name)) [here](http://evil.example)"
                    + " **b** # h\r\nBcc: victim@evil.example\u2028\u2029\u0085\u202e\u202a\u2066\u2069\u061c\u200f"
                    + "\u200b\ufeff\u00ad\u0000\u0007\ud800\uffff \"quoted\" & 'so' ";

    /** Without a blank. */
    private static final String LONG_WORD = "w\ud83d\ude00".repeat(1_000);

    private static final int MANY = 10_000;
    private static final Set<String> FROM_THE_REPORT = Set.of(
            "name",
            "printed",
            "text",
            "sentence",
            "alertSentence",
            "reason",
            "section",
            "contact",
            "withheld",
            "sourceUrl",
            "label",
            "quotation");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private Hostile() {}

    /**
     * The outcome of that name with harm in the place of each word of the report, and ten thousand items where there can
     * be several.
     *
     * @param type {@code graded}, {@code revised}, {@code withdrawn} or {@code held}
     */
    public static Outcome outcome(String name, String type) {
        try {
            ObjectNode body = (ObjectNode) JSON.readTree(Fixtures.body(name));
            poison(body);
            for (String list : List.of("recommendations", "quotations", "priorityActions")) {
                if (body.path(list) instanceof ArrayNode items && !items.isEmpty()) {
                    ObjectNode item = items.get(0).deepCopy();
                    item.retain("text", "page", "weakness").put("text", WORDS);
                    while (items.size() < MANY) {
                        items.add(item);
                    }
                }
            }
            byte[] bytes = JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
            return OutcomeReader.read("outcome." + type + ".v1", EventBody.of(bytes));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void poison(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List.copyOf(object.properties()).forEach(member -> {
                if (FROM_THE_REPORT.contains(member.getKey())
                        && member.getValue().isTextual()) {
                    object.set(member.getKey(), TextNode.valueOf(WORDS + LONG_WORD));
                } else {
                    poison(member.getValue());
                }
            });
        } else if (node instanceof ArrayNode list) {
            for (int at = 0; at < list.size(); at++) {
                if (list.get(at).isTextual()) {
                    list.set(at, TextNode.valueOf(WORDS + LONG_WORD));
                } else {
                    poison(list.get(at));
                }
            }
        }
    }
}
