package uk.inspectionalerts.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ContractTest {

    private static final String TYPES = "uk.inspectionalerts.contracts.Contract#TYPES";
    private static final int LARGEST_BODY = 900_000;
    private static final Path FOLDER = Path.of("src/main/resources/contracts");

    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @FieldSource(TYPES)
    void everyGoldenExampleKeepsTheContract(String type) {
        Contract.of(type).goldenExamples().forEach((name, body) -> {
            assertThat(Contract.of(type).validate(body)).as(name).isEmpty();
            assertThat(body).as(name).hasSizeLessThan(LARGEST_BODY);
        });
    }

    @ParameterizedTest
    @FieldSource(TYPES)
    void noPoisonExampleKeepsTheContract(String type) {
        Contract.of(type)
                .poison()
                .forEach((name, body) ->
                        assertThat(Contract.of(type).validate(body)).as(name).isNotEmpty());
    }

    @ParameterizedTest
    @FieldSource(TYPES)
    void poisonIsWrongInNothingButWhatItIsNamedFor(String type) {
        Contract.of(type).poison().forEach((name, body) -> assertThat(
                        Set.copyOf(Contract.of(type).validate(body)))
                .as(name)
                .hasSize(1));
    }

    @ParameterizedTest
    @FieldSource(TYPES)
    void everyPoisonFileHasItsReason(String type) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve(type))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("poison-")))
                    .containsExactlyInAnyOrderElementsOf(
                            Contract.of(type).poison().keySet());
        }
    }

    @ParameterizedTest
    @FieldSource(TYPES)
    void theMinimalExampleLacksEveryOptionalField(String type) throws IOException {
        ObjectNode minimal = (ObjectNode) json.readTree(Contract.of(type).minimal());
        for (Map.Entry<String, JsonNode> field : minimal.properties()) {
            JsonNode without = minimal.deepCopy().without(field.getKey());
            assertThat(Contract.of(type).validate(json.writeValueAsBytes(without)))
                    .as("without " + field.getKey())
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @FieldSource(TYPES)
    void everyPropertyIsDescribed(String type) throws IOException {
        assertDescribed(
                type, json.readTree(FOLDER.resolve(type).resolve("schema.json").toFile()));
    }

    @Test
    void anUnknownTypeHasNoContract() {
        assertThatThrownBy(() -> Contract.of("report.eaten.v1")).hasMessageContaining("report.eaten.v1");
    }

    private static void assertDescribed(String path, JsonNode schema) {
        for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
            if (keyword.getKey().equals("if")) {
                continue;
            }
            boolean namesFields =
                    keyword.getKey().equals("properties") || keyword.getKey().equals("$defs");
            if (namesFields) {
                for (Map.Entry<String, JsonNode> field : keyword.getValue().properties()) {
                    assertThat(field.getValue().path("description").asText())
                            .as(path + "/" + field.getKey())
                            .isNotBlank();
                    assertDescribed(path + "/" + field.getKey(), field.getValue());
                }
            } else if (keyword.getValue().isObject()) {
                assertDescribed(path + "/" + keyword.getKey(), keyword.getValue());
            }
        }
    }
}
