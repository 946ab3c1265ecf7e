package uk.inspectionalerts.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import uk.inspectionalerts.local.process.ChildProcess;
import uk.inspectionalerts.local.process.LocalFailure;
import uk.inspectionalerts.local.process.Part;
import uk.inspectionalerts.local.process.Ports;
import uk.inspectionalerts.local.process.Wait;

/**
 * The real Kafka server (KRaft, one node, loopback only) in a child JVM, so that it can be killed like the real one.
 * Stopped or killed, it can be started again on the same folder and port, and nothing that it acknowledged is lost.
 */
public final class LocalKafka implements Part {

    private static final Duration START = Duration.ofSeconds(120);

    private final Path folder;
    private final int port;
    private final int controllerPort = Ports.free();
    private ChildProcess process;

    /** A broker that keeps its data in this folder, not started yet. */
    public LocalKafka(Path folder, int port) {
        this.folder = folder.toAbsolutePath();
        this.port = port;
    }

    /** A broker on a free port, not started yet. */
    public LocalKafka(Path folder) {
        this(folder, Ports.free());
    }

    @Override
    public String name() {
        return "Kafka";
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    @Override
    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    /**
     * Starts the broker and waits until it answers.
     *
     * @throws LocalFailure if it ended, or did not answer within 120 s
     */
    @Override
    public LocalKafka start() {
        if (isAlive()) {
            return this;
        }
        Path log = folder.resolve("kafka.log");
        process = ChildProcess.start("Kafka", command(writeSettings()), Map.of(), log);
        boolean ended = !Wait.until(START, () -> !process.isAlive() || answers()) || !process.isAlive();
        if (ended) {
            process.close();
            throw new LocalFailure("Kafka did not start on port " + port + ": see " + log);
        }
        return this;
    }

    @Override
    public Optional<ProcessHandle> process() {
        return isAlive() ? ProcessHandle.of(process.pid()) : Optional.empty();
    }

    /** Ends the broker as a crash would; {@link #start()} brings it back with its data. */
    @Override
    public void kill() {
        if (process != null) {
            process.kill();
        }
    }

    /** Stops the broker in good order; without effect when it is not running. */
    @Override
    public void close() {
        if (process != null) {
            process.close();
        }
    }

    private boolean answers() {
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                1_000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                2_000);
        if (Ports.isFree(port)) {
            return false;
        }
        try (Admin admin = Admin.create(settings)) {
            return !admin.describeCluster().nodes().get(3, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<String> command(Path settings) {
        return List.of(
                ChildProcess.java(),
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-cp",
                System.getProperty("java.class.path"),
                Broker.class.getName(),
                settings.toString());
    }

    private Path writeSettings() {
        String settings =
                """
                process.roles=broker,controller
                node.id=1
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                controller.quorum.voters=1@127.0.0.1:%2$d
                log.dirs=%3$s
                auto.create.topics.enable=false
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=3
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                # a killed broker may come back at once: its old registration must have expired by then
                broker.session.timeout.ms=2000
                broker.heartbeat.interval.ms=500
                # sized for one machine: the defaults would fill the small heap
                log.cleaner.dedupe.buffer.size=4194304
                num.network.threads=2
                num.io.threads=4
                """
                        .formatted(port, controllerPort, folder.resolve("log"));
        try {
            Files.createDirectories(folder);
            return Files.writeString(folder.resolve("server.properties"), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
