package uk.inspectionalerts.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import uk.inspectionalerts.local.process.LocalFailure;

/** The folder that holds the whole project, wherever inside it this JVM was started. */
record Checkout(Path root) {

    static Checkout find() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
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
