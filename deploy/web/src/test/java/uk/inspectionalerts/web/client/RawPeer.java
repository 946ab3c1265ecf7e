package uk.inspectionalerts.web.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** Answers each connection with whatever bytes a test wants, and remembers what it was asked. */
final class RawPeer implements AutoCloseable {

    /** What is written once the request's headers are read; then the connection is closed. */
    interface Script {
        void answer(OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket socket;
    private final boolean listens;
    private final Script script;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> hostsMeant = new CopyOnWriteArrayList<>();
    private final AtomicInteger ended = new AtomicInteger();

    RawPeer(Script script) throws IOException {
        this(true, script);
    }

    /** @param listens whether the request is read before it is answered */
    RawPeer(boolean listens, Script script) throws IOException {
        this(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), listens, script);
    }

    private RawPeer(ServerSocket socket, boolean listens, Script script) {
        this.socket = socket;
        this.listens = listens;
        this.script = script;
        daemon(this::accept);
    }

    static RawPeer saying(String answer) throws IOException {
        return new RawPeer(out -> out.write(answer.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** The same over TLS. */
    static RawPeer saying(SSLContext tls, String answer) throws IOException {
        return new RawPeer(
                tls.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress()),
                true,
                out -> out.write(answer.getBytes(StandardCharsets.ISO_8859_1)));
    }

    URI address(String path) {
        return URI.create("http://" + host() + path);
    }

    String host() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Request lines and headers, then an empty line and the body if there is one; one string a request. */
    List<String> requests() {
        return requests;
    }

    /** The hosts that were named in the TLS handshakes that succeeded. */
    List<String> hostsMeant() {
        return hostsMeant;
    }

    /** How many connections ended, from the peer's point of view. */
    int ended() {
        return ended.get();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                daemon(() -> serve(connection));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            if (connection instanceof SSLSocket tls && tls.getSession() instanceof ExtendedSSLSession session) {
                session.getRequestedServerNames().forEach(name -> hostsMeant.add(name.toString()));
            }
            if (listens) {
                requests.add(read(connection));
            }
            script.answer(connection.getOutputStream());
        } catch (IOException | InterruptedException e) {
            // the client hung up, as it should on some of these answers
        } finally {
            ended.incrementAndGet();
        }
    }

    private static String read(Socket connection) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
        StringBuilder request = new StringBuilder();
        int length = 0;
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            request.append(line).append('\n');
            if (line.startsWith("Content-Length: ")) {
                length = Integer.parseInt(line.substring("Content-Length: ".length()));
            }
        }
        if (length > 0) {
            request.append('\n');
        }
        for (int read = 0; read < length; read++) {
            request.append((char) in.read());
        }
        return request.toString();
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "raw-peer");
        thread.setDaemon(true);
        thread.start();
    }
}
