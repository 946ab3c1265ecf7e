package uk.inspectionalerts.images;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.cloud.tools.jib.api.CacheDirectoryCreationException;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.JibContainer;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.api.TarImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Builds the images of all services on a base. */
public record Building(Path checkout, Base base, Origin origin) {

    /**
     * Pushes to the registry, or writes tars if its name is blank.
     *
     * @param arguments NAME=VALUE for checkout, base, registry, version, source and created, of which a value may be blank
     */
    public static void main(String... arguments) throws Exception {
        Map<String, String> given = Stream.of(arguments)
                .map(argument -> argument.split("=", 2))
                .collect(Collectors.toMap(argument -> argument[0], argument -> argument[1]));
        Path checkout = Path.of(given.get("checkout"));
        String registry = given.get("registry");
        Origin origin = new Origin(
                given.get("version"), revision(checkout), given.get("source"), Instant.parse(given.get("created")));
        Building building = new Building(checkout, new Base(given.get("base")), origin);
        for (String service : ServiceImage.SERVICES) {
            ServiceImage image = new ServiceImage(checkout, service);
            if (registry.isBlank()) {
                building.write(image);
                System.out.println(image.tar());
            } else {
                System.out.println(building.push(image, registry));
            }
        }
    }

    /** Writes the image as {@code docker load} and {@code podman load} take it. */
    public JibContainer write(ServiceImage image)
            throws IOException, InterruptedException, RegistryException, CacheDirectoryCreationException,
                    ExecutionException, InvalidImageReferenceException {
        return build(
                image,
                Containerizer.to(TarImage.at(image.tar()).named(image.name() + ":" + origin.version()))
                        .setOfflineMode(true));
    }

    /**
     * Pushes the image, and leaves its digest for {@code deploy/kubernetes/images.sh}.
     *
     * @param registry with the path in it, such as {@code registry.example.org/inspection-alerts}
     * @return the name of the image with its digest
     */
    String push(ServiceImage image, String registry)
            throws IOException, InterruptedException, RegistryException, CacheDirectoryCreationException,
                    ExecutionException, InvalidImageReferenceException {
        String name = registry.replaceFirst("/+$", "") + "/" + image.name();
        String digest = build(image, Registry.push(name + ":" + origin.version()))
                .getDigest()
                .toString();
        Files.writeString(image.digest(), digest);
        return name + "@" + digest;
    }

    private JibContainer build(ServiceImage image, Containerizer to)
            throws IOException, InterruptedException, RegistryException, CacheDirectoryCreationException,
                    ExecutionException, InvalidImageReferenceException {
        Path cache = checkout.resolve("deploy/images/target/layers");
        return image.on(base, origin)
                .containerize(to.setBaseImageLayersCache(cache)
                        .setApplicationLayersCache(cache)
                        .setToolName("inspection-alerts")
                        .setToolVersion(origin.version()));
    }

    /** Of the code, said to be dirty if it was changed since; empty where there is no Git. */
    private static String revision(Path checkout) throws InterruptedException {
        try {
            Process git = new ProcessBuilder(
                            "git", "describe", "--always", "--dirty", "--abbrev=40", "--match=no-tag-is-wanted")
                    .directory(checkout.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String revision = new String(git.getInputStream().readAllBytes(), UTF_8).strip();
            return git.waitFor() == 0 ? revision : "";
        } catch (IOException noGit) {
            return "";
        }
    }
}
