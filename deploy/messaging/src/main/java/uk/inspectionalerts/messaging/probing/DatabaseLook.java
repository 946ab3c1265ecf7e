package uk.inspectionalerts.messaging.probing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.postgresql.Driver;

/**
 * Looks at the database, by a connection of its own each time: one of the pool would still be good after its password was
 * changed, and a pool that much work uses up is no database that is away.
 */
@ApplicationScoped
public class DatabaseLook {

    private static final String LIMIT_SECONDS = "5";
    private static final String APPLIED =
            """
            select cast(version as integer) from flyway_schema_history where success and version ~ '^[0-9]+$'""";

    private final DatabaseConfig config;
    private final Instance<Flyway> flyway;
    // the machine's, and not the one that is injected, which tests turn
    private final Clock clock = Clock.systemUTC();
    private volatile boolean diskWasFull;
    private volatile SortedSet<Integer> known = new TreeSet<>();

    DatabaseLook(DatabaseConfig config, Instance<Flyway> flyway) {
        this.config = config;
        this.flyway = flyway;
    }

    /** The gravest of what there is to find. Takes a few seconds at most. */
    public Finding look() {
        return gravest(this::clocks, this::writable, this::room, this::schema);
    }

    /** As {@link #look}, before there is a schema. */
    public Finding lookBeforeMigration() {
        return gravest(this::clocks, this::writable);
    }

    /** Work failed: if it was for want of room on the disk, each look from now on tries whether there is some again. */
    public void met(Throwable failure) {
        if (SqlTrouble.isDiskFull(failure)) {
            diskWasFull = true;
        }
    }

    private Finding gravest(Check... checks) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            Finding gravest = Finding.fine();
            for (Check check : checks) {
                Finding finding = check.on(statement);
                gravest = finding.weight() > gravest.weight() ? finding : gravest;
            }
            return gravest;
        } catch (SQLException e) {
            return SqlTrouble.finding(e, config);
        } catch (FlywayException e) {
            return Finding.unfit("The schema of the database cannot be looked at: "
                    + e.getMessage().lines().findFirst().orElse(""));
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.putAll(config.jdbc().additionalJdbcProperties());
        properties.setProperty("user", config.username());
        properties.setProperty("password", config.password());
        properties.setProperty("connectTimeout", LIMIT_SECONDS);
        properties.setProperty("socketTimeout", LIMIT_SECONDS);
        return new Driver().connect(config.jdbc().url(), properties);
    }

    private Finding clocks(Statement statement) throws SQLException {
        Instant before = clock.instant();
        Instant theirs = one(statement, "select clock_timestamp()", rows -> rows.getObject(1, OffsetDateTime.class))
                .toInstant();
        return ClockDifference.between(before, theirs, clock.instant()).finding();
    }

    private Finding writable(Statement statement) throws SQLException {
        return one(statement, "select current_setting('transaction_read_only')", rows -> rows.getString(1))
                        .equals("off")
                ? Finding.fine()
                : Finding.unfit(
                        "The database at %s can only be read, as a standby: put right QUARKUS_DATASOURCE_JDBC_URL, or make it the primary."
                                .formatted(config.address()));
    }

    /** What is written is gone at once. */
    private Finding room(Statement statement) throws SQLException {
        if (diskWasFull) {
            statement.execute(
                    """
                    create temporary table room on commit drop as
                    select md5(cast(random() as text)) from generate_series(1, 50000)""");
            diskWasFull = false;
        }
        return Finding.fine();
    }

    private Finding schema(Statement statement) throws SQLException {
        boolean there =
                one(statement, "select to_regclass('flyway_schema_history') is not null", rows -> rows.getBoolean(1));
        SortedSet<Integer> applied = new TreeSet<>();
        if (there) {
            try (ResultSet rows = statement.executeQuery(APPLIED)) {
                while (rows.next()) {
                    applied.add(rows.getInt(1));
                }
            }
        }
        return SchemaVersion.judge(applied, known());
    }

    /** The versions that this program brings; they never change. */
    private SortedSet<Integer> known() {
        if (known.isEmpty()) {
            known = Arrays.stream(flyway.get().info().all())
                    .filter(migration -> migration.getState().isResolved())
                    .map(MigrationInfo::getVersion)
                    // a repeatable migration has none
                    .filter(Objects::nonNull)
                    .map(version -> version.getMajor().intValueExact())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        return known;
    }

    private static <T> T one(Statement statement, String sql, Cell<T> cell) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return cell.of(rows);
        }
    }

    private interface Check {
        Finding on(Statement statement) throws SQLException;
    }

    private interface Cell<T> {
        T of(ResultSet rows) throws SQLException;
    }
}
