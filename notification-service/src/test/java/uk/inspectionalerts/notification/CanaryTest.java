package uk.inspectionalerts.notification;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static uk.inspectionalerts.notification.Eventually.eventually;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.contracts.Contract;
import uk.inspectionalerts.local.LocalMail;
import uk.inspectionalerts.local.LocalStackResource;
import uk.inspectionalerts.notification.canary.CanarySink;

/** From a canary on the broker to a row that nobody looks at, or from none to the operators. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class CanaryTest {

    private static final String GRADED = "canary.graded.v1";
    private static final String OPERATOR = LocalStackResource.token("operator");
    private static final Duration OVERDUE = Duration.ofMinutes(26);
    private static final Duration NOT_YET = Duration.ofMinutes(24);

    @Inject
    Topics topics;

    @Inject
    Database database;

    @Inject
    CanarySink canaries;

    @Inject
    MeterRegistry meters;

    LocalMail mail;

    private final String operator = "operator-" + UUID.randomUUID() + "@alerts.example";

    @BeforeEach
    void one_operator_is_subscribed_and_no_canary_has_arrived() throws SQLException {
        database.execute("update subscription set ended_at = now() where ended_at is null");
        database.execute("update canary set canary = null, started_at = null, arrived_at = null, missing_since = null");
        given().auth()
                .oauth2(OPERATOR)
                .contentType(ContentType.JSON)
                .body(
                        """
                        {"audience": "operator", "channel": "email", "address": "%s",
                         "confirmed": {"ground": "asked for it in writing"}}"""
                                .formatted(operator))
                .post("/subscriptions")
                .then()
                .statusCode(201);
    }

    @Test
    void a_canary_arrives_in_its_row_and_nowhere_else() throws SQLException {
        int outcomes = count("outcome");
        int alerts = count("alert");
        int deliveries = count("delivery");
        String canary = send(Instant.now());

        eventually(() ->
                assertThat(count("canary where canary = '" + canary + "'")).isEqualTo(1));

        assertThat(meters.get("canary.age").timeGauge().value(TimeUnit.SECONDS)).isBetween(0.0, 60.0);
        assertThat(count("outcome")).isEqualTo(outcomes);
        assertThat(count("alert")).isEqualTo(alerts);
        assertThat(count("delivery")).isEqualTo(deliveries);
        given().get("/alerts").then().statusCode(200).body(not(containsString("canary")));
        assertThat(operatorMail()).isEmpty();
    }

    @Test
    void operators_hear_once_that_none_arrives_and_once_that_it_is_over() throws SQLException {
        Instant last = Instant.now().minus(Duration.ofMinutes(1));
        send(last);
        eventually(() -> assertThat(count("canary where canary is not null")).isEqualTo(1));
        canaries.check(Instant.EPOCH, last.plus(NOT_YET));
        assertThat(count("canary where missing_since is not null")).isZero();

        canaries.check(Instant.EPOCH, last.plus(OVERDUE));
        canaries.check(Instant.EPOCH, last.plus(OVERDUE).plusSeconds(60));

        eventually(() -> assertThat(operatorMail()).hasSize(1));
        assertThat(operatorMail().get(0))
                .contains("Subject: Reports may not be coming through: the canary is missing")
                .contains("canary_age_seconds");

        send(last.plusSeconds(30));

        eventually(() -> assertThat(operatorMail()).hasSize(2));
        assertThat(operatorMail().get(1)).contains("Subject: Over: reports are coming through again");
        send(last.plusSeconds(40));
        eventually(() -> assertThat(count("canary where started_at > '" + last.plusSeconds(35) + "'"))
                .isEqualTo(1));
        assertThat(operatorMail()).hasSize(2);
    }

    @Test
    void operators_hear_if_none_has_arrived_since_the_service_started_and_not_before() throws SQLException {
        Instant start = Instant.now();

        canaries.check(start, start.plus(NOT_YET));
        assertThat(count("canary where missing_since is not null")).isZero();

        canaries.check(start, start.plus(OVERDUE));

        eventually(() -> assertThat(operatorMail()).hasSize(1));
    }

    @Test
    void what_did_not_arrive_while_the_service_was_down_is_no_reason_to_worry() throws SQLException {
        Instant start = Instant.now();
        canaries.arrived(UUID.randomUUID(), start.minus(Duration.ofHours(3)));

        canaries.check(start, start.plus(NOT_YET));

        assertThat(count("canary where missing_since is not null")).isZero();
    }

    @Test
    void a_canary_that_was_held_up_for_too_long_ends_nothing() throws SQLException {
        Instant start = Instant.now().minus(Duration.ofHours(1));
        canaries.check(start, start.plus(OVERDUE));

        canaries.arrived(UUID.randomUUID(), start.plusSeconds(1));

        assertThat(count("canary where missing_since is not null")).isEqualTo(1);
    }

    @Test
    void an_older_canary_that_comes_late_changes_nothing() throws SQLException {
        UUID later = UUID.randomUUID();
        Instant now = Instant.now();
        canaries.arrived(later, now);

        canaries.arrived(UUID.randomUUID(), now.minusSeconds(1));

        assertThat(count("canary where canary = '" + later + "'")).isEqualTo(1);
    }

    private String send(Instant startedAt) {
        String canary = UUID.randomUUID().toString();
        String body = new String(Contract.of(GRADED).typical(), UTF_8)
                .replaceFirst("\"canary\": \"[^\"]*\"", "\"canary\": \"" + canary + "\"")
                .replaceFirst("\"startedAt\": \"[^\"]*\"", "\"startedAt\": \"" + startedAt + "\"");
        topics.publish("outcomes", UUID.randomUUID(), GRADED, body.getBytes(UTF_8));
        return canary;
    }

    private List<String> operatorMail() {
        return new Mailbox(mail, operator).messages();
    }

    private int count(String rows) throws SQLException {
        return database.number("select count(*) from " + rows);
    }
}
