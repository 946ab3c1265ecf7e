package uk.inspectionalerts.contracts;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an event of one type looks like: its schema and its golden examples. Services use it in tests only: what they
 * write validates, each golden example is read, each poison example is refused.
 *
 * @param type the {@code ce_type}, as in {@code report.published.v1}
 */
public record Contract(String type) {

    /** Every event type there is. */
    public static final List<String> TYPES = List.of(
            "report.published.v1",
            "report.revised.v1",
            "report.withdrawn.v1",
            "report.erased.v1",
            "outcome.graded.v1",
            "outcome.revised.v1",
            "outcome.withdrawn.v1",
            "outcome.held.v1",
            "outcome.erased.v1",
            "authority.v1",
            "source.complete.v1",
            "source.troubled.v1",
            "source.recovered.v1");

    private static final String IDS = "https://inspection-alerts.example/contracts/";
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaIdResolvers(resolvers -> resolvers.mapPrefix(IDS, "classpath:contracts/")));

    public Contract {
        if (!TYPES.contains(type)) {
            throw new IllegalArgumentException("there is no event type " + type);
        }
    }

    /** The contract of that event type. */
    public static Contract of(String type) {
        return new Contract(type);
    }

    /** What breaks the contract in that body, one sentence each; empty if it keeps it. */
    public List<String> validate(byte[] body) {
        Schema schema = SCHEMAS.getSchema(SchemaLocation.of(IDS + type + "/schema.json"));
        try {
            return schema
                    .validate(
                            new String(body, StandardCharsets.UTF_8),
                            InputFormat.JSON,
                            execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)))
                    .stream()
                    .map(Object::toString)
                    .toList();
        } catch (RuntimeException notJson) {
            return List.of("not JSON: " + notJson.getMessage());
        }
    }

    /** A body as it mostly is, with real content. */
    public byte[] typical() {
        return read("typical.json");
    }

    /** A body with the required fields only. */
    public byte[] minimal() {
        return read("minimal.json");
    }

    /** A body with fields that this version does not know: readers ignore them. */
    public byte[] extraField() {
        return read("extra-field.json");
    }

    /** The bodies that every reader understands, by file name. */
    public Map<String, byte[]> goldenExamples() {
        Map<String, byte[]> examples = new LinkedHashMap<>();
        examples.put("typical.json", typical());
        examples.put("minimal.json", minimal());
        examples.put("extra-field.json", extraField());
        return examples;
    }

    /** Bytes that no reader can ever understand, by file name; {@code poison.properties} says what is wrong. */
    public Map<String, byte[]> poison() {
        Map<String, byte[]> examples = new TreeMap<>();
        for (String name : new TreeSet<>(poisonReasons().stringPropertyNames())) {
            examples.put(name + ".json", read(name + ".json"));
        }
        return examples;
    }

    private Properties poisonReasons() {
        Properties reasons = new Properties();
        try (InputStream file = open("poison.properties")) {
            reasons.load(file);
            return reasons;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] read(String name) {
        try (InputStream file = open(name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InputStream open(String name) {
        InputStream file = Contract.class.getResourceAsStream("/contracts/" + type + "/" + name);
        if (file == null) {
            throw new IllegalStateException("the contract of " + type + " lacks " + name);
        }
        return file;
    }
}
