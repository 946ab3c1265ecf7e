package uk.inspectionalerts.messaging.notes;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager.TestInjector.MatchesType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import uk.inspectionalerts.local.LocalKafka;
import uk.inspectionalerts.local.LocalPostgres;
import uk.inspectionalerts.local.LocalTokens;

/** A broker and a database server that nobody else uses, so that a test can kill them; it has them as fields. */
public final class OwnServers implements QuarkusTestResourceLifecycleManager {

    private final LocalTokens tokens = LocalTokens.generate();
    private LocalKafka kafka;
    private LocalPostgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "servers");
            kafka = new LocalKafka(folder.resolve("kafka")).start();
            postgres = new LocalPostgres(folder.resolve("postgres")).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        createTopics();
        return Map.of(
                "kafka.bootstrap.servers",
                kafka.bootstrapServers(),
                "messaging.topic-prefix",
                "own-",
                "quarkus.datasource.jdbc.url",
                postgres.jdbcUrl("postgres"),
                "quarkus.datasource.username",
                LocalPostgres.SUPERUSER,
                "quarkus.datasource.password",
                "none",
                "quarkus.oidc.public-key",
                tokens.publicKey());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(kafka, new MatchesType(LocalKafka.class));
        injector.injectIntoFields(tokens, new MatchesType(LocalTokens.class));
        injector.injectIntoFields(postgres, new MatchesType(LocalPostgres.class));
    }

    @Override
    public void stop() {
        postgres.close();
        kafka.close();
    }

    private void createTopics() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.createTopics(List.of(
                            new NewTopic("own-notes", 3, (short) 1),
                            new NewTopic("own-notes.notes-service.dlq", 1, (short) 1),
                            new NewTopic("own-spare", 1, (short) 1),
                            new NewTopic("own-labels", 1, (short) 1).configs(Map.of("max.message.bytes", "1000"))))
                    .all()
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
