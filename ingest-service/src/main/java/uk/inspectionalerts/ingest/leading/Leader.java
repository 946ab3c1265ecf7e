package uk.inspectionalerts.ingest.leading;

import io.quarkus.logging.Log;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * One replica's claim to be the one that does a task. It leads while its database session holds the task's advisory lock,
 * and so for no longer than that session lives: the database itself ends it with the connection of a replica that died,
 * within {@value #UNHEARD_SECONDS} seconds if its machine went silent.
 *
 * <p>A leader may lose its session without noticing until it next asks, so what a task writes has to be harmless when
 * written twice; the lock only keeps replicas from working at cross purposes.
 */
public final class Leader {

    private static final int UNHEARD_SECONDS = 30;
    private static final int VALID_WITHIN_SECONDS = 5;

    private final String task;
    private final DataSource database;
    private Connection session;

    Leader(String task, DataSource database) {
        this.task = task;
        this.database = database;
    }

    /** Whether this replica is the one to act now; tries to become it if nobody is. False while the database is away. */
    public synchronized boolean leads() {
        try {
            if (session != null && session.isValid(VALID_WITHIN_SECONDS)) {
                return true;
            }
            resign();
            session = claim();
            return session != null;
        } catch (SQLException away) {
            Log.debugf("It cannot be told who leads %s: %s", task, away.getMessage());
            resign();
            return false;
        }
    }

    /** Lets another replica lead. */
    public synchronized void resign() {
        if (session != null) {
            // the session goes back to the pool and lives on there
            try (Connection ending = session;
                    Statement unlocking = ending.createStatement()) {
                unlocking.execute("select pg_advisory_unlock_all()");
            } catch (SQLException gone) {
                Log.debugf("The session that led %s is gone already: %s", task, gone.getMessage());
            }
            session = null;
        }
    }

    private Connection claim() throws SQLException {
        Connection candidate = database.getConnection();
        boolean leads = false;
        try {
            leads = locks(candidate);
            return leads ? candidate : null;
        } finally {
            if (!leads) {
                candidate.close();
            }
        }
    }

    private boolean locks(Connection candidate) throws SQLException {
        try (PreparedStatement lock =
                candidate.prepareStatement("select pg_try_advisory_lock(hashtextextended(?, 0))")) {
            lock.setString(1, "leader of " + task);
            try (ResultSet answer = lock.executeQuery()) {
                answer.next();
                if (!answer.getBoolean(1)) {
                    return false;
                }
            }
        }
        try (Statement settings = candidate.createStatement()) {
            settings.execute("set tcp_keepalives_idle = " + UNHEARD_SECONDS / 2);
            settings.execute("set tcp_keepalives_interval = " + UNHEARD_SECONDS / 6);
            settings.execute("set tcp_keepalives_count = 3");
        }
        return true;
    }
}
