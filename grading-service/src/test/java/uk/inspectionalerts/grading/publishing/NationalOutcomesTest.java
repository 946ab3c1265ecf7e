package uk.inspectionalerts.grading.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.contracts.Contract;
import uk.inspectionalerts.grading.history.Inspection;
import uk.inspectionalerts.grading.judgement.Kind;
import uk.inspectionalerts.grading.stack.AtADay;
import uk.inspectionalerts.grading.stack.Broker;
import uk.inspectionalerts.grading.stack.Broker.Received;
import uk.inspectionalerts.grading.stack.EmptyRecord;
import uk.inspectionalerts.grading.stack.ReportJson;
import uk.inspectionalerts.grading.stack.SettableClock;
import uk.inspectionalerts.local.LocalStackResource;

/** What is said about inspections among all others: from the shipped history, and whenever the record changes. */
@QuarkusTest
@TestProfile(AtADay.class)
@QuarkusTestResource(LocalStackResource.class)
class NationalOutcomesTest {

    private static final String NORTH_TYNESIDE_2020 = id("80529", "2020-03-09");
    private static final String ISLINGTON_2020 = id("80505", "2020-03-09");

    @Inject
    DataSource database;

    @Inject
    SettableClock clock;

    @Inject
    Upkeep upkeep;

    @Inject
    Changes changes;

    private Broker broker;
    private int earlier;

    @BeforeEach
    void emptyTheRecord() throws SQLException {
        EmptyRecord.in(database);
        clock.set("2026-11-01T09:00:00Z");
        broker = new Broker("outcomes");
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            int before = earlier;
            earlier = broker.arrived().size();
            return before == earlier && unsent() == 0;
        });
    }

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    void theHistoryIsSaidOnceAndToNobody() {
        long before = broker.arrived().size();

        upkeep.refresh();
        upkeep.refresh();

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(broker.arrived().size() - before).isGreaterThanOrEqualTo(479));
        List<Received> said =
                broker.arrived().subList((int) before, broker.arrived().size());
        assertThat(said).hasSize(479).allSatisfy(event -> {
            assertThat(event.type()).isEqualTo("outcome.graded.v1");
            assertThat(event.body().get("alert").asBoolean()).isFalse();
            assertThat(event.body().has("report")).isFalse();
            assertThat(Contract.of("outcome.graded.v1").validate(event.bytes())).isEmpty();
        });
        assertThat(changes.last()).isEqualTo(479);
    }

    @Test
    void anOutcomeSaysItsPlaceAndItsCount() {
        ReportJson report = ReportJson.of("north-yorkshire-2018", "80530", "2018-08-06");

        broker.send(report);

        JsonNode outcome = first(report).body();
        assertThat(outcome.get("alert").asBoolean()).isTrue();
        JsonNode ordinal = milestone(outcome, "ordinal_outstanding");
        assertThat(ordinal.at("/terms/rank").asInt()).isEqualTo(1);
        assertThat(ordinal.at("/terms/joint").asBoolean()).isFalse();
        assertThat(ordinal.at("/terms/members").findValuesAsText("name")).containsExactly("North Yorkshire");
        assertThat(ordinal.get("alertSentence").asText()).contains("first").contains("6 August 2018");
        JsonNode now = milestone(outcome, "outstanding_now");
        assertThat(now.at("/terms/members")).hasSize(now.at("/terms/count").asInt());
        assertThat(now.at("/underIlacs/count").asInt()).isEqualTo(1);
    }

    @Test
    void aReportThatTheRecordLackedMovesThePlacesOfLaterOnes() {
        upkeep.refresh();
        long before = changes.last();
        ReportJson durham = ReportJson.of("durham-2022", "80465", "2022-07-05")
                .saying("Overall effectiveness\",\"Good", "Overall effectiveness\",\"Outstanding")
                .saying("overall effectiveness is good", "overall effectiveness is outstanding");

        broker.send(durham);

        first(durham);
        Set<String> others = changes.after(before, 500).stream()
                .filter(change -> !change.urn().orElseThrow().equals("80465"))
                .map(change -> change.inspection().toString())
                .collect(Collectors.toSet());
        assertThat(others).hasSizeGreaterThan(5);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(revised(others)).hasSize(others.size()).allSatisfy(event -> {
                            assertThat(Contract.of("outcome.revised.v1").validate(event.bytes()))
                                    .isEmpty();
                            assertThat(event.body().get("alert").asBoolean()).isFalse();
                            assertThat(event.body().at("/revision/reason").asText())
                                    .isEqualTo("the record among which it is counted changed");
                            assertThat(event.body().get("publishedOn").asText()).isGreaterThanOrEqualTo("2022-07-05");
                        }));
        assertThat(revised(others)).anySatisfy(event -> assertThat(
                        event.body().at("/revision/changes").toString())
                .contains("right is: ")
                .contains("Said before: "));
    }

    @Test
    void aPlaceIsSaidSoFarUntilItsDayHasEndedAndNobodyIsToldOfTheEnd() {
        clock.set("2020-04-15T14:00:00Z");
        upkeep.refresh();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(ordinal(NORTH_TYNESIDE_2020)).contains("so far today, 15 April 2020"));
        long before = changes.last();

        clock.set("2020-04-15T22:59:00Z");
        upkeep.endDay();
        assertThat(changes.last()).isEqualTo(before);
        clock.set("2020-04-15T23:01:00Z");
        upkeep.endDay();

        assertThat(changes.after(before, 500))
                .extracting(change -> change.inspection().toString())
                .containsExactlyInAnyOrder(NORTH_TYNESIDE_2020, ISLINGTON_2020);
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        revised(Set.of(NORTH_TYNESIDE_2020, ISLINGTON_2020)))
                .hasSize(2)
                .allSatisfy(event -> {
                    assertThat(event.body().get("alert").asBoolean()).isFalse();
                    assertThat(event.body().at("/revision/reason").asText()).isEqualTo("the publication day has ended");
                    assertThat(event.body().at("/revision/changes")).isEmpty();
                }));
    }

    private long unsent() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from outbox where sent_at is null")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** What was said since the test began. */
    private List<Received> arrived() {
        List<Received> all = broker.arrived();
        return all.subList(earlier, all.size());
    }

    private static String id(String urn, String start) {
        return Inspection.idOf(urn, Kind.INSPECTION, LocalDate.parse(start)).toString();
    }

    private Received first(ReportJson report) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(broker.outcomesOf(report)).isNotEmpty());
        return broker.outcomesOf(report).get(0);
    }

    private List<Received> revised(Set<String> inspections) {
        return arrived().stream()
                .filter(event -> event.type().equals("outcome.revised.v1"))
                .filter(event ->
                        inspections.contains(event.body().get("inspection").asText()))
                .toList();
    }

    private static JsonNode milestone(JsonNode outcome, String type) {
        return StreamSupport.stream(outcome.get("milestones").spliterator(), false)
                .filter(milestone -> milestone.get("type").asText().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private String ordinal(String inspection) {
        return arrived().stream()
                .filter(event -> event.body().get("inspection").asText().equals(inspection))
                .reduce((earlier, later) -> later)
                .map(event -> milestone(event.body(), "ordinal_outstanding")
                        .get("sentence")
                        .asText())
                .orElse("");
    }
}
