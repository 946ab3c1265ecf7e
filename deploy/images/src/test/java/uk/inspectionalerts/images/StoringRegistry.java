package uk.inspectionalerts.images;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** As much of the distribution protocol as it takes to push: it keeps manifests, and the digests of blobs. */
final class StoringRegistry implements AutoCloseable {

    private static final String PASSWORD = "changeit";

    private final HttpsServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<String> blobs = ConcurrentHashMap.newKeySet();
    private final Map<String, String> manifests = new ConcurrentHashMap<>();

    /** With a certificate that nobody has signed, which it keeps in the folder. */
    StoringRegistry(Path folder) throws Exception {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(certified(folder.resolve("registry.p12"))));
        server.setExecutor(threads);
        server.createContext("/v2/", this::answer);
        server.start();
    }

    String name() {
        return "localhost:" + server.getAddress().getPort() + "/alerts";
    }

    /** What was pushed under a path such as {@code grading-service:1.2.3}. */
    String manifest(String tagged) {
        return manifests.get(tagged);
    }

    Set<String> blobs() {
        return blobs;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static SSLContext certified(Path store) throws Exception {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> command = List.of(
                keytool,
                "-genkeypair",
                "-alias",
                "registry",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD);
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        int status =
                switch (exchange.getRequestMethod()) {
                    case "HEAD" -> blobs.contains(path.substring(path.lastIndexOf('/') + 1)) ? 200 : 404;
                    case "POST", "PATCH" -> 202;
                    case "PUT" -> 201;
                    default -> path.equals("/v2/") ? 200 : 404;
                };
        if (status == 202) {
            exchange.getResponseHeaders()
                    .add("Location", "https://localhost:" + server.getAddress().getPort() + path);
        }
        if (status == 201) {
            keep(exchange, path, body);
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private void keep(HttpExchange exchange, String path, byte[] body) {
        String query = exchange.getRequestURI().getQuery();
        if (query != null && query.contains("digest=")) {
            blobs.add(query.substring(query.indexOf("digest=") + "digest=".length()));
        } else {
            String[] parts = path.split("/manifests/");
            manifests.put(parts[0].substring(parts[0].lastIndexOf('/') + 1) + ":" + parts[1], new String(body, UTF_8));
            exchange.getResponseHeaders().add("Docker-Content-Digest", digestOf(body));
        }
    }

    static String digestOf(byte[] content) {
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
