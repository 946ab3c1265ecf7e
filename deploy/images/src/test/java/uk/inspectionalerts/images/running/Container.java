package uk.inspectionalerts.images.running;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.inspectionalerts.images.UnpackedImage;
import uk.inspectionalerts.local.process.ChildProcess;

/** An unpacked image that runs as a kubelet would run it, without one. */
final class Container implements AutoCloseable {

    private static final Path SCRIPT =
            Path.of("src/test/resources/running/contain.sh").toAbsolutePath();

    private final ChildProcess process;
    private final Path log;

    private Container(ChildProcess process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Why no container can be run here; empty if one can. */
    static Optional<String> obstacle() throws IOException, InterruptedException {
        if (!System.getProperty("os.name").equals("Linux")) {
            return Optional.of("this is not Linux");
        }
        Path folder = Files.createTempDirectory("container");
        Process probe = new ProcessBuilder(
                        "unshare",
                        "--mount",
                        "--propagation",
                        "private",
                        "setpriv",
                        "--no-new-privs",
                        "sh",
                        "-c",
                        "mount -t tmpfs tmpfs \"$0\" && mount -t proc proc \"$0\"",
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(probe.getInputStream().readAllBytes(), UTF_8).strip();
        return probe.waitFor() == 0 ? Optional.empty() : Optional.of("no namespaces here: " + said);
    }

    /** Starts what the image says, with its environment and this one on top. */
    static Container start(String name, UnpackedImage image, Path root, Map<String, String> environment, Path log)
            throws IOException {
        List<String> lines = Stream.concat(
                        image.environment().stream(),
                        environment.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue()))
                .toList();
        Path given = Files.write(Path.of(root + ".environment"), lines);
        String[] user = image.user().split(":");
        List<String> command = new ArrayList<>(List.of("unshare", "--mount", "--propagation", "private", "sh"));
        command.addAll(List.of(SCRIPT.toString(), root.toString(), user[0], user[1], given.toString()));
        command.addAll(image.entryPoint());
        return new Container(ChildProcess.start(name, command, Map.of(), log), log);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** What the kernel says about the process, such as {@code status} or {@code mounts}. */
    String kernel(String file) throws IOException {
        return Files.readString(Path.of("/proc", Long.toString(process.pid()), file));
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    @Override
    public void close() {
        process.close();
    }
}
