package uk.inspectionalerts.images;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PushingTest {

    @TempDir
    Path folder;

    @Test
    void whatIsPushedIsWhatItsDigestNames() throws Exception {
        LinkedCheckout checkout = LinkedCheckout.make();
        Origin origin = new Origin("1.2.3", "", "", Instant.parse("2026-11-01T00:00:00Z"));
        Building building = new Building(checkout.root(), checkout.nothing(), origin);
        ServiceImage image = checkout.image("grading-service");
        try (StoringRegistry registry = new StoringRegistry(folder)) {

            String pushed = building.push(image, registry.name() + "/");

            String manifest = registry.manifest("grading-service:1.2.3");
            String digest = StoringRegistry.digestOf(manifest.getBytes(UTF_8));
            assertThat(pushed).isEqualTo(registry.name() + "/grading-service@" + digest);
            assertThat(Files.readString(image.digest())).isEqualTo(digest);
            JsonNode layers = new JsonMapper().readTree(manifest).get("layers");
            assertThat(layers).hasSize(3);
            assertThat(registry.blobs()).containsAll(layers.findValuesAsText("digest"));
        }
    }
}
