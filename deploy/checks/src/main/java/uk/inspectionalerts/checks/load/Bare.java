package uk.inspectionalerts.checks.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import uk.inspectionalerts.local.LocalPostgres;

/** What the mail server and the database allow to somebody who does nothing else, on as many connections as a service has workers. */
final class Bare {

    private static final int CONNECTIONS = 8;

    private Bare() {}

    /** Messages a second that the server accepts, over so many of them. */
    static double smtp(int port, byte[] message, int messages) throws InterruptedException {
        AtomicInteger left = new AtomicInteger(messages);
        Duration taken = together(() -> {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.setTcpNoDelay(true);
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
                OutputStream out = socket.getOutputStream();
                answer(in, "220");
                say(out, in, "HELO bare.example", "250");
                while (left.getAndDecrement() > 0) {
                    say(out, in, "MAIL FROM:<bare@bare.example>", "250");
                    say(out, in, "RCPT TO:<reader@bare.example>", "250");
                    say(out, in, "DATA", "354");
                    out.write(message);
                    say(out, in, "\r\n.", "250");
                }
                say(out, in, "QUIT", "221");
            }
            return null;
        });
        return messages / (taken.toNanos() / 1e9);
    }

    private static void say(OutputStream out, BufferedReader in, String line, String expected) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
        answer(in, expected);
    }

    private static void answer(BufferedReader in, String expected) throws IOException {
        String line = in.readLine();
        if (line == null || !line.startsWith(expected)) {
            throw new IOException("The mail server answered " + line);
        }
    }

    /** Commits a second of one changed row each, over so many of them. */
    static double commits(LocalPostgres postgres, int commits) throws InterruptedException, SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists bare_commit (id serial primary key, settled int not null)");
        }
        AtomicInteger left = new AtomicInteger(commits);
        Duration taken = together(() -> {
            try (Connection connection = connect(postgres);
                    Statement statement = connection.createStatement()) {
                while (left.getAndDecrement() > 0) {
                    statement.execute("insert into bare_commit (settled) values (1)");
                }
            }
            return null;
        });
        return commits / (taken.toNanos() / 1e9);
    }

    private static Connection connect(LocalPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl("notification"), LocalPostgres.SUPERUSER, "");
    }

    private static Duration together(Callable<Void> work) throws InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(CONNECTIONS);
        long began = System.nanoTime();
        List<Future<Void>> running = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            running.add(workers.submit(work));
        }
        workers.shutdown();
        if (!workers.awaitTermination(10, TimeUnit.MINUTES)) {
            throw new IllegalStateException("The measurement did not end");
        }
        for (Future<Void> one : running) {
            try {
                one.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
