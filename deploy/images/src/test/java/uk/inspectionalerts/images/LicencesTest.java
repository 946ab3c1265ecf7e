package uk.inspectionalerts.images;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import uk.inspectionalerts.images.Licences.Part;
import uk.inspectionalerts.local.Checkout;

class LicencesTest {

    private static final Path CHECKOUT = Checkout.find().root();
    private static final Path PAGE = CHECKOUT.resolve("deploy/docs/licences.md");

    private static final String HEAD =
            """
            # Licences of what the images hold

            Each library has one of the licences that `deploy/images/licences.properties` accepts, or the build fails. Where we
            may choose, we have. Which library in which version has which is in `/app/sbom.cdx.json` of each image. This page
            is written by `./mvnw -pl deploy/images -am test -Dtest=LicencesTest -Dtexts.write=true`.

            | Licence | Libraries of |
            |---|---|
            """;

    @BeforeAll
    static void bills() throws IOException {
        LinkedCheckout.make();
    }

    @ParameterizedTest
    @FieldSource("uk.inspectionalerts.images.ServiceImage#SERVICES")
    void everyLibraryHasALicenceThatSomebodyHasAccepted(String service) throws IOException {
        Licences licences = accepted();

        List<Part> parts = Licences.parts(new ServiceImage(CHECKOUT, service).billOfMaterials());

        assertThat(parts).hasSizeGreaterThan(100).allSatisfy(part -> assertThat(licences.of(part))
                .as(part.toString())
                .isNotEmpty());
    }

    @Test
    void oneOfSeveralLicencesIsEnoughAndNoneIsNot() {
        Licences licences = new Licences(Set.of("MIT"));

        assertThat(licences.of(new Part("g", "n", List.of("EPL-1.0", "MIT")))).containsExactly("MIT");
        assertThat(licences.of(new Part("g", "n", List.of("AGPL-3.0-only")))).isEmpty();
        assertThat(licences.of(new Part("g", "n", List.of()))).isEmpty();
    }

    @Test
    void thePageOfLicencesIsCurrent() throws IOException {
        Licences licences = accepted();
        Map<String, Set<String>> groups = new TreeMap<>();
        for (String service : ServiceImage.SERVICES) {
            for (Part part : Licences.parts(new ServiceImage(CHECKOUT, service).billOfMaterials())) {
                groups.computeIfAbsent(String.join(" or ", licences.of(part)), licence -> new TreeSet<>())
                        .add("`" + part.group() + "`");
            }
        }

        String page = groups.entrySet().stream()
                .map(entry -> "| %s | %s |\n".formatted(entry.getKey(), String.join(", ", entry.getValue())))
                .collect(joining("", HEAD, ""));

        if (Boolean.getBoolean("texts.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).hasContent(page);
    }

    private static Licences accepted() throws IOException {
        return Licences.in(CHECKOUT.resolve("deploy/images/licences.properties"));
    }
}
