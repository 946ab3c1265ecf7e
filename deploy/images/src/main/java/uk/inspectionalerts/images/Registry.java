package uk.inspectionalerts.images;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.frontend.CredentialRetrieverFactory;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Images in registries, asked for as whoever {@code docker login} or {@code podman login} has made known. */
final class Registry {

    private static final Pattern THIS_MACHINE = Pattern.compile("(localhost|127\\.0\\.0\\.1)(:\\d+)?/.*");

    private Registry() {}

    static RegistryImage image(String name) throws InvalidImageReferenceException {
        ImageReference reference = ImageReference.parse(name);
        CredentialRetrieverFactory credentials = CredentialRetrieverFactory.forImage(reference, event -> {});
        return RegistryImage.named(reference)
                .addCredentialRetriever(credentials.dockerConfig(logins()))
                .addCredentialRetriever(credentials.wellKnownCredentialHelpers());
    }

    /** Only a registry on this machine may speak without TLS, or with a certificate that nobody has signed. */
    static Containerizer push(String name) throws InvalidImageReferenceException {
        return Containerizer.to(image(name))
                .setAllowInsecureRegistries(THIS_MACHINE.matcher(name).matches());
    }

    private static Path logins() {
        return Optional.ofNullable(System.getenv("DOCKER_CONFIG"))
                .map(Path::of)
                .orElse(Path.of(System.getProperty("user.home"), ".docker"))
                .resolve("config.json");
    }
}
