package uk.inspectionalerts.images;

import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.Port;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the container of a service holds and how it runs, whatever it is built on and wherever it goes. What changes
 * seldom lies in a layer below what changes with each build, so that an upgrade moves little. Nothing of it belongs to
 * the user that runs it.
 *
 * @param checkout the folder of the whole project, built
 * @param name of the service, such as {@code grading-service}
 */
public record ServiceImage(Path checkout, String name) {

    public static final List<String> SERVICES = List.of("ingest-service", "grading-service", "notification-service");

    /** A number: of a name nobody outside the image can know that it is not root. */
    static final String USER = "65532:65532";

    /** Options of the JVM come in {@code JAVA_TOOL_OPTIONS}. A service without memory is better started again. */
    static final List<String> ENTRY_POINT =
            List.of("java", "-XX:+ExitOnOutOfMemoryError", "-jar", "/app/quarkus-run.jar");

    private static final AbsoluteUnixPath HOME = AbsoluteUnixPath.get("/app");
    private static final Predicate<Path> OURS =
            jar -> jar.getFileName().toString().startsWith("uk.inspectionalerts.");

    /** @throws IllegalStateException if the service is not built */
    JibContainerBuilder on(Base base, Origin origin) throws IOException, InvalidImageReferenceException {
        for (Path needed : List.of(application().resolve("quarkus-run.jar"), billOfMaterials())) {
            if (Files.notExists(needed)) {
                throw new IllegalStateException(needed + " is missing: build it with ./mvnw -DskipTests package");
            }
        }
        return base.start()
                .setFileEntriesLayers(List.of(dependencies(), quarkus(), own()))
                .setEntrypoint(ENTRY_POINT)
                .setUser(USER)
                .setExposedPorts(Port.tcp(8080), Port.tcp(9000))
                .setLabels(origin.labels(name, base))
                .setCreationTime(origin.created());
    }

    /** Where the image goes if there is no registry. */
    public Path tar() {
        return target().resolve("image.tar");
    }

    /** Where the digest stands of what was pushed. */
    Path digest() {
        return target().resolve("jib-image.digest");
    }

    /** What the service is made of, each with its licence. */
    Path billOfMaterials() {
        return target().resolve("sbom").resolve(name + ".cdx.json");
    }

    Path application() {
        return target().resolve("quarkus-app");
    }

    private Path target() {
        return checkout.resolve(name).resolve("target");
    }

    private FileEntriesLayer dependencies() throws IOException {
        return jars("dependencies", OURS.negate()).build();
    }

    /** What Quarkus has generated for the service. */
    private FileEntriesLayer quarkus() throws IOException {
        return FileEntriesLayer.builder()
                .setName("quarkus")
                .addEntryRecursive(application().resolve("quarkus"), HOME.resolve("quarkus"))
                .addEntry(application().resolve("quarkus-run.jar"), HOME.resolve("quarkus-run.jar"))
                .build();
    }

    private FileEntriesLayer own() throws IOException {
        return jars("application", OURS)
                .addEntryRecursive(application().resolve("app"), HOME.resolve("app"))
                .addEntry(billOfMaterials(), HOME.resolve("sbom.cdx.json"))
                .addEntry(checkout.resolve("LICENSE"), HOME.resolve("LICENSE"))
                .build();
    }

    private FileEntriesLayer.Builder jars(String layer, Predicate<Path> which) throws IOException {
        FileEntriesLayer.Builder jars = FileEntriesLayer.builder().setName(layer);
        try (Stream<Path> files = Files.walk(application().resolve("lib"))) {
            for (Path jar :
                    files.filter(Files::isRegularFile).filter(which).sorted().toList()) {
                jars.addEntry(jar, HOME.resolve(application().relativize(jar).toString()));
            }
        }
        return jars;
    }
}
