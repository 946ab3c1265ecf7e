package uk.inspectionalerts.checks.manifests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.inspectionalerts.checks.manifests.rendered.Kustomize;
import uk.inspectionalerts.checks.manifests.rendered.Manifests;
import uk.inspectionalerts.checks.manifests.rendered.Rendering;

/** The one command that says which images production runs. */
class ImagesTest {

    private static final String ONE = "sha256:" + "1".repeat(64);
    private static final String OTHER = "sha256:" + "2".repeat(64);

    @TempDir
    Path checkout;

    @BeforeEach
    void copy() throws IOException {
        Rendering.copyTo(checkout.resolve("deploy/kubernetes"));
    }

    @Test
    void productionRunsWhatWasPushed() throws IOException, InterruptedException {
        assumeTrue(Kustomize.isThere(), "kubectl is not on the PATH: the images are not rendered and not checked");
        pushed("ingest-service", ONE);
        pushed("grading-service", ONE);
        pushed("notification-service", OTHER);

        Process done = images("registry.example.org/alerts", "grading-service=" + OTHER);

        assertThat(done.waitFor()).isZero();
        assertThat(Manifests.of(Kustomize.render(checkout.resolve("deploy/kubernetes/overlays/prod")), true)
                        .deployments()
                        .map(deployment -> Manifests.serving(deployment).getImage()))
                .containsExactlyInAnyOrder(
                        "registry.example.org/alerts/ingest-service@" + ONE,
                        "registry.example.org/alerts/grading-service@" + OTHER,
                        "registry.example.org/alerts/notification-service@" + OTHER);
    }

    @Test
    void nothingChangesIfADigestIsMissing() throws IOException, InterruptedException {
        pushed("ingest-service", ONE);
        String before = Files.readString(written());

        Process refused = images("registry.example.org/alerts", "grading-service=" + OTHER);

        assertThat(refused.waitFor()).isEqualTo(1);
        assertThat(refused.errorReader(UTF_8).readLine())
                .isEqualTo("No digest of notification-service: push its image first, or give "
                        + "notification-service=sha256:DIGEST");
        assertThat(Files.readString(written())).isEqualTo(before);
        assertThat(written().getParent().toFile().list()).hasSize(1);
    }

    @Test
    void aTagIsNoDigest() throws IOException, InterruptedException {
        String before = Files.readString(written());

        Process refused = images("registry.example.org/alerts", "ingest-service=latest");

        assertThat(refused.waitFor()).isEqualTo(2);
        assertThat(refused.errorReader(UTF_8).readLine()).startsWith("latest is no digest of ingest-service");
        assertThat(Files.readString(written())).isEqualTo(before);
    }

    private Process images(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of("bash", checkout.resolve("deploy/kubernetes/images.sh").toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).start();
    }

    private void pushed(String service, String digest) throws IOException {
        Files.createDirectories(checkout.resolve(service).resolve("target"));
        Files.writeString(checkout.resolve(service).resolve("target/jib-image.digest"), digest);
    }

    private Path written() {
        return checkout.resolve("deploy/kubernetes/overlays/prod/images/kustomization.yaml");
    }
}
