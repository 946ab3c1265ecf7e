package uk.inspectionalerts.local.process;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;

/**
 * Ends a process when this JVM is gone without having stopped it, even by {@code kill -9}: a shell holds the other end
 * of a pipe, and the kernel closes the pipe with the JVM.
 */
public final class Watchdog implements AutoCloseable {

    private static final String SCRIPT =
            """
            trap '' INT HUP TERM
            read -r stopped && exit 0
            kill -TERM "$0" 2>/dev/null || exit 0
            for second in 1 2 3 4 5 6 7 8 9 10; do
              sleep 1
              kill -0 "$0" 2>/dev/null || exit 0
            done
            kill -KILL "$0" 2>/dev/null
            """;

    private final Process shell;

    private Watchdog(Process shell) {
        this.shell = shell;
    }

    public static Watchdog over(long pid) throws IOException {
        return new Watchdog(new ProcessBuilder("/bin/sh", "-c", SCRIPT, Long.toString(pid))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start());
    }

    /** The process has ended: nothing is left to watch. */
    @Override
    public void close() {
        try (OutputStream pipe = shell.getOutputStream()) {
            pipe.write('\n');
        } catch (IOException alreadyGone) {
            shell.destroyForcibly();
        }
    }
}
