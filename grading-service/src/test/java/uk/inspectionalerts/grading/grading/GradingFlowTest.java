package uk.inspectionalerts.grading.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.contracts.Contract;
import uk.inspectionalerts.grading.stack.Broker;
import uk.inspectionalerts.grading.stack.Broker.Received;
import uk.inspectionalerts.grading.stack.EmptyRecord;
import uk.inspectionalerts.grading.stack.ReportJson;
import uk.inspectionalerts.local.LocalStackResource;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class GradingFlowTest {

    @Inject
    DataSource database;

    private Broker broker;

    @BeforeEach
    void emptyTheRecord() throws SQLException {
        EmptyRecord.in(database);
        broker = new Broker("outcomes", "authorities", "reports.grading-service.dlq");
    }

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    void aReportBecomesAnOutcomeWithItsGradesAndWhatChanged() {
        ReportJson earlier = ReportJson.of("durham-2019", "80465", "2019-10-21").given("alerts", "never");
        ReportJson report = ReportJson.of("durham-2022", "80465", "2022-07-05");
        broker.send(earlier);
        outcomes(earlier, 1);

        broker.send(report);

        Received event = outcomes(report, 1).get(0);
        JsonNode outcome = event.body();
        assertThat(event.type()).isEqualTo("outcome.graded.v1");
        assertThat(event.key()).isEqualTo("80465");
        assertThat(Contract.of("outcome.graded.v1").validate(event.bytes())).isEmpty();
        assertThat(outcome.at("/authority/name").asText()).isEqualTo("Durham");
        assertThat(outcome.at("/framework").asText()).isEqualTo("ILACS_V1");
        assertThat(outcome.at("/inspectionStart").asText()).isEqualTo("2022-05-09");
        assertThat(outcome.at("/publishedOnBasis").asText()).isEqualTo("given");
        assertThat(outcome.at("/alert").asBoolean()).isTrue();
        assertThat(grades(outcome))
                .isEqualTo(Map.of(
                        "leaders", "outstanding +2",
                        "help_and_protection", "good +1",
                        "children_in_care_and_care_leavers", "good +0",
                        "overall_effectiveness", "good +1"));
        assertThat(outcome.at("/previousInspection/overall").asText()).isEqualTo("requires_improvement");
        assertThat(outcome.at("/milestones").findValuesAsText("type")).contains("improved", "best_ever");
        assertThat(outcome.at("/milestones").findValuesAsText("alertSentence"))
                .as("nothing is ranked or counted while the record is not proven complete")
                .isNotEmpty()
                .noneMatch(sentence -> sentence.contains("first") || sentence.contains("best"));
        assertThat(outcome.at("/recommendations")).hasSize(3);
        assertThat(outcome.at("/quotations")).hasSizeBetween(2, 3);
        assertThat(outcome.at("/quotations").findValuesAsText("weakness")).contains("true");
    }

    @Test
    void historyAlertsNobody() {
        ReportJson report = ReportJson.of("durham-2022", "80465", "2022-07-05").receivedAt("2026-10-01T09:00:00Z");

        broker.send(report);

        JsonNode outcome = outcomes(report, 1).get(0).body();
        assertThat(outcome.at("/alert").asBoolean()).isFalse();
        assertThat(outcome.at("/alertReason").asText()).startsWith("published 1549 days before");
    }

    @Test
    void aDocumentThatIsToBeToldIsNewsThoughAnotherWasTakenInAsHistory() {
        ReportJson history = ReportJson.of("durham-2022", "80465", "2022-07-05").given("alerts", "never");
        ReportJson news = history.again().given("alerts", "always").receivedAt("2022-07-05T10:00:00Z");
        broker.send(history);
        assertThat(outcomes(history, 1).get(0).body().at("/alert").asBoolean()).isFalse();

        broker.send(news);

        Received told = outcomes(history, 2).get(1);
        assertThat(told.type()).isEqualTo("outcome.revised.v1");
        assertThat(told.body().at("/alert").asBoolean()).isTrue();
        assertThat(told.body().at("/revision/changes")).isEmpty();
        broker.send(news.again().receivedAt("2022-07-05T11:00:00Z"));
        afterwards(history, 2);
    }

    @Test
    void theSameEventThreeTimesIsOneOutcome() {
        ReportJson report = ReportJson.of("durham-2022", "80465", "2022-07-05");
        UUID event = UUID.randomUUID();

        broker.send(report, event);
        broker.send(report, event);
        broker.send(report, event);

        outcomes(report, 1);
        afterwards(report, 1);
    }

    @Test
    void aVersionThatIsNotLaterIsIgnored() {
        ReportJson second = ReportJson.of("durham-2022", "80465", "2022-07-05").revised(2);
        ReportJson first = ReportJson.of("durham-2019", "80465", "2019-10-21");
        ReportJson late = new ReportJson(
                second.id(), 1, first.body().put("first", second.id().toString()));
        broker.send(second);
        outcomes(second, 1);

        broker.send(late);

        afterwards(second, 1);
    }

    @Test
    void aRevisionThatSaysSomethingElseCorrectsWhatWasTold() {
        ReportJson report = ReportJson.of("durham-2022", "80465", "2022-07-05");
        broker.send(report);
        outcomes(report, 1);

        broker.send(report.revised(2).saying("Louise Hollick", "Louise Hollis"));

        Received event = outcomes(report, 2).get(1);
        assertThat(event.type()).isEqualTo("outcome.revised.v1");
        assertThat(Contract.of("outcome.revised.v1").validate(event.bytes())).isEmpty();
        assertThat(event.body().at("/version").asInt()).isEqualTo(2);
        assertThat(event.body().at("/alert").asBoolean()).isTrue();
        assertThat(event.body().at("/revision/changes/0").asText())
                .isEqualTo("lead inspector: Louise Hollis, was Louise Hollick");
    }

    @Test
    void aSecondDocumentThatSaysTheSameIsHeardByNobody() {
        ReportJson report = ReportJson.of("durham-2022", "80465", "2022-07-05");
        ReportJson again = report.again().receivedAt("2022-07-06T09:00:00Z");
        broker.send(report);
        outcomes(report, 1);

        broker.send(again);

        afterwards(again, 0);
        assertThat(broker.outcomesOf(report)).hasSize(1);
    }

    @Test
    void aWithdrawnReportLeavesTheHistory() {
        ReportJson earlier = ReportJson.of("durham-2019", "80465", "2019-10-21");
        ReportJson report = ReportJson.of("durham-2022", "80465", "2022-07-05");
        broker.send(earlier);
        broker.send(report);
        outcomes(earlier, 1);
        outcomes(report, 1);

        broker.withdraw(earlier);

        Received withdrawn = outcomes(earlier, 2).get(1);
        assertThat(withdrawn.type()).isEqualTo("outcome.withdrawn.v1");
        assertThat(Contract.of("outcome.withdrawn.v1").validate(withdrawn.bytes()))
                .isEmpty();
        assertThat(withdrawn.body().at("/alert").asBoolean()).isTrue();
        JsonNode revised = outcomes(report, 2).get(1).body();
        assertThat(revised.has("previousInspection")).isFalse();
        assertThat(revised.at("/milestones").findValuesAsText("type")).doesNotContain("improved", "best_ever");
    }

    @Test
    void aReportThatWasWithdrawnAndIsPublishedAgainIsGradedAnewAndIsNews() {
        ReportJson report = ReportJson.of("durham-2022", "80465", "2022-07-05");
        ReportJson again = report.again().receivedAt("2022-07-08T09:00:00Z");
        broker.send(report);
        JsonNode before = outcomes(report, 1).get(0).body();
        broker.withdraw(report);
        outcomes(report, 2);

        broker.send(again);

        Received news = outcomes(again, 1).get(0);
        assertThat(news.type()).isEqualTo("outcome.graded.v1");
        assertThat(news.body().at("/inspection")).isEqualTo(before.at("/inspection"));
        assertThat(news.body().at("/version").asInt()).isEqualTo(3);
        assertThat(news.body().at("/alert").asBoolean()).isTrue();
        assertThat(news.body().at("/alertReason").asText()).isEqualTo("published 3 days before it was received");
        assertThat(grades(news.body())).isEqualTo(grades(before)).hasSize(4);
    }

    @Test
    void aReportThatIsPublishedAgainLongAfterItsPublicationDateAlertsNobody() {
        ReportJson report = ReportJson.of("durham-2022", "80465", "2022-07-05");
        ReportJson again = report.again().receivedAt("2022-09-05T09:00:00Z");
        broker.send(report);
        broker.withdraw(report);
        outcomes(report, 2);

        broker.send(again);

        Received known = outcomes(again, 1).get(0);
        assertThat(known.type()).isEqualTo("outcome.graded.v1");
        assertThat(known.body().at("/alert").asBoolean()).isFalse();
    }

    @Test
    void otherBytesThatSayTheSameAreTheNewestVersionAndTellNobody() {
        ReportJson report = ReportJson.of("durham-2022", "80465", "2022-07-05");
        broker.send(report);
        outcomes(report, 1);

        broker.send(report.revised(2).sayingTheSame().receivedAt("2022-07-06T09:00:00Z"));

        Received known = outcomes(report, 2).get(1);
        assertThat(known.body().at("/alert").asBoolean()).isFalse();
        assertThat(known.body().at("/revision/changes")).isEmpty();
        broker.send(report.revised(2).saying("Louise Hollick", "Louise Hollis"));
        afterwards(report, 2);
    }

    @Test
    void otherBytesThatSayTheSameAsAReportTakenInAsHistoryAreNoNews() {
        ReportJson history = ReportJson.of("durham-2022", "80465", "2022-07-05").given("alerts", "never");
        broker.send(history);
        outcomes(history, 1);

        broker.send(history.revised(2).sayingTheSame().given("alerts", "auto").receivedAt("2022-07-06T09:00:00Z"));

        Received known = outcomes(history, 2).get(1);
        assertThat(known.body().at("/alert").asBoolean()).isFalse();
    }

    @Test
    void anyOrderOfArrivalEndsInTheSame() throws SQLException {
        List<ReportJson> inOrder = List.of(
                ReportJson.of("durham-2016", "80465", "2016-05-16").given("alerts", "never"),
                ReportJson.of("durham-2019", "80465", "2019-10-21").given("alerts", "never"),
                ReportJson.of("durham-2022", "80465", "2022-07-05").given("alerts", "never"));
        inOrder.forEach(broker::send);
        JsonNode expected = last(inOrder.get(2));
        emptyTheRecord();

        List<ReportJson> others = inOrder.stream().map(ReportJson::again).toList();
        broker.send(others.get(2));
        outcomes(others.get(2), 1);
        broker.send(others.get(0));
        outcomes(others.get(2), 2);
        broker.send(others.get(1));

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            List<Received> events = broker.outcomesOf(others.get(2));
            assertThat(events).hasSize(3);
            assertThat(events.get(2).body().at("/judgements")).isEqualTo(expected.at("/judgements"));
            assertThat(events.get(2).body().at("/milestones")).isEqualTo(expected.at("/milestones"));
            assertThat(events.get(2).body().at("/previousInspection")).isEqualTo(expected.at("/previousInspection"));
            assertThat(events.get(2).body().at("/alert").asBoolean()).isFalse();
            assertThat(events.get(2).type()).isEqualTo("outcome.revised.v1");
        });
    }

    @Test
    void anUnknownAuthorityIsHeldWithoutAnyGrade() {
        ReportJson report = ReportJson.of("durham-2022", "99999", "2022-07-05");

        broker.send(report);

        Received event = outcomes(report, 1).get(0);
        assertThat(event.type()).isEqualTo("outcome.held.v1");
        assertThat(event.key()).isEqualTo(report.id().toString());
        assertThat(Contract.of("outcome.held.v1").validate(event.bytes())).isEmpty();
        assertThat(event.body().at("/reasons/0").asText()).contains("99999");
        assertThat(event.body().toString()).doesNotContain("outstanding");
    }

    @Test
    void aDateThatDoesNotFitHoldsTheReport() {
        ReportJson report = ReportJson.of("durham-2022", "80465", "2022-05-19").receivedAt("2022-07-05T09:00:00Z");

        broker.send(report);

        Received event = outcomes(report, 1).get(0);
        assertThat(event.type()).isEqualTo("outcome.held.v1");
        assertThat(event.key()).isEqualTo("80465");
        assertThat(event.body().at("/reasons/0").asText()).contains("before the last inspection day");
    }

    @Test
    void aHeldReportThatIsPutRightIsGradedAndTold() {
        ReportJson report = ReportJson.of("durham-2022", "99999", "2022-07-05");
        broker.send(report);
        outcomes(report, 1);

        broker.send(report.revised(2).given("urn", "80465"));

        List<Received> events = outcomes(report, 3);
        assertThat(events)
                .extracting(Received::type)
                .containsExactlyInAnyOrder("outcome.held.v1", "outcome.withdrawn.v1", "outcome.graded.v1");
        assertThat(events)
                .filteredOn(event -> event.type().equals("outcome.withdrawn.v1"))
                .allSatisfy(event -> {
                    assertThat(event.body().at("/alert").asBoolean()).isFalse();
                    assertThat(event.body().has("replacement")).isTrue();
                });
        assertThat(events)
                .filteredOn(event -> event.type().equals("outcome.graded.v1"))
                .allSatisfy(event ->
                        assertThat(event.body().at("/alert").asBoolean()).isTrue());
    }

    @Test
    void poisonGoesToTheDeadLettersAndTheNextEventIsHandled() {
        Map<String, byte[]> poison = Contract.of("report.published.v1").poison();
        ReportJson report = ReportJson.of("durham-2022", "80465", "2022-07-05");

        poison.forEach(
                (name, body) -> broker.send(report.id().toString(), "report.published.v1", UUID.randomUUID(), body));
        broker.send(report);

        outcomes(report, 1);
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        broker.arrived().stream().filter(event -> event.topic().endsWith("dlq")))
                .hasSizeGreaterThanOrEqualTo(poison.size()));
    }

    @Test
    void theAuthoritiesArePublishedOnce() {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            List<Received> authorities = broker.arrived().stream()
                    .filter(event -> event.topic().equals("authorities"))
                    .toList();
            assertThat(authorities).hasSize(153);
            assertThat(authorities).extracting(Received::key).doesNotHaveDuplicates();
            assertThat(authorities)
                    .allSatisfy(event -> assertThat(Contract.of("authority.v1").validate(event.bytes()))
                            .isEmpty());
            assertThat(authorities)
                    .filteredOn(event -> event.key().equals("80481"))
                    .extracting(event -> event.body().get("groups").toString())
                    .containsExactly("[\"core_cities\",\"metropolitan_districts\"]");
        });
    }

    private List<Received> outcomes(ReportJson report, int count) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(broker.outcomesOf(report)).hasSizeGreaterThanOrEqualTo(count));
        return broker.outcomesOf(report);
    }

    /**
     * When a later event of the same partition key has been handled, the earlier ones had their chance. It is about a later report,
     * which changes nothing of what an earlier one reached.
     */
    private void afterwards(ReportJson report, int count) {
        ReportJson marker = ReportJson.of("north-yorkshire-2023", "80530", "2023-09-01");
        broker.send(report.id().toString(), marker.type(), UUID.randomUUID(), marker.bytes());
        outcomes(marker, 1);
        assertThat(broker.outcomesOf(report)).hasSize(count);
    }

    private JsonNode last(ReportJson report) {
        List<Received> events = outcomes(report, 1);
        return events.get(events.size() - 1).body();
    }

    private static Map<String, String> grades(JsonNode outcome) {
        Map<String, String> grades = new HashMap<>();
        outcome.at("/judgements")
                .forEach(judged -> grades.put(
                        judged.get("area").asText(),
                        judged.get("grade").asText() + " +"
                                + judged.path("steps").asText()));
        return grades;
    }
}
