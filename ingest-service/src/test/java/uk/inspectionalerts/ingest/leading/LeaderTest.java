package uk.inspectionalerts.ingest.leading;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import io.agroal.api.security.NamePrincipal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import uk.inspectionalerts.local.LocalPostgres;

/** Two replicas, each with a pool of its own, as they have it in the service. */
@Timeout(120)
class LeaderTest {

    private static final String TASK = "reading";

    @TempDir
    static Path folder;

    private static LocalPostgres postgres;

    private AgroalDataSource onePool;
    private AgroalDataSource otherPool;
    private Leader one;
    private Leader other;

    @BeforeAll
    static void startDatabase() {
        postgres = new LocalPostgres(folder.resolve("postgres")).start();
    }

    @AfterAll
    static void stopDatabase() {
        postgres.close();
    }

    @BeforeEach
    void twoReplicas() throws SQLException {
        onePool = pool();
        otherPool = pool();
        one = new Leader(TASK, onePool);
        other = new Leader(TASK, otherPool);
    }

    @AfterEach
    void close() {
        one.resign();
        other.resign();
        onePool.close();
        otherPool.close();
    }

    @Test
    void ofTwoOneLeadsAndGoesOnLeading() {
        assertThat(one.leads()).isTrue();
        assertThat(other.leads()).isFalse();
        assertThat(one.leads()).isTrue();
        assertThat(other.leads()).isFalse();
    }

    @Test
    void whoLeadsOneTaskDoesNotLeadAnother() {
        Leader another = new Leader("writing", otherPool);

        assertThat(one.leads()).isTrue();
        assertThat(another.leads()).isTrue();
        another.resign();
    }

    @Test
    void anotherTakesOverWhenTheLeaderResigns() {
        one.leads();

        one.resign();

        assertThat(other.leads()).isTrue();
        assertThat(one.leads()).isFalse();
    }

    @Test
    void whoDoesNotLeadTakesNothingFromTheLeaderByResigning() {
        one.leads();

        other.resign();

        assertThat(other.leads()).isFalse();
        assertThat(one.leads()).isTrue();
    }

    @Test
    void anotherTakesOverWhenTheReplicaOfTheLeaderEnds() {
        one.leads();

        onePool.close();

        withinAMinute().untilAsserted(() -> assertThat(other.leads()).isTrue());
    }

    @Test
    void anotherTakesOverWhenTheSessionIsKilledAndWhoLedNotices() throws SQLException {
        one.leads();

        killTheLeadersSession();

        withinAMinute().untilAsserted(() -> assertThat(other.leads()).isTrue());
        assertThat(one.leads()).isFalse();
    }

    @Test
    void whoLostItsSessionLeadsAgainIfNobodyElseDoes() throws SQLException {
        one.leads();

        killTheLeadersSession();

        withinAMinute().untilAsserted(() -> assertThat(one.leads()).isTrue());
        assertThat(other.leads()).isFalse();
    }

    @Test
    void nobodyLeadsWhileTheDatabaseIsAwayAndOneDoesWithinAMinuteOfItsReturn() {
        one.leads();
        other.leads();

        postgres.kill();
        try {
            assertThat(leading()).isEmpty();
        } finally {
            postgres.start();
        }

        withinAMinute().untilAsserted(() -> assertThat(leading()).hasSize(1));
    }

    private List<Leader> leading() {
        return Stream.of(one, other).filter(Leader::leads).toList();
    }

    private static ConditionFactory withinAMinute() {
        return Awaitility.await().atMost(Duration.ofMinutes(1));
    }

    private static void killTheLeadersSession() throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(postgres.jdbcUrl("postgres"), LocalPostgres.SUPERUSER, "");
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid, 10000) from pg_locks where locktype = 'advisory'");
        }
    }

    private static AgroalDataSource pool() throws SQLException {
        return AgroalDataSource.from(
                new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(pool -> pool.maxSize(4)
                        .acquisitionTimeout(Duration.ofSeconds(5))
                        .exceptionSorter(new PostgreSQLExceptionSorter())
                        .connectionFactoryConfiguration(connection -> connection
                                .jdbcUrl(postgres.jdbcUrl("postgres"))
                                .principal(new NamePrincipal(LocalPostgres.SUPERUSER)))));
    }
}
