package uk.inspectionalerts.grading.canary;

import static io.restassured.RestAssured.when;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.contracts.Contract;
import uk.inspectionalerts.grading.stack.Broker;
import uk.inspectionalerts.grading.stack.Broker.Received;
import uk.inspectionalerts.grading.stack.EmptyRecord;
import uk.inspectionalerts.local.LocalStackResource;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class CanaryTest {

    private static final Contract PUBLISHED = Contract.of("canary.published.v1");

    private Broker broker;

    @Inject
    DataSource database;

    @Inject
    MeterRegistry meters;

    @BeforeEach
    void emptyTheRecord() throws SQLException {
        EmptyRecord.in(database);
        broker = new Broker("outcomes", "reports.grading-service.dlq");
    }

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    void aCanaryThatSaysWhatItShouldGoesOnAndIsNowhere() throws IOException, SQLException {
        UUID canary = UUID.randomUUID();

        send(canary, PUBLISHED.typical());

        Received graded = onward(canary);
        assertThat(graded.type()).isEqualTo("canary.graded.v1");
        assertThat(graded.key()).isEqualTo("canary");
        assertThat(Contract.of("canary.graded.v1").validate(graded.bytes())).isEmpty();
        assertThat(graded.body().at("/startedAt").asText()).isEqualTo("2022-07-05T09:00:00.123456Z");
        for (String table : List.of("report", "report_text", "inspection", "said")) {
            assertThat(rows(table)).as(table).isZero();
        }
        when().get("/inspections").then().body("items", empty());
        when().get("/changes").then().body("items", empty());
    }

    @Test
    void aCanaryThatIsReadOtherwiseGoesNoFurtherAndIsCounted() throws IOException {
        double before = failures();
        UUID wrong = UUID.randomUUID();
        UUID next = UUID.randomUUID();

        send(
                wrong,
                new String(PUBLISHED.typical(), UTF_8)
                        .replace("Outstanding", "Inadequate")
                        .replace("outstanding", "inadequate")
                        .getBytes(UTF_8));

        send(next, PUBLISHED.typical());
        onward(next);
        assertThat(failures()).isEqualTo(before + 1);
        assertThat(arrived(wrong)).isEmpty();
    }

    @Test
    void aCanaryThatNobodyUnderstandsIsADeadLetter() {
        int poison = PUBLISHED.poison().size();

        PUBLISHED.poison().values().forEach(body -> broker.send("canary", PUBLISHED.type(), UUID.randomUUID(), body));

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        broker.arrived().stream().filter(event -> event.topic().endsWith("dlq")))
                .hasSizeGreaterThanOrEqualTo(poison));
    }

    private double failures() {
        return meters.get("canary.failures").counter().count();
    }

    private void send(UUID canary, byte[] body) throws IOException {
        ObjectNode own = ((ObjectNode) new ObjectMapper().readTree(body)).put("canary", canary.toString());
        broker.send(
                "canary", PUBLISHED.type(), UUID.randomUUID(), own.toString().getBytes(UTF_8));
    }

    private Received onward(UUID canary) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(arrived(canary)).isNotEmpty());
        return arrived(canary).get(0);
    }

    private List<Received> arrived(UUID canary) {
        return broker.arrived().stream()
                .filter(event -> event.topic().equals("outcomes"))
                .filter(event -> event.body().path("canary").asText().equals(canary.toString()))
                .toList();
    }

    private int rows(String table) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
