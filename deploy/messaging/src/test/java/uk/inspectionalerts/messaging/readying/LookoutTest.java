package uk.inspectionalerts.messaging.readying;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.local.LocalPostgres;
import uk.inspectionalerts.messaging.notes.Notebook;
import uk.inspectionalerts.messaging.notes.NotesTopic;
import uk.inspectionalerts.messaging.notes.OwnServers;

/** Each thing that can be wrong with what the service stands on, on the real database and the real broker. */
@QuarkusTest
@QuarkusTestResource(OwnServers.class)
class LookoutTest {

    private static final String WELL = "as it has to be";

    @Inject
    Lookout lookout;

    @Inject
    Scheduler scheduler;

    @Inject
    Notebook notebook;

    @Inject
    NotesTopic topic;

    LocalPostgres postgres;

    @BeforeAll
    static void waitOnABusyMachine() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    }

    @AfterEach
    void allIsWellAgain() {
        await().untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
        assertThat(scheduler.isRunning()).isTrue();
    }

    @Test
    void aDatabaseThatIsAwayIsSaidUntilItIsBack() {
        postgres.kill();
        try {
            lookout.look();

            notReady("database", "No database can be reached at jdbc:postgresql://127.0.0.1:" + postgres.port());
            assertThat(scheduler.isRunning()).isFalse();
            given().get("/q/health/live").then().statusCode(200);
        } finally {
            postgres.start();
        }
    }

    @Test
    void aPasswordThatIsNoLongerGoodIsSaidThoughOpenConnectionsStillAre() throws SQLException {
        try (Connection open = connect()) {
            access(open, "scram-sha-256");
            try {
                lookout.look();

                notReady("database", "does not let the user postgres in");
                notReady("database", "QUARKUS_DATASOURCE_PASSWORD");
            } finally {
                access(open, "trust");
            }
        }
    }

    @Test
    void whileTheSchemaIsTooNewAnEventWaitsAndIsHandledOnceItIsNot() throws SQLException {
        migrated(200);
        try {
            lookout.look();
            topic.send(UUID.randomUUID(), "too new", Notebook.json("waits"));

            notReady("database", "at version 200, newer than this release, which knows it up to 100");
            await().during(Duration.ofSeconds(3))
                    .atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(notebook.notes("too new")).isEmpty());
        } finally {
            sql("delete from flyway_schema_history where version = '200'");
        }
        await().untilAsserted(() -> assertThat(notebook.notes("too new")).containsExactly("waits"));
    }

    @Test
    void aSchemaThatOnlyGrewIsWorkedWith() throws SQLException {
        migrated(101);
        try {
            lookout.look();

            given().get("/q/health/ready")
                    .then()
                    .statusCode(200)
                    .body("checks.data.database", containing("at version 101"));
        } finally {
            sql("delete from flyway_schema_history where version = '101'");
        }
    }

    @Test
    void aMissingTopicIsNamedUntilItIsThere() {
        topic.delete("spare");
        try {
            await().untilAsserted(() -> {
                lookout.look();
                notReady("kafka", "has no topic own-spare");
            });
            assertThat(lookout.isFirm()).isTrue();
        } finally {
            topic.create("spare");
        }
    }

    @Test
    void aClockThatIsOffIsSaidAndNothingIsDoneByIt() throws SQLException {
        sql(
                """
                create schema skewed;
                create function skewed.clock_timestamp() returns timestamptz language sql
                    as $$ select pg_catalog.clock_timestamp() - interval '90 seconds' $$;
                alter role postgres set search_path = skewed, public, pg_catalog""");
        try {
            lookout.look();

            notReady("database", "seconds, and at most 10 are well");
            assertThat(lookout.isFirm()).isFalse();
        } finally {
            sql("alter role postgres reset search_path; drop schema skewed cascade");
        }
    }

    @Test
    void aFullDiskIsSaidWhenWorkMeetsItAndTheWorkIsDoneOnceThereIsRoom() throws SQLException {
        sql(
                """
                create function no_room() returns trigger language plpgsql as $$ begin
                    raise exception 'could not extend file: No space left on device' using errcode = '53100';
                end $$;
                create trigger no_room before insert on note for each row execute function no_room();
                create function no_room_for_tables() returns event_trigger language plpgsql as $$ begin
                    raise exception 'could not extend file: No space left on device' using errcode = '53100';
                end $$;
                create event trigger no_room on ddl_command_start when tag in ('CREATE TABLE AS')
                    execute function no_room_for_tables()""");
        try {
            topic.send(UUID.randomUUID(), "full", Notebook.json("kept"));

            await().untilAsserted(() -> notReady("database", "The disk of the database at"));
            await().during(Duration.ofSeconds(5))
                    .atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> notReady("database", "is full"));
            assertThat(notebook.notes("full")).isEmpty();
        } finally {
            sql("drop event trigger no_room; drop function no_room_for_tables; drop function no_room cascade");
        }
        await().untilAsserted(() -> assertThat(notebook.notes("full")).containsExactly("kept"));
    }

    @Test
    void whatIsWellSaysSo() {
        await().untilAsserted(() -> given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.data.database", containing(WELL))
                .body("checks.data.kafka", containing(WELL)));
    }

    private static void notReady(String what, String line) {
        given().get("/q/health/ready").then().statusCode(503).body("checks.data." + what, containing(line));
    }

    private static Matcher<Iterable<? super String>> containing(String text) {
        return hasItem(containsString(text));
    }

    /** How whoever connects from now on has to show who it is; what is connected stays so. */
    private static void access(Connection connection, String method) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    do $$ begin
                        execute format(
                            'copy (select ''host all all 127.0.0.1/32 %s'') to %%L',
                            current_setting('data_directory') || '/pg_hba.conf');
                    end $$;
                    select pg_reload_conf()"""
                            .formatted(method));
        }
    }

    private void migrated(int version) throws SQLException {
        sql(
                """
                insert into flyway_schema_history
                    (installed_rank, version, description, type, script, installed_by, execution_time, success)
                values (%1$d, '%1$d', 'later', 'SQL', 'V%1$d__later.sql', 'postgres', 1, true)"""
                        .formatted(version));
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl("postgres"), LocalPostgres.SUPERUSER, "");
    }

    private void sql(String statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }
}
