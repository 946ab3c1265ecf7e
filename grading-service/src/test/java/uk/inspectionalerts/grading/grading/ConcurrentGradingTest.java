package uk.inspectionalerts.grading.grading;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.RepeatedTest;
import uk.inspectionalerts.grading.stack.EmptyRecord;
import uk.inspectionalerts.grading.stack.ReportJson;
import uk.inspectionalerts.local.LocalStackResource;
import uk.inspectionalerts.messaging.Event;

/** Two consumers at work at once cannot give one place to two authorities. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class ConcurrentGradingTest {

    @Inject
    DataSource database;

    @Inject
    GradeReport gradeReport;

    @Inject
    ReportEventReader reader;

    @RepeatedTest(10)
    void twoAtOnceAreNotBothFirst() throws Exception {
        EmptyRecord.in(database);
        List<ReportJson> reports = List.of(
                ReportJson.of("north-yorkshire-2018", "80530", "2018-08-06"),
                ReportJson.of("durham-2022", "80465", "2022-07-05")
                        .saying("Overall effectiveness\",\"Good", "Overall effectiveness\",\"Outstanding"));
        CyclicBarrier atOnce = new CyclicBarrier(reports.size());
        ExecutorService consumers = Executors.newFixedThreadPool(reports.size());
        try {
            List<Future<?>> work = reports.stream()
                    .<Future<?>>map(report -> consumers.submit(() -> {
                        Event event = event(report);
                        atOnce.await(10, TimeUnit.SECONDS);
                        return gradeReport.handle(event, reader.read(event));
                    }))
                    .toList();
            for (Future<?> done : work) {
                done.get(60, TimeUnit.SECONDS);
            }
        } finally {
            consumers.shutdownNow();
        }

        assertThat(places()).isEqualTo(Map.of("North Yorkshire", 1, "Durham", 2));
    }

    private static Event event(ReportJson report) {
        String id = report.id().toString();
        return new Event(UUID.randomUUID(), report.type(), "ingest-service", Instant.now(), id, id, report.bytes());
    }

    private Map<String, Integer> places() throws SQLException {
        Map<String, Integer> places = new HashMap<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        """
                        select outcome -> 'authority' ->> 'name', milestone -> 'terms' ->> 'rank'
                        from inspection, jsonb_array_elements(outcome -> 'milestones') milestone
                        where milestone ->> 'type' = 'ordinal_outstanding'""")) {
            while (rows.next()) {
                places.put(rows.getString(1), rows.getInt(2));
            }
        }
        return places;
    }
}
