package uk.inspectionalerts.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {

    @TempDir
    Path folder;

    @Test
    void aKilledServerComesBackOnItsPortWithWhatItCommitted() throws Exception {
        try (LocalPostgres postgres = new LocalPostgres(folder.resolve("postgres")).start()) {
            postgres.createDatabase("grading", "grading");
            execute(postgres, "create table report (id int)", "insert into report values (7)");
            postgres.kill();
            assertThat(postgres.isAlive()).isFalse();

            postgres.start();

            postgres.createDatabase("grading", "grading");
            try (Connection connection = connect(postgres);
                    var rows = connection.createStatement().executeQuery("select id from report")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getInt(1)).isEqualTo(7);
            }
        }
    }

    @Test
    void aStoppedServerIsGoneAndStartsAgain() {
        LocalPostgres postgres = new LocalPostgres(folder.resolve("postgres")).start();

        postgres.close();

        assertThat(postgres.isAlive()).isFalse();
        postgres.start();
        assertThat(postgres.isAlive()).isTrue();
        postgres.close();
    }

    private static void execute(LocalPostgres postgres, String... statements) throws SQLException {
        try (Connection connection = connect(postgres);
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static Connection connect(LocalPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl("grading"), "grading", "");
    }
}
