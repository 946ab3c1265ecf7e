package uk.inspectionalerts.notification.channel;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager.TestInjector.MatchesType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;
import uk.inspectionalerts.local.Keystore;
import uk.inspectionalerts.local.process.Ports;

/**
 * Has email go by a mail server that takes nothing but by TLS and from a user whom it knows, until it is told to behave
 * otherwise. A test's field of this type is set to it.
 */
public final class GuardedMail implements QuarkusTestResourceLifecycleManager {

    private static final String USER = "alerts";
    private static final String PASSWORD = "of-this-test-and-of-no-use-elsewhere";

    private final int port = Ports.free();
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final List<String> said = new CopyOnWriteArrayList<>();
    private Path folder;
    private Keystore own;
    private Keystore stranger;
    private Keystore elsewhere;
    private SMTPServer server;

    @Override
    public int order() {
        return 1; // the settings of the other mail server are overridden
    }

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("guarded-mail");
            own = Keystore.make(folder.resolve("own.p12"), "mail");
            stranger = Keystore.make(folder.resolve("stranger.p12"), "mail");
            elsewhere = Keystore.make(folder.resolve("elsewhere.p12"), "mail", "dns:mail.example");
            Path trusted = folder.resolve("trusted.pem");
            Files.writeString(trusted, own.certificate() + elsewhere.certificate());
            isWell();
            return Map.ofEntries(
                    Map.entry("quarkus.mailer.port", Integer.toString(port)),
                    Map.entry("quarkus.mailer.start-tls", "REQUIRED"),
                    Map.entry("quarkus.mailer.username", USER),
                    Map.entry("quarkus.mailer.password", PASSWORD),
                    Map.entry("quarkus.mailer.tls-configuration-name", "mail"),
                    Map.entry("quarkus.tls.mail.trust-store.pem.certs", trusted.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new MatchesType(GuardedMail.class));
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop();
        }
    }

    /** What it has taken that is addressed so. */
    List<String> messagesTo(String address) {
        return messages.stream()
                .filter(message -> message.contains("To: " + address))
                .toList();
    }

    /** What it was told of senders, recipients and passwords since it last began to behave otherwise. */
    List<String> said() {
        return said;
    }

    void isWell() {
        serve(own, PASSWORD);
    }

    void knowsAnotherPassword() {
        serve(own, "another");
    }

    /** A certificate that nobody has vouched for. */
    void isAStranger() {
        serve(stranger, PASSWORD);
    }

    /** A certificate that is vouched for, of a server of another name. */
    void isAnotherServer() {
        serve(elsewhere, PASSWORD);
    }

    /** It takes what it is given, from anybody and in the clear. */
    void offersNoTls() {
        serve(open());
    }

    private void serve(Keystore shown, String password) {
        serve(open().enableTLS()
                .requireTLS()
                .requireAuth()
                .startTlsSocketFactory(tls(shown))
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((user, given, context) -> {
                    said.add("a password");
                    if (!user.equals(USER) || !given.equals(password)) {
                        throw new LoginFailedException("Nobody we know");
                    }
                })));
    }

    private SMTPServer.Builder open() {
        return SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .messageHandlerFactory(context -> new Delivery());
    }

    private void serve(SMTPServer.Builder next) {
        stop();
        said.clear();
        server = next.build();
        server.start();
    }

    private static SSLContext tls(Keystore shown) {
        try (InputStream file = Files.newInputStream(shown.file())) {
            char[] password = Keystore.PASSWORD.toCharArray();
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(file.readAllBytes()), password);
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, password);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One message on its way in. */
    private final class Delivery implements MessageHandler {

        @Override
        public void from(String sender) {
            said.add("a sender");
        }

        @Override
        public void recipient(String recipient) {
            said.add("a recipient");
        }

        @Override
        public String data(InputStream message) throws IOException {
            messages.add(new String(message.readAllBytes(), StandardCharsets.ISO_8859_1));
            return null;
        }

        @Override
        public void done() {}
    }
}
