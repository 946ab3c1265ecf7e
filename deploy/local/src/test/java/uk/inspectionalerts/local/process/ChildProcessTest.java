package uk.inspectionalerts.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {

    @TempDir
    Path folder;

    @Test
    void aChildDoesNotOutliveAParentThatIsKilled() throws Exception {
        Path pidFile = folder.resolve("pid");
        Process parent = new ProcessBuilder(
                        ChildProcess.java(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName(),
                        pidFile.toString())
                .inheritIO()
                .start();
        await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(pidFile));
        ProcessHandle child =
                ProcessHandle.of(Long.parseLong(Files.readString(pidFile))).orElseThrow();

        parent.destroyForcibly();

        await().atMost(Duration.ofSeconds(20)).until(() -> !child.isAlive());
    }

    @Test
    void ctrlCAtTheTerminalPassesAChildBy() throws Exception {
        try (ChildProcess child =
                ChildProcess.start("sleeper", List.of("sleep", "60"), Map.of(), folder.resolve("log"))) {
            new ProcessBuilder("kill", "-INT", Long.toString(child.pid()))
                    .start()
                    .waitFor();

            assertThat(child.isAlive()).isTrue();
        }
    }

    @Test
    void aChildThatIsClosedHasEndedAndItsOutputIsInItsLog() throws Exception {
        Path log = folder.resolve("logs/log");
        ChildProcess child =
                ChildProcess.start("talker", List.of("sh", "-c", "echo said; exec sleep 60"), Map.of(), log);
        await().until(() -> Files.readString(log).contains("said"));

        child.close();

        assertThat(child.isAlive()).isFalse();
    }

    /** A JVM that starts a child, tells its process id and waits to be killed. */
    static final class Parent {

        private Parent() {}

        public static void main(String[] arguments) throws Exception {
            Path pidFile = Path.of(arguments[0]);
            ChildProcess child =
                    ChildProcess.start("sleeper", List.of("sleep", "60"), Map.of(), pidFile.resolveSibling("log"));
            Path draft = Files.writeString(pidFile.resolveSibling("draft"), Long.toString(child.pid()));
            Files.move(draft, pidFile);
            Thread.currentThread().join();
        }
    }
}
