package uk.inspectionalerts.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AsyncApiTest {

    private static final Path FOLDER = Path.of("src/main/resources/contracts");

    private static JsonNode description;

    @BeforeAll
    static void readDescription() throws IOException {
        description = new YAMLMapper().readTree(FOLDER.resolve("asyncapi.yaml").toFile());
    }

    @Test
    void itNamesEveryTopic() {
        assertThat(description.at("/channels").findValuesAsText("address"))
                .containsExactlyInAnyOrder("reports", "outcomes", "authorities", "sources");
    }

    @Test
    void itNamesEveryTypeWithItsSchema() {
        List<String> names = new ArrayList<>();
        for (JsonNode message : description.at("/components/messages")) {
            String type = message.path("name").asText();
            assertThat(message.at("/payload/schema/$ref").asText()).isEqualTo("./" + type + "/schema.json");
            names.add(type);
        }
        assertThat(names).containsExactlyInAnyOrderElementsOf(Contract.TYPES);
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        for (JsonNode reference : description.findValues("$ref")) {
            String target = reference.asText();
            if (target.startsWith("#")) {
                assertThat(description.at(target.substring(1)).isMissingNode())
                        .as(target)
                        .isFalse();
            } else {
                assertThat(Files.exists(FOLDER.resolve(target))).as(target).isTrue();
            }
        }
    }

    @Test
    void everyMessageGoesThroughAChannel() {
        List<String> carried = new ArrayList<>();
        description
                .at("/channels")
                .forEach(channel -> channel.path("messages").fieldNames().forEachRemaining(carried::add));
        List<String> messages = new ArrayList<>();
        description.at("/components/messages").fieldNames().forEachRemaining(messages::add);
        assertThat(carried).containsExactlyInAnyOrderElementsOf(messages);
    }
}
