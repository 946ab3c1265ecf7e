package uk.inspectionalerts.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was done on somebody's word that changes something: added to, and never changed. */
@ApplicationScoped
public class Operations {

    private final Database database;
    private final Clock clock;

    Operations(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Something that somebody had done.
     *
     * @param operation what, in a word: {@code redriven}
     * @param subject to what
     * @param by the name in the token
     * @param reason empty where none was given
     * @param concerned how many events, documents or reports that concerns
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Entry(
            long number,
            Instant at,
            String operation,
            String subject,
            String by,
            Optional<String> reason,
            int concerned) {}

    /** Notes it in the transaction that does it, without which it fails: the one is there if and only if the other is. */
    @Transactional(TxType.MANDATORY)
    public void note(String operation, String subject, String by, Optional<String> reason, int concerned) {
        database.update(
                """
                insert into operation (at, operation, subject, done_by, reason, concerned)
                values (?, ?, ?, ?, ?, ?)""",
                clock.instant(),
                operation,
                subject,
                by,
                reason.orElse(null),
                concerned);
    }

    /** At most {@code limit} entries before the number {@code before}, the latest first. */
    @Transactional
    List<Entry> list(long before, int limit) {
        return database.query(
                Operations::read, "select * from operation where seq < ? order by seq desc limit ?", before, limit);
    }

    private static Entry read(ResultSet rows) throws SQLException {
        return new Entry(
                rows.getLong("seq"),
                Database.instant(rows, "at"),
                rows.getString("operation"),
                rows.getString("subject"),
                rows.getString("done_by"),
                Optional.ofNullable(rows.getString("reason")),
                rows.getInt("concerned"));
    }
}
