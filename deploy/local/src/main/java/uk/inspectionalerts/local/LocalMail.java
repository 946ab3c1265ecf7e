package uk.inspectionalerts.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;
import uk.inspectionalerts.local.process.LocalFailure;
import uk.inspectionalerts.local.process.Part;
import uk.inspectionalerts.local.process.Ports;

/**
 * A mail server that keeps what it accepts: each message lies in the folder as {@code 000001.eml}, numbered in the order
 * of acceptance, before the sender hears 250. Nothing is passed on to anybody.
 */
public final class LocalMail implements Part {

    private static final int MAX_BYTES = 10 * 1024 * 1024;

    private final Path folder;
    private final int port;
    private final AtomicInteger last = new AtomicInteger();
    private volatile boolean refusing;
    private volatile String unknown = "";
    private volatile Slow slow = Slow.nobody();
    private SMTPServer server;

    /** A server that keeps messages in this folder, not started yet; numbering goes on after the messages there. */
    public LocalMail(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** A server on a free port, not started yet. */
    public LocalMail(Path folder) {
        this(folder, Ports.free());
    }

    @Override
    public String name() {
        return "mail server";
    }

    public int port() {
        return port;
    }

    /** Where the accepted messages are kept. */
    public Path folder() {
        return folder;
    }

    @Override
    public LocalMail start() {
        if (isAlive()) {
            return this;
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!Ports.isFree(port)) {
            throw new LocalFailure("The mail server cannot start: port " + port + " is in use");
        }
        last.set(messages().stream().mapToInt(LocalMail::number).max().orElse(0));
        server = SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .maxMessageSize(MAX_BYTES)
                .messageHandlerFactory(context -> new Delivery())
                .build();
        server.start();
        return this;
    }

    @Override
    public boolean isAlive() {
        return server != null && server.isRunning();
    }

    /** Like {@link #close()}: nothing is kept in memory that a crash could lose. */
    @Override
    public void kill() {
        close();
    }

    /** From now on each message is answered with 451 (try again later), until told otherwise. */
    public void refuse(boolean refuse) {
        refusing = refuse;
    }

    /** From now on that address is answered with 550 (no such mailbox); an empty one ends that. */
    public void refuseForGood(String address) {
        unknown = address;
    }

    /** From now on each recipient at that domain is answered only after that time; an empty domain ends that. */
    public void answerSlowly(String domain, Duration after) {
        Slow before = slow;
        slow = new Slow("@" + domain, after, new CountDownLatch(1));
        before.ended.countDown();
    }

    /** The accepted messages, oldest first. */
    public List<Path> messages() {
        return messagesIn(folder);
    }

    /** The messages that a mail server accepted into that folder, oldest first. */
    public static List<Path> messagesIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop();
        }
    }

    private static int number(Path message) {
        String name = message.getFileName().toString();
        return Integer.parseInt(name.substring(0, name.indexOf('.')));
    }

    /** A domain whose recipients are answered only after some time, or once that has ended. */
    private record Slow(String domain, Duration after, CountDownLatch ended) {

        static Slow nobody() {
            return new Slow("@", Duration.ZERO, new CountDownLatch(0));
        }

        void waitFor(String recipient) {
            try {
                if (recipient.endsWith(domain)) {
                    ended.await(after.toMillis(), TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** One message on its way in. */
    private final class Delivery implements MessageHandler {

        @Override
        public void from(String sender) throws RejectException {
            refuseIfTold();
        }

        @Override
        public void recipient(String recipient) throws RejectException {
            slow.waitFor(recipient);
            refuseIfTold();
            if (recipient.equals(unknown)) {
                throw new RejectException(550, "No such mailbox: " + recipient);
            }
        }

        @Override
        public String data(InputStream message) throws IOException, RejectException {
            refuseIfTold();
            Path draft = Files.createTempFile(folder, "incoming", ".part");
            Files.copy(message, draft, StandardCopyOption.REPLACE_EXISTING);
            Path kept = folder.resolve("%06d.eml".formatted(last.incrementAndGet()));
            Files.move(draft, kept, StandardCopyOption.ATOMIC_MOVE);
            return null;
        }

        @Override
        public void done() {}

        private void refuseIfTold() throws RejectException {
            if (refusing) {
                throw new RejectException(451, "Not now");
            }
        }
    }
}
