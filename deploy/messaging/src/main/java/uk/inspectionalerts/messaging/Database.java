package uk.inspectionalerts.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** SQL in the current transaction, in the service's own database. A failure is thrown as {@link Failure}. */
@ApplicationScoped
class Database {

    private final DataSource dataSource;

    Database(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Runs a change and answers how many rows it touched. */
    int update(String sql, Object... parameters) {
        return run(sql, parameters, PreparedStatement::executeUpdate);
    }

    /** Runs a query and answers its rows. */
    <T> List<T> query(Row<T> row, String sql, Object... parameters) {
        return run(sql, parameters, statement -> {
            try (ResultSet rows = statement.executeQuery()) {
                List<T> read = new ArrayList<>();
                while (rows.next()) {
                    read.add(row.read(rows));
                }
                return read;
            }
        });
    }

    /** Waits for the lock of that name, which ends with the transaction. */
    void lock(String name) {
        query(rows -> true, "select pg_advisory_xact_lock(hashtextextended(?, 0))", name);
    }

    /** Takes the lock of that name, which ends with the transaction, or answers false if another transaction has it. */
    boolean tryLock(String name) {
        return query(rows -> rows.getBoolean(1), "select pg_try_advisory_xact_lock(hashtextextended(?, 0))", name)
                .get(0);
    }

    /** Reads a {@code timestamptz}; null stays null. */
    static Instant instant(ResultSet rows, String column) throws SQLException {
        OffsetDateTime time = rows.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private <T> T run(String sql, Object[] parameters, Work<T> work) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                // the driver knows OffsetDateTime and not Instant
                statement.setObject(
                        i + 1,
                        parameters[i] instanceof Instant
                                ? ((Instant) parameters[i]).atOffset(ZoneOffset.UTC)
                                : parameters[i]);
            }
            return work.on(statement);
        } catch (SQLException e) {
            throw new Failure(e);
        }
    }

    /** Makes a value of the current row. */
    interface Row<T> {
        T read(ResultSet rows) throws SQLException;
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    /** The database did not do what it was asked; the cause says why. */
    static class Failure extends RuntimeException {

        private static final long serialVersionUID = 1;

        Failure(SQLException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
