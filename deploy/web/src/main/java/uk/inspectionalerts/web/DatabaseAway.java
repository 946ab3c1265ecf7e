package uk.inspectionalerts.web;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Tells a request that failed for want of the database, which is worth sending again, from one that failed by itself. */
final class DatabaseAway {

    /** The first characters of PostgreSQL's codes for connections, resources and shutdown (its manual, appendix A). */
    private static final Set<String> SQL_STATES = Set.of("08", "53", "57P");

    private DatabaseAway() {}

    /** Looks through all causes, and through what was suppressed: a failed commit keeps its cause there. */
    static boolean isCauseOf(Throwable failure) {
        return isAmong(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static boolean isAmong(Throwable failure, Set<Throwable> seen) {
        return failure != null
                && seen.add(failure)
                && ((failure instanceof SQLException sql && isAway(sql))
                        || isAmong(failure.getCause(), seen)
                        || Stream.of(failure.getSuppressed()).anyMatch(suppressed -> isAmong(suppressed, seen)));
    }

    private static boolean isAway(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof SQLTransientException
                || (state == null
                        // the pool has no code for a connection that could not be had in time
                        ? String.valueOf(failure.getMessage())
                                .toLowerCase(Locale.ROOT)
                                .contains("acquisition timeout")
                        : SQL_STATES.stream().anyMatch(state::startsWith));
    }
}
