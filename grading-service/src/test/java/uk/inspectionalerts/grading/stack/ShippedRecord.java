package uk.inspectionalerts.grading.stack;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;
import uk.inspectionalerts.grading.filing.RecordLock;
import uk.inspectionalerts.grading.publishing.Outcomes;

/** The record as it is before the first report: what the service ships, and nothing else. */
@ApplicationScoped
public class ShippedRecord {

    private final DataSource database;
    private final RecordLock lock;
    private final Outcomes outcomes;

    ShippedRecord(DataSource database, RecordLock lock, Outcomes outcomes) {
        this.database = database;
        this.lock = lock;
        this.outcomes = outcomes;
    }

    /** Brings it back to that. */
    public void restore() throws SQLException {
        EmptyRecord.in(database);
        QuarkusTransaction.requiringNew().run(() -> {
            lock.take();
            outcomes.refresh();
        });
    }
}
