package uk.inspectionalerts.ingest.canary;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.contracts.Contract;
import uk.inspectionalerts.ingest.ReportsTopic;
import uk.inspectionalerts.ingest.report.StructuredDocument;
import uk.inspectionalerts.local.LocalStackResource;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class CanaryTest {

    @Inject
    CanaryFlights flights;

    @Inject
    SendCanary sendCanary;

    @Inject
    MeterRegistry meters;

    @Inject
    DataSource database;

    @BeforeEach
    void noneHasFlownYet() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from canary");
        }
    }

    @Test
    void aCanaryCarriesTheTextThatTheOtherServicesKnow() throws IOException {
        int before = ReportsTopic.events("canary").size();

        flights.fly();

        ConsumerRecord<String, byte[]> event =
                ReportsTopic.events("canary", before + 1).get(before);
        assertThat(ReportsTopic.header(event, "ce_type")).isEqualTo("canary.published.v1");
        assertThat(Contract.of("canary.published.v1").validate(event.value())).isEmpty();
        JsonNode body = new ObjectMapper().readTree(event.value());
        JsonNode known =
                new ObjectMapper().readTree(Contract.of("canary.published.v1").typical());
        assertThat(body.at("/document")).isEqualTo(known.at("/document"));
        assertThat(meters.get("canary.age").timeGauge().value(TimeUnit.SECONDS)).isBetween(0.0, 60.0);
    }

    @Test
    void ofSeveralReplicasOneSendsIt() {
        Canary canary = new Canary(UUID.randomUUID(), Instant.now());
        Canary another = new Canary(UUID.randomUUID(), Instant.now());
        StructuredDocument document = new StructuredDocument(1, false, false, List.of());
        int before = ReportsTopic.events("canary").size();

        sendCanary.handle(canary, canary.startedAt(), document);
        sendCanary.handle(another, canary.startedAt(), document);

        sendCanary.handle(another, another.startedAt().plusSeconds(1), document);
        assertThat(ReportsTopic.events("canary", before + 2)).hasSize(before + 2);
    }

    @Test
    void aCanaryIsNoReport() {
        String listed = given().get("/reports?limit=500").asString();

        flights.fly();

        assertThat(given().get("/reports?limit=500").asString())
                .isEqualTo(listed)
                .doesNotContain("canary");
        assertThat(given().auth()
                        .oauth2(LocalStackResource.token("operator"))
                        .get("/sources")
                        .asString())
                .doesNotContain("canary");
    }
}
