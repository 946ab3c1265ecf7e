package uk.inspectionalerts.checks.receiving;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import uk.inspectionalerts.local.LocalMail;

/** The way from a sender to the mail server, line by line, through all weathers. */
public final class MailRoad implements Closeable {

    private static final int PAUSE_MILLIS = 50;

    private final ServerSocket entrance;
    private final LocalMail mail;
    private final Set<Passage> passages = ConcurrentHashMap.newKeySet();
    private final ExecutorService walkers = Executors.newCachedThreadPool();
    private volatile Weather weather = Weather.FAIR;

    private MailRoad(ServerSocket entrance, LocalMail mail) {
        this.entrance = entrance;
        this.mail = mail;
    }

    /** A way that is open, from a free port to the mail server. */
    public static MailRoad to(LocalMail mail, int entrancePort) {
        try {
            ServerSocket entrance = new ServerSocket(entrancePort, 50, InetAddress.getLoopbackAddress());
            MailRoad road = new MailRoad(entrance, mail);
            road.walkers.execute(road::admit);
            return road;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes the weather for all senders. */
    public void weather(Weather now) {
        weather = now;
        mail.refuse(now == Weather.BUSY);
        if (now == Weather.REFUSING) {
            passages.forEach(Passage::close);
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        passages.forEach(Passage::close);
        walkers.shutdownNow();
    }

    private void admit() {
        while (!entrance.isClosed()) {
            try {
                Socket sender = entrance.accept();
                if (weather == Weather.REFUSING) {
                    refuse(sender);
                } else {
                    new Passage(sender, new Socket(InetAddress.getLoopbackAddress(), mail.port())).open();
                }
            } catch (IOException closedOrMailServerAway) {
                // the next one may have more luck
            }
        }
    }

    private static void refuse(Socket sender) throws IOException {
        try (sender) {
            sender.getOutputStream().write("421 closed for now\r\n".getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** One connection. */
    private final class Passage {

        private final Socket sender;
        private final Socket server;
        private volatile boolean messageSent;

        Passage(Socket sender, Socket server) {
            this.sender = sender;
            this.server = server;
        }

        void open() {
            passages.add(this);
            walkers.execute(() -> walk(this::carryCommands));
            walkers.execute(() -> walk(this::carryAnswers));
        }

        void close() {
            passages.remove(this);
            closeQuietly(sender);
            closeQuietly(server);
        }

        private void walk(Walk walk) {
            try {
                walk.go();
            } catch (IOException | InterruptedException cut) {
                // ends with the connection
            } finally {
                close();
            }
        }

        private void carryCommands() throws IOException, InterruptedException {
            InputStream from = new BufferedInputStream(sender.getInputStream());
            OutputStream to = server.getOutputStream();
            boolean inMessage = false;
            for (byte[] line = line(from); line.length > 0; line = line(from)) {
                awaitMovement();
                if (inMessage && weather == Weather.CUTTING_MESSAGES) {
                    return;
                }
                String text = new String(line, StandardCharsets.ISO_8859_1).strip();
                if (inMessage && text.equals(".")) {
                    inMessage = false;
                    messageSent = true;
                } else if (!inMessage && text.equalsIgnoreCase("DATA")) {
                    inMessage = true;
                }
                to.write(line);
            }
        }

        private void carryAnswers() throws IOException, InterruptedException {
            InputStream from = new BufferedInputStream(server.getInputStream());
            OutputStream to = sender.getOutputStream();
            for (byte[] line = line(from); line.length > 0; line = line(from)) {
                awaitMovement();
                if (messageSent) {
                    messageSent = false;
                    if (weather == Weather.LOSING_ANSWERS) {
                        return;
                    }
                }
                to.write(line);
            }
        }

        private void awaitMovement() throws InterruptedException {
            while (weather == Weather.HANGING) {
                Thread.sleep(PAUSE_MILLIS);
            }
        }
    }

    /** One direction of a connection. */
    private interface Walk {
        void go() throws IOException, InterruptedException;
    }

    /** A line with its end; empty at the end of the stream. */
    private static byte[] line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next;
        do {
            next = in.read();
            if (next >= 0) {
                line.write(next);
            }
        } while (next >= 0 && next != '\n');
        return line.toByteArray();
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // which is what was wanted
        }
    }
}
