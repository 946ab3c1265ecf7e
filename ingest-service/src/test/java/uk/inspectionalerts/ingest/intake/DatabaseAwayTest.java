package uk.inspectionalerts.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.notNullValue;
import static uk.inspectionalerts.ingest.Problems.problem;
import static uk.inspectionalerts.ingest.Push.TEXT;
import static uk.inspectionalerts.ingest.Push.push;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager.TestInjector.MatchesType;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.ingest.Documents;
import uk.inspectionalerts.ingest.report.AlertChoice;
import uk.inspectionalerts.ingest.report.Given;
import uk.inspectionalerts.ingest.report.MediaKind;
import uk.inspectionalerts.ingest.report.Provenance;
import uk.inspectionalerts.ingest.report.Sha256;
import uk.inspectionalerts.local.LocalPostgres;
import uk.inspectionalerts.local.LocalStackResource;

/** The database is away for a while: callers are told to come again, and nothing needs a restart. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@TestProfile(DatabaseAwayTest.OwnDatabase.class)
class DatabaseAwayTest {

    LocalPostgres postgres;

    @Inject
    UnattendedIntake unattended;

    @Test
    void callersAreToldToComeAgainUntilTheDatabaseIsBack() {
        push(Documents.text(), TEXT).statusCode(201);
        postgres.kill();
        try {
            problem(push(Documents.text(), TEXT), 503, "Service Unavailable", "send the request again")
                    .header("Retry-After", notNullValue());
            assertThat(unattended.receive(submission(Documents.text()))).isInstanceOf(Outcome.Later.class);
            problem(RestAssured.get("/reports").then(), 503, "Service Unavailable", "send the request again");
        } finally {
            postgres.start();
        }
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> push(Documents.text(), TEXT)
                .statusCode(201));
    }

    private static Submission submission(byte[] document) {
        return new Submission(
                document,
                Sha256.of(document),
                MediaKind.TEXT,
                new Given(Optional.empty(), Optional.empty(), Optional.empty(), AlertChoice.NEVER),
                Optional.empty(),
                Optional.empty(),
                new Provenance(Provenance.DROP_FOLDER, "drop folder", Instant.now()));
    }

    public static class OwnDatabase implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Server.class));
        }
    }

    public static class Server implements QuarkusTestResourceLifecycleManager {
        private LocalPostgres postgres;

        @Override
        public int order() {
            // after the shared stack, whose database is not used here
            return 1;
        }

        @Override
        public Map<String, String> start() {
            try {
                postgres = new LocalPostgres(Files.createTempDirectory("ingest-postgres")).start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            postgres.createDatabase("ingest");
            return Map.of("quarkus.datasource.jdbc.url", postgres.jdbcUrl("ingest"));
        }

        @Override
        public void inject(TestInjector injector) {
            injector.injectIntoFields(postgres, new MatchesType(LocalPostgres.class));
        }

        @Override
        public void stop() {
            postgres.close();
        }
    }
}
