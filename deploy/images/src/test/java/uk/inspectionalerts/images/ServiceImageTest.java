package uk.inspectionalerts.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What an image holds, whatever it is built on: here on nothing. */
class ServiceImageTest {

    private static final String DIGEST = "sha256:" + "1".repeat(64);

    @TempDir
    static Path folder;

    static LinkedCheckout checkout;
    static Building building;

    @BeforeAll
    static void onNothing() throws Exception {
        checkout = LinkedCheckout.make();
        Origin origin =
                new Origin("1.2.3", "abcdef", "https://example.org/code", Instant.parse("2026-11-01T00:00:00Z"));
        building = new Building(checkout.root(), checkout.nothing(), origin);
    }

    @ParameterizedTest
    @FieldSource("uk.inspectionalerts.images.ServiceImage#SERVICES")
    void anImageSaysWhatItIsAndRunsAsNobodyInParticular(String service) throws Exception {
        UnpackedImage image = written(service);

        assertThat(image.user()).matches("[1-9]\\d+:[1-9]\\d+");
        assertThat(image.entryPoint()).startsWith("java").endsWith("-jar", "/app/quarkus-run.jar");
        assertThat(image.environment()).containsExactly("PATH=/opt/java/openjdk/bin");
        assertThat(image.labels())
                .containsEntry("org.opencontainers.image.title", service)
                .containsEntry("org.opencontainers.image.version", "1.2.3")
                .containsEntry("org.opencontainers.image.revision", "abcdef")
                .containsEntry("org.opencontainers.image.source", "https://example.org/code")
                .containsEntry("org.opencontainers.image.licenses", "Apache-2.0")
                .containsEntry("org.opencontainers.image.created", "2026-11-01T00:00:00Z");
    }

    @ParameterizedTest
    @FieldSource("uk.inspectionalerts.images.ServiceImage#SERVICES")
    void whatChangesSeldomLiesBelowWhatChangesOften(String service) throws Exception {
        UnpackedImage image = written(service);

        assertThat(image.layers()).hasSize(3);
        assertThat(names(image, 0))
                .allMatch(name -> name.startsWith("app/lib/"))
                .noneMatch(ServiceImageTest::isOurs);
        assertThat(names(image, 1)).allMatch(name -> name.startsWith("app/quarkus"));
        assertThat(names(image, 2))
                .contains("app/LICENSE", "app/sbom.cdx.json")
                .filteredOn(name -> name.endsWith(".jar"))
                .allMatch(name -> name.startsWith("app/app/") || isOurs(name));
    }

    @ParameterizedTest
    @FieldSource("uk.inspectionalerts.images.ServiceImage#SERVICES")
    void anImageHoldsAllThatWasBuiltAndNothingThatItsUserCanChange(String service) throws Exception {
        UnpackedImage image = written(service);

        List<String> held =
                Stream.of(0, 1, 2).flatMap(layer -> names(image, layer)).toList();
        assertThat(held).doesNotHaveDuplicates().containsAll(built(service));
        for (Path layer : image.layers()) {
            assertThat(UnpackedImage.listed(layer)).allMatch(line -> line.matches("(-rw-r--r--|drwxr-xr-x) 0/0 .*"));
        }
    }

    @ParameterizedTest
    @FieldSource("uk.inspectionalerts.images.ServiceImage#SERVICES")
    void everyLibraryOfAnImageStandsInItsBillOfMaterials(String service) throws Exception {
        JsonNode bill = new JsonMapper()
                .readTree(checkout.image(service).billOfMaterials().toFile());

        List<String> named = bill.get("components")
                .valueStream()
                .map(part -> "%s.%s-%s".formatted(text(part, "group"), text(part, "name"), text(part, "version")))
                .toList();

        assertThat(built(service))
                .filteredOn(name -> name.startsWith("app/lib/"))
                .extracting(name -> name.substring(name.lastIndexOf('/') + 1, name.length() - ".jar".length()))
                .allSatisfy(library -> assertThat(named).anyMatch(library::startsWith));
    }

    @Test
    void theSameCodeMakesTheSameImage() throws Exception {
        ServiceImage image = checkout.image("ingest-service");
        Object once = building.write(image).getDigest();

        Object again = building.write(image).getDigest();

        assertThat(again).isEqualTo(once);
    }

    @Test
    void aBaseIsNamedByItsDigest() {
        assertThat(new Base("eclipse-temurin:25-jre@" + DIGEST).digest()).isEqualTo(DIGEST);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Base("eclipse-temurin:25-jre"))
                .withMessageContaining("eclipse-temurin:25-jre has no digest");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Base(""))
                .withMessageContaining("-Dimages.base=NAME@sha256:DIGEST");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Base("absent.tar"))
                .withMessageContaining("deploy/images/base.sh absent.tar");
    }

    private static UnpackedImage written(String service) throws Exception {
        ServiceImage image = checkout.image(service);
        Path unpacked = folder.resolve(service);
        if (Files.notExists(unpacked)) {
            building.write(image);
        }
        return UnpackedImage.of(image.tar(), unpacked);
    }

    private static Stream<String> names(UnpackedImage image, int layer) {
        try {
            return UnpackedImage.listed(image.layers().get(layer)).stream()
                    .map(line -> line.split(" +", 6)[5])
                    .filter(name -> !name.endsWith("/"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isOurs(String jar) {
        return jar.contains("/uk.inspectionalerts.");
    }

    private static List<String> built(String service) throws IOException {
        Path application = checkout.image(service).application().toRealPath();
        try (Stream<Path> files = Files.walk(application)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> "app/" + application.relativize(file))
                    .filter(name -> !name.endsWith("quarkus-app-dependencies.txt"))
                    .toList();
        }
    }

    private static String text(JsonNode part, String field) {
        return part.get(field).textValue();
    }
}
