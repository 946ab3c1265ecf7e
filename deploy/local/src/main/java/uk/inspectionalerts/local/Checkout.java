package uk.inspectionalerts.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import uk.inspectionalerts.local.process.LocalFailure;

/** The folder that holds the whole project. */
public record Checkout(Path root) {

    private static final String PROPERTY = "inspection-alerts.root";

    /**
     * What the system property {@code inspection-alerts.root} names, else the folder around the one that this JVM was
     * started in.
     */
    public static Checkout find() {
        String named = System.getProperty(PROPERTY);
        return named == null ? around(Path.of("")) : new Checkout(Path.of(named));
    }

    private static Checkout around(Path start) {
        return Stream.iterate(start.toAbsolutePath(), folder -> folder != null, Path::getParent)
                .filter(folder -> Files.isDirectory(folder.resolve(".mvn")))
                .findFirst()
                .map(Checkout::new)
                .orElseThrow(() -> new LocalFailure("Not inside the project: start this from its folder"));
    }

    /** Where the manifests of the topics lie. */
    Path manifests() {
        return root.resolve("deploy/kubernetes/base");
    }

    /** Where this module builds. */
    Path target() {
        return root.resolve("deploy/local/target");
    }
}
