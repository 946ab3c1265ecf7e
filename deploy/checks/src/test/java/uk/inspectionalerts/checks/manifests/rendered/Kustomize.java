package uk.inspectionalerts.checks.manifests.rendered;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** {@code kubectl kustomize}, which needs no cluster. */
public final class Kustomize {

    private Kustomize() {}

    public static boolean isThere() {
        return OnThePath.has("kubectl");
    }

    /** The manifests of that folder as YAML. */
    public static String render(Path folder) {
        try {
            Process kustomize = new ProcessBuilder("kubectl", "kustomize", folder.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String yaml = new String(kustomize.getInputStream().readAllBytes(), UTF_8);
            if (kustomize.waitFor() != 0) {
                throw new AssertionError("kubectl kustomize cannot render " + folder);
            }
            return yaml;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
