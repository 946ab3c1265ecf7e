package uk.inspectionalerts.local;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.stream.Stream;
import uk.inspectionalerts.local.process.ChildProcess;
import uk.inspectionalerts.local.process.LocalFailure;
import uk.inspectionalerts.local.process.Wait;

/**
 * One broker and one database server for all test JVMs of a Maven run: the first JVM that asks has them started in a
 * process of its own, later ones find them by a file named after the Maven process. They end with that process. Outside
 * Maven (an IDE) they belong to the JVM that asks.
 */
record SharedStack(LocalPostgres postgres, String kafka, LocalTokens tokens) {

    private static final Duration START = Duration.ofSeconds(180);

    /** Started by this call if nobody has yet. */
    static SharedStack join() {
        Path folder = Checkout.find().target().resolve("shared-" + owner().pid());
        try {
            Files.createDirectories(folder);
            try (FileChannel lock =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                lock.lock();
                return read(folder).orElseGet(() -> start(folder));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SharedStack start(Path folder) {
        try {
            Process process = new ProcessBuilder(
                            ChildProcess.java(),
                            "-Xmx128m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                            "-cp",
                            System.getProperty("java.class.path"),
                            SharedStackProcess.class.getName(),
                            folder.toString(),
                            Long.toString(owner().pid()))
                    .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("stack.log").toFile())
                    .start();
            Wait.until(START, () -> read(folder).isPresent() || !process.isAlive());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read(folder)
                .orElseThrow(
                        () -> new LocalFailure("The shared stack did not start: see " + folder.resolve("stack.log")));
    }

    private static Optional<SharedStack> read(Path folder) {
        Properties addresses = new Properties();
        try (Reader file = Files.newBufferedReader(folder.resolve(SharedStackProcess.ADDRESSES))) {
            addresses.load(file);
        } catch (IOException notThere) {
            return Optional.empty();
        }
        boolean alive = ProcessHandle.of(Long.parseLong(addresses.getProperty("pid")))
                .filter(ProcessHandle::isAlive)
                .isPresent();
        return alive ? Optional.of(of(folder, addresses)) : Optional.empty();
    }

    private static SharedStack of(Path folder, Properties addresses) {
        return new SharedStack(
                new LocalPostgres(
                        folder.resolve(SharedStackProcess.POSTGRES),
                        Integer.parseInt(addresses.getProperty("postgres"))),
                addresses.getProperty("kafka"),
                LocalTokens.keptIn(folder.resolve(SharedStackProcess.KEY)));
    }

    private static ProcessHandle owner() {
        Predicate<ProcessHandle> isMaven =
                process -> process.info().arguments().map(Arrays::asList).orElse(List.of()).stream()
                        .anyMatch(argument -> argument.startsWith("-Dmaven.multiModuleProjectDirectory="));
        return Stream.iterate(
                        Optional.of(ProcessHandle.current()),
                        Optional::isPresent,
                        process -> process.flatMap(ProcessHandle::parent))
                .flatMap(Optional::stream)
                .filter(isMaven)
                .findFirst()
                .orElseGet(ProcessHandle::current);
    }
}
