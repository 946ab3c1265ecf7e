package uk.inspectionalerts.grading.grading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.contracts.Contract;
import uk.inspectionalerts.grading.stack.Broker;
import uk.inspectionalerts.grading.stack.Broker.Received;
import uk.inspectionalerts.grading.stack.EmptyRecord;
import uk.inspectionalerts.grading.stack.ReportJson;
import uk.inspectionalerts.grading.stack.WithHistory;
import uk.inspectionalerts.local.LocalStackResource;

/** A report is set against the shipped history, though no earlier report was ever taken in. */
@QuarkusTest
@TestProfile(WithHistory.class)
@QuarkusTestResource(LocalStackResource.class)
class KnownHistoryTest {

    @Inject
    DataSource database;

    private Broker broker;

    @BeforeEach
    void emptyTheRecord() throws SQLException {
        EmptyRecord.in(database);
        broker = new Broker("outcomes");
    }

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    void theGradesBeforeAreThoseOfTheHistory() {
        ReportJson report = ReportJson.of("durham-2022", "80465", "2022-07-05");

        broker.send(report);

        Received event = outcome(report, 1);
        JsonNode outcome = event.body();
        assertThat(Contract.of("outcome.graded.v1").validate(event.bytes())).isEmpty();
        assertThat(outcome.at("/previousInspection/overall").asText()).isEqualTo("requires_improvement");
        assertThat(outcome.at("/previousInspection/publishedOn").asText()).isEqualTo("2019-10-21");
        assertThat(outcome.at("/judgements").findValuesAsText("steps")).containsExactly("2", "1", "0", "1");
        assertThat(outcome.at("/alert").asBoolean()).isTrue();
    }

    @Test
    void theHistoryKnowsTheDayOnWhichAnUndatedReportWasPublished() {
        ReportJson report = ReportJson.of("durham-2022", "80465", "2022-07-05")
                .given("publishedOn", null)
                .receivedAt("2022-09-01T09:00:00Z");

        broker.send(report);

        JsonNode outcome = outcome(report, 1).body();
        assertThat(outcome.at("/publishedOn").asText()).isEqualTo("2022-07-05");
        assertThat(outcome.at("/publishedOnBasis").asText()).isEqualTo("history");
        assertThat(outcome.at("/alert").asBoolean()).isFalse();
    }

    @Test
    void aWithdrawnReportTakesItsInspectionOutOfTheHistoryToo() {
        ReportJson earlier = ReportJson.of("durham-2019", "80465", "2019-10-21").given("alerts", "never");
        ReportJson report = ReportJson.of("durham-2022", "80465", "2022-07-05");
        broker.send(earlier);
        broker.send(report);
        outcome(report, 1);

        broker.send(
                earlier.id().toString(),
                "report.withdrawn.v1",
                UUID.randomUUID(),
                """
                {"report": "%1$s", "first": "%1$s", "version": 2, "reason": "published in error",
                 "withdrawnAt": "2022-07-06T09:00:00Z"}"""
                        .formatted(earlier.id())
                        .getBytes(UTF_8));

        assertThat(outcome(report, 2)
                        .body()
                        .at("/previousInspection/publishedOn")
                        .asText())
                .isEqualTo("2016-05-16");
    }

    /** The history knows the inspection, so it stands without its document while that is held. */
    @Test
    void whoWasToldHearsWhatIsSaidOnceTheHeldReportIsSettled() {
        ReportJson report = ReportJson.of("durham-2022", "80465", "2022-07-05");
        ReportJson unclear =
                report.revised(2).saying("need help and protection: good", "need help and protection: inadequate");
        ReportJson settled = report.revised(3)
                .saying("need help and protection\",\"Good", "need help and protection\",\"Outstanding")
                .saying("need help and protection: good", "need help and protection: outstanding");
        broker.send(report);
        String inspection = outcome(report, 1).body().get("inspection").asText();

        broker.send(unclear);
        Received without = sinceItCame(report, inspection, 2);
        broker.send(settled);
        Received last = sinceItCame(report, inspection, 3);

        assertThat(without.type()).isEqualTo("outcome.revised.v1");
        assertThat(without.body().has("report")).isFalse();
        assertThat(last.type()).isEqualTo("outcome.revised.v1");
        assertThat(last.body().get("alert").asBoolean()).isTrue();
        assertThat(last.body().at("/revision/changes").toString())
                .contains("help_and_protection: outstanding, was good");
    }

    /** What was said of the inspection since the report itself came, in that place. */
    private Received sinceItCame(ReportJson report, String inspection, int number) {
        Supplier<List<Received>> said = () -> broker.arrived().stream()
                .filter(event -> event.body().path("inspection").asText().equals(inspection))
                .dropWhile(event ->
                        !event.body().path("report").asText().equals(report.id().toString()))
                .toList();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(said.get()).hasSizeGreaterThanOrEqualTo(number));
        return said.get().get(number - 1);
    }

    private Received outcome(ReportJson report, int number) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(broker.outcomesOf(report)).hasSizeGreaterThanOrEqualTo(number));
        return broker.outcomesOf(report).get(number - 1);
    }
}
