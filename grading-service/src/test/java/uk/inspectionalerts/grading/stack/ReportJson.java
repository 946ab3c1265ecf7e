package uk.inspectionalerts.grading.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;

/** The event of a report, for tests: a real document and what is said about it. */
public record ReportJson(UUID id, int version, ObjectNode body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A new report of that real document, received on the morning of its publication. */
    public static ReportJson of(String document, String urn, String publishedOn) {
        UUID id = UUID.randomUUID();
        ObjectNode body = JSON.createObjectNode();
        body.put("report", id.toString());
        body.put("first", id.toString());
        body.put("version", 1);
        body.put("sha256", "ab".repeat(32));
        body.put("mediaType", "application/pdf");
        body.put("source", "push");
        body.put("receivedAt", publishedOn + "T09:00:00Z");
        ObjectNode given = body.putObject("given");
        given.put("urn", urn);
        given.put("publishedOn", publishedOn);
        given.put("sourceUrl", "https://files.ofsted.gov.uk/v1/file/50187560");
        given.put("alerts", "auto");
        body.set("document", document(document));
        return new ReportJson(id, 1, body);
    }

    /** The same with another word in {@code given}; null takes it away. */
    public ReportJson given(String field, String value) {
        ObjectNode changed = body.deepCopy();
        ObjectNode given = (ObjectNode) changed.get("given");
        if (value == null) {
            given.remove(field);
        } else {
            given.put(field, value);
        }
        return new ReportJson(id, version, changed);
    }

    /** The same, received at another moment. */
    public ReportJson receivedAt(String moment) {
        ObjectNode changed = body.deepCopy();
        changed.put("receivedAt", moment);
        return new ReportJson(id, version, changed);
    }

    /** That version of the same report. */
    public ReportJson revised(int to) {
        ObjectNode changed = body.deepCopy();
        changed.put("report", UUID.randomUUID().toString());
        changed.put("replaces", id.toString());
        changed.put("version", to);
        return new ReportJson(id, to, changed);
    }

    /** The same, as other bytes that say nothing else than the version before. */
    public ReportJson sayingTheSame() {
        ObjectNode changed = body.deepCopy();
        changed.put("sha256", "cd".repeat(32));
        ObjectNode changes = changed.putObject("changes").put("textChanged", false);
        changes.putObject("blocks").put("removed", 0).put("added", 0).put("changed", 0);
        changes.putArray("examples");
        changes.putArray("given");
        return new ReportJson(id, version, changed);
    }

    /** Another document of the same bytes. */
    public ReportJson again() {
        UUID other = UUID.randomUUID();
        ObjectNode changed = body.deepCopy();
        changed.put("report", other.toString());
        changed.put("first", other.toString());
        return new ReportJson(other, 1, changed);
    }

    /** The same with words of the document replaced. */
    public ReportJson saying(String words, String others) {
        try {
            ObjectNode changed = body.deepCopy();
            changed.set(
                    "document", JSON.readTree(body.get("document").toString().replace(words, others)));
            return new ReportJson(id, version, changed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String type() {
        return body.has("replaces") ? "report.revised.v1" : "report.published.v1";
    }

    public byte[] bytes() {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode document(String name) {
        try (InputStream file = ReportJson.class.getResourceAsStream("/reports/" + name + ".json")) {
            return JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
