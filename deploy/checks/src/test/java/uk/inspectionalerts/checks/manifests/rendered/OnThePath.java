package uk.inspectionalerts.checks.manifests.rendered;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The commands that this machine has beside what the build brings along. */
public final class OnThePath {

    private OnThePath() {}

    public static boolean has(String command) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }
}
