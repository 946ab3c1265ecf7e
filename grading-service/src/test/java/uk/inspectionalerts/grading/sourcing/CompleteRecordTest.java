package uk.inspectionalerts.grading.sourcing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.contracts.Contract;
import uk.inspectionalerts.grading.publishing.RecordReading;
import uk.inspectionalerts.grading.stack.Broker;
import uk.inspectionalerts.grading.stack.Broker.Received;
import uk.inspectionalerts.grading.stack.EmptyRecord;
import uk.inspectionalerts.grading.stack.ReportJson;
import uk.inspectionalerts.local.LocalStackResource;

/** How far the record is complete follows from what sources claim and from what became of the reports that they name. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class CompleteRecordTest {

    private static final String SITE = "reports-site";
    private static final LocalDate SHIPPED = LocalDate.parse("2013-12-31");
    private static final LocalDate JULY = LocalDate.parse("2022-07-31");
    private static final LocalDate AUGUST = LocalDate.parse("2022-08-31");

    private final ReportJson earlier =
            ReportJson.of("durham-2019", "80465", "2019-10-21").given("alerts", "never");
    private final ReportJson report = ReportJson.of("durham-2022", "80465", "2022-07-05");

    @Inject
    DataSource database;

    @Inject
    RecordReading record;

    private Broker broker;

    @BeforeEach
    void emptyTheRecord() throws SQLException {
        EmptyRecord.in(database);
        broker = new Broker("outcomes", "sources.grading-service.dlq");
    }

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    void aClaimAfterItsReportsLetsRanksBeSaidAndTellsNobody() {
        sent(earlier, report);
        assertThat(withheld(outcomes(report, 1).get(0))).isNotEmpty();

        claim(SITE, JULY, earlier, report);

        Received revised = outcomes(report, 2).get(1);
        assertThat(record.completeTo()).isEqualTo(JULY);
        assertThat(revised.type()).isEqualTo("outcome.revised.v1");
        assertThat(Contract.of("outcome.revised.v1").validate(revised.bytes())).isEmpty();
        assertThat(withheld(revised)).isEmpty();
        assertThat(revised.body().get("alert").asBoolean()).isFalse();
        assertThat(revised.body().at("/revision/changes")).isEmpty();
        assertThat(revised.body().at("/revision/reason").asText())
                .isEqualTo("the record is proven complete to another day than before");
    }

    @Test
    void aClaimBeforeItsReportsCountsOnceTheLastOfThemHasCome() {
        claim(SITE, JULY, earlier, report);
        sent(earlier);
        assertThat(record.completeTo()).isEqualTo(SHIPPED);

        broker.send(report);

        Received first = outcomes(report, 1).get(0);
        assertThat(withheld(first)).isEmpty();
        assertThat(first.body().get("alert").asBoolean()).isTrue();
        assertThat(record.completeTo()).isEqualTo(JULY);
    }

    @Test
    void whatWasProvenStandsWhileALaterClaimWaitsForItsReports() {
        sent(earlier);
        claim(SITE, JULY, earlier);
        assertThat(record.completeTo()).isEqualTo(JULY);

        claim(SITE, AUGUST, earlier, report);
        assertThat(record.completeTo()).isEqualTo(JULY);
        sent(report);

        assertThat(record.completeTo()).isEqualTo(AUGUST);
    }

    @Test
    void theRecordEndsBeforeAReportThatIsHeldUntilThatIsSettled() {
        ReportJson unclear = report.given("urn", "99999");
        sent(earlier, unclear);
        claim(SITE, JULY, earlier, unclear);
        assertThat(record.completeTo()).isEqualTo("2022-07-04");

        broker.send(report.revised(2));

        outcomes(report, 3);
        assertThat(record.completeTo()).isEqualTo(JULY);
    }

    @Test
    void aReportThatIsHeldLaterTakesBackWhatMayBeSaidAndTellsNobody() {
        sent(earlier, report);
        claim(SITE, JULY, earlier, report);
        outcomes(report, 2);

        broker.send(earlier.revised(2).given("urn", "99999"));

        await(() -> assertThat(record.completeTo()).isEqualTo("2019-10-20"));
        Received revised = outcomes(report, 3).get(2);
        assertThat(withheld(revised)).isNotEmpty();
        assertThat(revised.body().get("alert").asBoolean()).isFalse();
    }

    @Test
    void aWithdrawnReportIsSettled() {
        broker.withdraw(report);

        claim(SITE, JULY, report);

        await(() -> assertThat(record.completeTo()).isEqualTo(JULY));
    }

    @Test
    void theSameClaimTwiceAndOneThatIsNotTheLatestChangeNothing() {
        UUID event = UUID.randomUUID();
        claim(event, SITE, AUGUST);
        claim(event, SITE, AUGUST);

        claim(SITE, JULY);

        assertThat(record.completeTo()).isEqualTo(AUGUST);
    }

    @Test
    void aClaimAboutOldTimesTakesNothingFromTheShippedHistory() {
        claim(SITE, LocalDate.parse("2010-03-31"));

        assertThat(record.completeTo()).isEqualTo(SHIPPED);
    }

    @Test
    void theRecordIsCompleteOnlyAsFarAsEverySourceProvesIt() {
        claim(SITE, AUGUST);
        claim("another-site", JULY);
        claim("a-third-site", AUGUST, report);

        assertThat(record.completeTo()).isEqualTo(JULY);
    }

    @Test
    void poisonGoesToTheDeadLettersAndTheNextClaimCounts() {
        Collection<byte[]> poison = Contract.of("source.complete.v1").poison().values();
        poison.forEach(body -> broker.send("sources", SITE, "source.complete.v1", UUID.randomUUID(), body));

        claim(SITE, JULY);

        assertThat(record.completeTo()).isEqualTo(JULY);
        await(() -> assertThat(
                        broker.arrived().stream().filter(event -> event.topic().equals("sources.grading-service.dlq")))
                .hasSizeGreaterThanOrEqualTo(poison.size()));
    }

    private void sent(ReportJson... reports) {
        Stream.of(reports).forEach(broker::send);
        Stream.of(reports).forEach(one -> outcomes(one, 1));
    }

    private void claim(String source, LocalDate completeTo, ReportJson... reports) {
        claim(UUID.randomUUID(), source, completeTo, reports);
    }

    /** Claims on the morning after that day, and waits until the claim was taken. */
    private void claim(UUID event, String source, LocalDate completeTo, ReportJson... reports) {
        String body =
                """
                {"source": "%s", "completeTo": "%s", "checkedAt": "%sT09:15:00Z", "listed": %d, "reports": [%s]}"""
                        .formatted(
                                source,
                                completeTo,
                                completeTo.plusDays(1),
                                reports.length,
                                Stream.of(reports)
                                        .map(one -> "\"" + one.id() + "\"")
                                        .collect(Collectors.joining(",")));
        assertThat(Contract.of("source.complete.v1").validate(body.getBytes(UTF_8)))
                .isEmpty();
        broker.send("sources", source, "source.complete.v1", event, body.getBytes(UTF_8));
        await(() -> assertThat(taken(event)).isTrue());
    }

    private boolean taken(UUID event) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select count(*) from inbox where event_id = '" + event + "'")) {
            rows.next();
            return rows.getInt(1) == 1;
        }
    }

    private List<Received> outcomes(ReportJson one, int number) {
        await(() -> assertThat(broker.outcomesOf(one)).hasSizeGreaterThanOrEqualTo(number));
        return broker.outcomesOf(one);
    }

    /** Why milestones are withheld because the record may lack reports. */
    private static List<String> withheld(Received outcome) {
        return outcome.body().at("/milestones").findValues("withheld").stream()
                .map(JsonNode::asText)
                .filter(reason -> reason.contains("proven complete only up to"))
                .toList();
    }

    private static void await(ThrowingRunnable assertion) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(assertion);
    }
}
