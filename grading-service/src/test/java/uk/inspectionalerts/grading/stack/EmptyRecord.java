package uk.inspectionalerts.grading.stack;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Puts the database back to before the first report, and before the shipped history was loaded. */
public final class EmptyRecord {

    private EmptyRecord() {}

    public static void in(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("truncate report, inspection, derivation, said, source_claim cascade");
        }
    }
}
