package uk.inspectionalerts.messaging;

import jakarta.persistence.OptimisticLockException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.RetriableException;

/**
 * Tells a failure that time alone puts right (the database or the broker is away, two transactions got in each other's
 * way) from one that comes back with the same event however often it is tried.
 */
public final class Outage {

    /** The first characters of PostgreSQL's error codes (its manual, appendix A). */
    private static final Set<String> SQL_STATES = Set.of(
            "08", // connection
            "25006", // read-only: the server has become a standby
            "40", // serialisation failure, deadlock
            "53", // out of disk, memory or connections
            "55P03", // lock not available
            "57P", // shutdown, start, crash
            "58"); // input or output of the server itself

    private Outage() {}

    /** Looks through all causes, and through what was suppressed: a failed commit keeps its cause there. */
    public static boolean isCauseOf(Throwable failure) {
        return isAmong(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static boolean isAmong(Throwable failure, Set<Throwable> seen) {
        return failure != null
                && seen.add(failure)
                && (isOutage(failure)
                        || isAmong(failure.getCause(), seen)
                        || Stream.of(failure.getSuppressed()).anyMatch(suppressed -> isAmong(suppressed, seen)));
    }

    private static boolean isOutage(Throwable failure) {
        return failure instanceof SocketException
                || failure instanceof SocketTimeoutException
                || failure instanceof UnknownHostException
                || failure instanceof HttpTimeoutException
                || failure instanceof RetriableException
                || failure instanceof OptimisticLockException
                || failure instanceof SQLTransientException
                || failure instanceof SQLRecoverableException
                || (failure instanceof SQLException && isOutage((SQLException) failure));
    }

    private static boolean isOutage(SQLException failure) {
        String state = failure.getSQLState();
        return state == null
                // the pool has no error code for a connection that could not be had in time
                ? String.valueOf(failure.getMessage()).contains("acquisition timeout")
                : SQL_STATES.stream().anyMatch(state::startsWith);
    }
}
