package uk.inspectionalerts.messaging.probing;

import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Stream;

/** What it means for an operator that the database did not do what it was asked (codes: PostgreSQL's manual, appendix A). */
final class SqlTrouble {

    private static final String DISK_FULL = "53100";
    private static final String TOO_MANY_CONNECTIONS = "53300";

    private SqlTrouble() {}

    /** Tells it in one line, without any secret. */
    static Finding finding(SQLException failure, DatabaseConfig config) {
        String state = String.valueOf(failure.getSQLState());
        String address = config.address();
        if (state.equals("28P01") || state.equals("28000") || state.equals("08004")) {
            return Finding.unfit(
                    "The database at %s does not let the user %s in (%s): put right QUARKUS_DATASOURCE_USERNAME, QUARKUS_DATASOURCE_PASSWORD or its rights."
                            .formatted(address, config.username(), firstLine(failure)));
        }
        if (state.equals("3D000")) {
            return Finding.unfit("There is no such database at %s: make it, or put right QUARKUS_DATASOURCE_JDBC_URL."
                    .formatted(address));
        }
        if (state.equals(TOO_MANY_CONNECTIONS)) {
            // those that are open go on working
            return Finding.noted(
                    "The database at %s has no connection left: raise its max_connections, or run fewer replicas."
                            .formatted(address));
        }
        if (state.equals(DISK_FULL)) {
            return Finding.unfit("The disk of the database at %s is full: give it room. Nothing is lost meanwhile."
                    .formatted(address));
        }
        if (state.startsWith("57P")) {
            return Finding.unfit("The database at %s starts or stops (%s).".formatted(address, firstLine(failure)));
        }
        if (state.startsWith("08")) {
            return Finding.unfit(
                    "No database can be reached at %s (%s): start it, or put right QUARKUS_DATASOURCE_JDBC_URL."
                            .formatted(address, firstLine(failure)));
        }
        return Finding.unfit("The database at %s says: %s".formatted(address, firstLine(failure)));
    }

    /** Whether the database had no room on its disk; looks through all causes and what was suppressed. */
    static boolean isDiskFull(Throwable failure) {
        return isDiskFull(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static boolean isDiskFull(Throwable failure, Set<Throwable> seen) {
        return failure != null
                && seen.add(failure)
                && ((failure instanceof SQLException sql && DISK_FULL.equals(sql.getSQLState()))
                        || isDiskFull(failure.getCause(), seen)
                        || Stream.of(failure.getSuppressed()).anyMatch(suppressed -> isDiskFull(suppressed, seen)));
    }

    private static String firstLine(SQLException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
