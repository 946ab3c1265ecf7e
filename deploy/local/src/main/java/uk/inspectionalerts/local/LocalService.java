package uk.inspectionalerts.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.inspectionalerts.local.process.ChildProcess;
import uk.inspectionalerts.local.process.LocalFailure;
import uk.inspectionalerts.local.process.Part;
import uk.inspectionalerts.local.process.Wait;

/** A packaged service in a child JVM of bounded heap. */
final class LocalService implements Part {

    private static final Duration START = Duration.ofSeconds(120);
    private static final Duration PROBE = Duration.ofSeconds(2);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(PROBE).build();

    private final String name;
    private final Path jar;
    private final Map<String, String> environment;
    private final URI readiness;
    private final Path log;
    private ChildProcess process;

    /** The readiness probe is asked on the management port; both outputs of the process are appended to the log. */
    LocalService(String name, Path jar, Map<String, String> environment, int managementPort, Path log) {
        this.name = name;
        this.jar = jar;
        this.environment = environment;
        this.readiness = URI.create("http://127.0.0.1:" + managementPort + "/q/health/ready");
        this.log = log;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public LocalService start() {
        if (isAlive()) {
            return this;
        }
        process = ChildProcess.start(name(), command(), environment, log);
        Wait.until(START, () -> !process.isAlive() || isReady());
        if (!process.isAlive()) {
            process.close();
            throw new LocalFailure(name() + " ended while starting: see " + log);
        }
        if (!isReady()) {
            process.close();
            throw new LocalFailure("%s was not ready within %d s: see %s".formatted(name(), START.toSeconds(), log));
        }
        return this;
    }

    @Override
    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    @Override
    public Optional<ProcessHandle> process() {
        return isAlive() ? ProcessHandle.of(process.pid()) : Optional.empty();
    }

    @Override
    public void kill() {
        if (process != null) {
            process.kill();
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.close();
        }
    }

    private List<String> command() {
        return List.of(
                ChildProcess.java(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Duser.timezone=UTC",
                "-jar",
                jar.toString());
    }

    private boolean isReady() {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(readiness).timeout(PROBE).build();
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
