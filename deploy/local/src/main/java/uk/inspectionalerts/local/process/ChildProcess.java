package uk.inspectionalerts.local.process;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A process that belongs to this JVM: Ctrl-C at the terminal passes it by, so that this JVM stops its children in order,
 * and it does not outlive this JVM.
 */
public final class ChildProcess implements AutoCloseable {

    private static final Duration ORDERLY_STOP = Duration.ofSeconds(20);
    private static final Duration KILL = Duration.ofSeconds(10);

    private final String name;
    private final Process process;
    private final Watchdog watchdog;

    private ChildProcess(String name, Process process, Watchdog watchdog) {
        this.name = name;
        this.process = process;
        this.watchdog = watchdog;
    }

    /** Starts the command; both its outputs are appended to the log file. */
    public static ChildProcess start(String name, List<String> command, Map<String, String> environment, Path log) {
        List<String> deafToCtrlC = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$0\" \"$@\""));
        deafToCtrlC.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(deafToCtrlC)
                .redirectErrorStream(true)
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            Process process = builder.start();
            return new ChildProcess(name, process, Watchdog.over(process.pid()));
        } catch (IOException e) {
            throw new LocalFailure("Cannot start " + name + ": " + e.getMessage(), e);
        }
    }

    /** The {@code java} command of the JDK that runs this JVM. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    public String name() {
        return name;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Ends the process without any warning ({@code kill -9}), as a crash would. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd(KILL);
        watchdog.close();
    }

    /** Asks the process to stop; a process that has not done so within 20 s is killed. */
    @Override
    public void close() {
        process.destroy();
        if (!awaitEnd(ORDERLY_STOP)) {
            process.destroyForcibly();
            awaitEnd(KILL);
        }
        watchdog.close();
    }

    private boolean awaitEnd(Duration limit) {
        return Wait.until(limit, () -> !process.isAlive());
    }
}
