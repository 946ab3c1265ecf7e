package uk.inspectionalerts.images;

import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.Platform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;

/** What an image is built on: a Java runtime in a registry, named by its digest, or in a tar of this machine. */
public record Base(String name) {

    private static final Pattern IN_REGISTRY = Pattern.compile("[^@]+@sha256:[0-9a-f]{64}");

    /** @throws IllegalArgumentException if the name is neither */
    public Base {
        if (name.isBlank()) {
            throw new IllegalArgumentException("No base: give -Dimages.base=NAME@sha256:DIGEST, such as of "
                    + "eclipse-temurin:25-jre, or -Dimages.base=TAR with a tar that deploy/images/base.sh has made");
        }
        if (isTar(name)
                ? !Files.isReadable(Path.of(name))
                : !IN_REGISTRY.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    isTar(name)
                            ? name + " cannot be read: make it with deploy/images/base.sh " + name
                            : name + " has no digest, and a tag moves: name it as NAME@sha256: and 64 digits");
        }
    }

    JibContainerBuilder start() throws InvalidImageReferenceException {
        return isTar(name)
                ? Jib.from(TarImage.at(Path.of(name))).setPlatforms(Set.of(new Platform(architecture(), "linux")))
                : Jib.from(Registry.image(name));
    }

    /** Empty for a tar. */
    String inRegistry() {
        return isTar(name) ? "" : name.substring(0, name.indexOf('@'));
    }

    /** Empty for a tar. */
    String digest() {
        return isTar(name) ? "" : name.substring(name.indexOf('@') + 1);
    }

    private static boolean isTar(String name) {
        return name.endsWith(".tar");
    }

    /** Of this machine, as images name it. */
    private static String architecture() {
        String named = System.getProperty("os.arch");
        return named.equals("aarch64") ? "arm64" : named;
    }
}
