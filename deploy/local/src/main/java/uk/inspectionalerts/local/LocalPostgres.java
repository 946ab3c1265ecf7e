package uk.inspectionalerts.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import uk.inspectionalerts.local.process.LocalFailure;
import uk.inspectionalerts.local.process.Part;
import uk.inspectionalerts.local.process.Ports;
import uk.inspectionalerts.local.process.Wait;
import uk.inspectionalerts.local.process.Watchdog;

/**
 * The real PostgreSQL server (loopback only) with its own data folder. Stopped or killed, it can be started again on the
 * same folder and port, and nothing that it committed is lost.
 */
public final class LocalPostgres implements Part {

    /** The superuser; connections from this machine need no password. */
    public static final String SUPERUSER = "postgres";

    private static final Duration START = Duration.ofSeconds(120);
    private static final Duration STOP = Duration.ofSeconds(20);

    private final Path folder;
    private final int port;
    private EmbeddedPostgres server;
    private Watchdog watchdog;

    /** A server that keeps its data in this folder, not started yet. */
    public LocalPostgres(Path folder, int port) {
        this.folder = folder.toAbsolutePath();
        this.port = port;
    }

    /** A server on a free port, not started yet. */
    public LocalPostgres(Path folder) {
        this(folder, Ports.free());
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    public int port() {
        return port;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    @Override
    public boolean isAlive() {
        return process().isPresent();
    }

    /**
     * Starts the server and waits until it answers.
     *
     * @throws LocalFailure if the port is taken, or the server did not answer within 120 s
     */
    @Override
    public synchronized LocalPostgres start() {
        if (server != null && isAlive()) {
            return this;
        }
        if (!Ports.isFree(port)) {
            throw new LocalFailure("PostgreSQL cannot start: port " + port + " is in use");
        }
        try {
            server = EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(port)
                    .setPGStartupWait(START)
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setServerConfig("synchronous_commit", "on") // a commit must survive kill -9
                    .setServerConfig("unix_socket_directories", "")
                    .start();
            watchdog = Watchdog.over(process().orElseThrow().pid());
            return this;
        } catch (IOException | RuntimeException e) {
            throw new LocalFailure("PostgreSQL did not start in " + folder + ": " + e.getMessage(), e);
        }
    }

    /** Creates the database, owned by the superuser, unless it is there. */
    public void createDatabase(String name) {
        createDatabase(name, SUPERUSER);
    }

    /**
     * Creates the database and its owner unless they are there. Names are plain lower-case identifiers. The server may have
     * been started elsewhere.
     */
    public void createDatabase(String name, String owner) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl("postgres"), SUPERUSER, "");
                Statement statement = connection.createStatement()) {
            if (isAbsent(statement, "select 1 from pg_roles where rolname = '%s'".formatted(owner))) {
                statement.execute("create role %s login".formatted(owner));
            }
            if (isAbsent(statement, "select 1 from pg_database where datname = '%s'".formatted(name))) {
                statement.execute("create database %s owner %s".formatted(name, owner));
            }
        } catch (SQLException e) {
            throw new LocalFailure("Cannot create database " + name + ": " + e.getMessage(), e);
        }
    }

    /** Ends the server as a crash would; {@link #start()} brings it back with its data. */
    @Override
    public synchronized void kill() {
        process().ifPresent(ProcessHandle::destroyForcibly);
        release();
    }

    /** Stops the server in good order, breaking open connections; without effect when it is not running. */
    @Override
    public synchronized void close() {
        release();
    }

    private void release() {
        if (server == null) {
            return;
        }
        try {
            server.close();
        } catch (IOException e) {
            throw new LocalFailure("Cannot stop PostgreSQL in " + folder + ": " + e.getMessage(), e);
        }
        if (!Wait.until(STOP, () -> Ports.isFree(port))) {
            process().ifPresent(ProcessHandle::destroyForcibly);
        }
        watchdog.close();
        server = null;
    }

    private static boolean isAbsent(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }

    /** The server's first process, whose children serve the connections. */
    @Override
    public Optional<ProcessHandle> process() {
        try (var lines = Files.lines(folder.resolve("postmaster.pid"))) {
            return lines.findFirst()
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())))
                    .filter(ProcessHandle::isAlive);
        } catch (IOException notRunning) {
            return Optional.empty();
        }
    }
}
