package uk.inspectionalerts.local;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager.TestInjector.MatchesType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Gives a Quarkus test a database and topics of its own on the broker and the database server that the whole Maven run
 * shares, a mail server, and the key that its bearer tokens are checked with. A test's field of type {@link LocalMail} is
 * set to that mail server.
 */
public final class LocalStackResource implements QuarkusTestResourceLifecycleManager {

    private LocalMail mail;

    /** A bearer token for a caller with that role and, for {@code comms}, those authorities (URNs), good for an hour. */
    public static String token(String role, String... authorities) {
        return tokenOf(role, role, authorities);
    }

    /** A token like {@link #token} that names its holder. */
    public static String tokenOf(String name, String role, String... authorities) {
        return SharedStack.join().tokens().mint(name, List.of(role), List.of(authorities), Duration.ofHours(1));
    }

    /** A token like {@link #token} that ran out a minute ago. */
    public static String expiredToken(String role, String... authorities) {
        return SharedStack.join().tokens().mint(role, List.of(role), List.of(authorities), Duration.ofMinutes(-1));
    }

    @Override
    public Map<String, String> start() {
        SharedStack stack = SharedStack.join();
        String name = "t" + UUID.randomUUID().toString().substring(0, 8);
        String prefix = name + "-";
        stack.postgres().createDatabase(name);
        LocalTopics.of(Checkout.find().manifests()).create(stack.kafka(), prefix);
        mail = startMail();
        return Map.ofEntries(
                Map.entry("kafka.bootstrap.servers", stack.kafka()),
                Map.entry("messaging.topic-prefix", prefix),
                Map.entry("quarkus.datasource.jdbc.url", stack.postgres().jdbcUrl(name)),
                Map.entry("quarkus.datasource.username", LocalPostgres.SUPERUSER),
                Map.entry("quarkus.datasource.password", LocalPostgres.SUPERUSER),
                Map.entry("quarkus.flyway.migrate-at-start", "true"),
                Map.entry("quarkus.oidc.public-key", stack.tokens().publicKey()),
                Map.entry("quarkus.oidc.token.issuer", LocalTokens.ISSUER),
                Map.entry("quarkus.mailer.host", "127.0.0.1"),
                Map.entry("quarkus.mailer.port", Integer.toString(mail.port())),
                Map.entry("quarkus.mailer.start-tls", "OPTIONAL"),
                Map.entry("quarkus.mailer.mock", "false"));
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(mail, new MatchesType(LocalMail.class));
    }

    @Override
    public void stop() {
        if (mail != null) {
            mail.close();
        }
    }

    private static LocalMail startMail() {
        try {
            return new LocalMail(Files.createTempDirectory("inspection-alerts-mail")).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
