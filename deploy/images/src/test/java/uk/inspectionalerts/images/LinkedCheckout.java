package uk.inspectionalerts.images;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.TarImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import uk.inspectionalerts.local.Checkout;

/** The built project, seen from a folder of its own: no test leaves an image or a digest where an operator looks. */
public record LinkedCheckout(Path root) {

    /** The same for all tests, so that layers are packed once. Skips the test where a build has made no bill of materials. */
    public static LinkedCheckout make() throws IOException {
        Path real = Checkout.find().root();
        LinkedCheckout linked = new LinkedCheckout(real.resolve("deploy/images/target/checkout"));
        for (String service : ServiceImage.SERVICES) {
            assumeTrue(
                    Files.exists(new ServiceImage(real, service).billOfMaterials())
                            || !"offline=true".equals(System.getProperty("maven.mode")),
                    "Maven is offline and has made no bill of materials: the images are neither built nor checked");
            linked.link(real, service + "/target/quarkus-app");
            linked.link(real, service + "/target/sbom");
        }
        linked.link(real, "LICENSE");
        return linked;
    }

    private void link(Path real, String name) throws IOException {
        Path link = root.resolve(name);
        Files.createDirectories(link.getParent());
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, real.resolve(name));
    }

    public ServiceImage image(String service) {
        return new ServiceImage(root, service);
    }

    /** A base that holds no file. */
    Base nothing() throws Exception {
        Path tar = root.resolve("nothing.tar");
        Jib.fromScratch()
                .addEnvironmentVariable("PATH", "/opt/java/openjdk/bin")
                .containerize(Containerizer.to(TarImage.at(tar).named("nothing"))
                        .setApplicationLayersCache(root.resolve("cache")));
        return new Base(tar.toString());
    }
}
