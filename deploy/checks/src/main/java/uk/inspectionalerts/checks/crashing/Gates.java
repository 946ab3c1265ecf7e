package uk.inspectionalerts.checks.crashing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import uk.inspectionalerts.local.LocalPostgres;
import uk.inspectionalerts.local.Service;
import uk.inspectionalerts.local.process.LocalFailure;
import uk.inspectionalerts.local.process.Wait;

/**
 * Stops a service at a boundary from outside, so that nothing in it knows of tests: triggers in its database pass an
 * advisory lock at each boundary, and wait there while somebody holds it alone.
 */
final class Gates {

    private static final int CLASS = 1871; // of advisory locks, which nothing else here uses
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String FUNCTION =
            """
            create or replace function crash_gate() returns trigger language plpgsql as $$
            begin
                perform pg_advisory_xact_lock_shared(%d, tg_argv[0]::int);
                return null;
            end $$
            """
                    .formatted(CLASS);

    private final LocalPostgres postgres;

    private Gates(LocalPostgres postgres) {
        this.postgres = postgres;
    }

    /** Puts the gates, all open, into the databases of the services, which have made their tables. */
    static Gates in(LocalPostgres postgres) {
        Gates gates = new Gates(postgres);
        for (Service service : Service.values()) {
            try (Connection connection = gates.connection(service);
                    Statement statement = connection.createStatement()) {
                statement.execute(FUNCTION);
                for (Boundary boundary : Boundary.values()) {
                    if (boundary.service() == service) {
                        statement.execute(boundary.trigger());
                    }
                }
            } catch (SQLException e) {
                throw new LocalFailure("Cannot put gates into " + service.fullName() + ": " + e.getMessage(), e);
            }
        }
        return gates;
    }

    /** Does that to a service that stands at the boundary: closes its gate, waits until somebody stands there, and opens it. */
    void whileStandingAt(Boundary boundary, Runnable act) {
        try (Connection gate = connection(boundary.service());
                Statement statement = gate.createStatement()) {
            statement.execute("set statement_timeout = '30s'");
            statement.execute("select pg_advisory_lock(%d, %d)".formatted(CLASS, boundary.ordinal()));
            if (!Wait.until(PATIENCE, () -> isReached(statement, boundary))) {
                throw new LocalFailure("Nothing came to " + boundary + " within " + PATIENCE.toSeconds() + " s");
            }
            act.run();
        } catch (SQLException e) {
            throw new LocalFailure("The gate at " + boundary + " failed: " + e.getMessage(), e);
        }
    }

    private static boolean isReached(Statement statement, Boundary boundary) {
        try (ResultSet waiting = statement.executeQuery(
                "select 1 from pg_locks where locktype = 'advisory' and classid = %d and objid = %d and not granted"
                        .formatted(CLASS, boundary.ordinal()))) {
            return waiting.next();
        } catch (SQLException e) {
            throw new LocalFailure("The gate at " + boundary + " cannot be watched: " + e.getMessage(), e);
        }
    }

    private Connection connection(Service service) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(service.shortName()), LocalPostgres.SUPERUSER, "");
    }
}
