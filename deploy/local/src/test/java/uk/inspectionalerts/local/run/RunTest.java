package uk.inspectionalerts.local.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.inspectionalerts.local.DataFolder;
import uk.inspectionalerts.local.process.ChildProcess;

class RunTest {

    @TempDir
    Path folder;

    @Test
    void anUnknownOptionIsWrongUsage() throws Exception {
        Ended run = run(Map.of(), "--nonsense");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.errors()).startsWith("Unknown option --nonsense").contains("Usage:");
    }

    @Test
    void aPortThatIsNoneIsWrongUsage() throws Exception {
        Ended run = run(Map.of("SMTP_PORT", "mail"));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.errors()).startsWith("SMTP_PORT must be a port number");
    }

    @Test
    void aPortForTheReportsSiteThatAServiceUsesIsWrongUsage() throws Exception {
        Ended run = run(Map.of("SITE_PORT", "8081"), "--watch-demo");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.errors()).startsWith("SITE_PORT must be a port that nothing else here uses");
    }

    @Test
    void helpIsNoFailure() throws Exception {
        assertThat(run(Map.of(), "--help").status()).isZero();
    }

    @Test
    void aPortInUseIsNamedWithWhatMovesIt() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());

            Ended run = run(Map.of("KAFKA_PORT", port));

            assertThat(run.status()).isEqualTo(1);
            assertThat(run.errors().strip())
                    .isEqualTo("Port %s is in use: stop what uses it, or choose another with KAFKA_PORT", port);
            assertThat(folder.resolve("data/lock")).doesNotExist();
        }
    }

    @Test
    void aDataFolderThatCannotBeMadeIsNamed() throws Exception {
        Files.createFile(folder.resolve("data"));

        Ended run = run(Map.of());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.errors()).startsWith("Cannot write in " + folder.resolve("data"));
    }

    @Test
    void twoRunsDoNotShareADataFolder() throws Exception {
        try (var claim = new DataFolder(folder.resolve("data")).claim()) {
            assertThat(claim.afterCrash()).isFalse();

            Ended run = run(Map.of());

            assertThat(run.status()).isEqualTo(1);
            assertThat(run.errors()).startsWith("Another run uses");
        }
    }

    private record Ended(int status, String errors) {}

    private Ended run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        List<String> command = Stream.concat(
                        Stream.of(
                                ChildProcess.java(),
                                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Run.class.getName()),
                        Stream.of(arguments))
                .toList();
        Path errors = folder.resolve("errors");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().put("DATA_DIR", folder.resolve("data").toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), Files.readString(errors, UTF_8));
    }
}
