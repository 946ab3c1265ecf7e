package uk.inspectionalerts.checks.manifests.rendered;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import uk.inspectionalerts.local.Checkout;

/** What can be installed: each overlay, and production with the changes that its page describes. */
public enum Rendering {
    DEV("dev", Map.of()),
    PROD("prod", Map.of()),
    PROD_ON_EXISTING_KAFKA_AND_POSTGRESQL(
            "prod",
            Map.of(
                    "  - ../../components/platform\n", "  - ../../components/existing\n",
                    "  - ../../components/backups\n", "",
                    "  - path: backups.yaml\n", "",
                    "  - ../../components/autoscaling\n",
                            "  - ../../components/autoscaling\n  - ../../components/existing/autoscaling\n")),
    PROD_AFTER_A_RESTORE(
            "prod",
            Map.of("  - ../../components/backups\n", "  - ../../components/backups\n  - ../../components/restore\n")),
    PROD_WITH_SECRETS_FROM_A_STORE(
            "prod",
            Map.of(
                    "  - ../../components/platform\n",
                    "  - ../../components/platform\n  - ../../components/external-secrets\n")),
    PROD_WITH_A_DROP_FOLDER(
            "prod",
            Map.of(
                    "  - ../../components/platform\n",
                    "  - ../../components/platform\n  - ../../components/drop-folder\n")),
    PROD_WITHOUT_KEDA_AND_PROMETHEUS(
            "prod", Map.of("  - ../../components/autoscaling\n", "", "  - ../../components/monitoring\n", ""));

    private static final Path SOURCE = Checkout.find().root().resolve("deploy/kubernetes");
    private static final Map<Rendering, Manifests> DONE = new ConcurrentHashMap<>();

    private final String overlay;
    private final Map<String, String> changes;

    Rendering(String overlay, Map<String, String> changes) {
        this.overlay = overlay;
        this.changes = changes;
    }

    public Manifests manifests() {
        return DONE.computeIfAbsent(this, once -> Manifests.of(Kustomize.render(overlay()), overlay.equals("prod")));
    }

    /** All manifests in another place, where they may be changed. */
    public static void copyTo(Path target) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCE)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Path copy = target.resolve(SOURCE.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private Path overlay() {
        if (changes.isEmpty()) {
            return SOURCE.resolve("overlays").resolve(overlay);
        }
        Path copy = Path.of("target/manifests", name());
        try {
            copyTo(copy);
            Path changed = copy.resolve("overlays").resolve(overlay);
            Path kustomization = changed.resolve("kustomization.yaml");
            String text = Files.readString(kustomization);
            for (Map.Entry<String, String> change : changes.entrySet()) {
                if (!text.contains(change.getKey())) {
                    throw new AssertionError(kustomization + " has no line" + change.getKey());
                }
                text = text.replace(change.getKey(), change.getValue());
            }
            Files.writeString(kustomization, text);
            return changed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
