package uk.inspectionalerts.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.inspectionalerts.local.LocalMail;
import uk.inspectionalerts.local.LocalStackResource;
import uk.inspectionalerts.notification.posting.HookServer;

/** What is slow, away or left behind costs the others nothing. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class IsolationTest {

    private static final String OPERATOR = LocalStackResource.token("operator");
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String SLOW = "slow.example";
    private static final String DELIVERED = "d.status = 'delivered'";
    private static final String SWIFT = "p.address like '%@swift-%'";

    /** As many as are sent at one time. */
    private static final int WORKERS = 18;

    @Inject
    Topics topics;

    @Inject
    Database database;

    @Inject
    MeterRegistry meters;

    @Inject
    TravellingClock clock;

    LocalMail mail;

    private final HookServer hook = new HookServer();

    @BeforeEach
    void nobody_is_subscribed() throws SQLException {
        database.execute("update subscription set ended_at = now() where ended_at is null");
    }

    @AfterEach
    void everything_is_well_again() throws SQLException {
        mail.start();
        mail.answerSlowly("", Duration.ZERO);
        hook.close();
        clock.returnHome();
        database.execute("delete from channel_pause");
        database.execute("delete from webhook_endpoint");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT10S", "PT1H"})
    void a_slow_mail_domain_and_hanging_webhooks_do_not_hold_the_others_up(Duration answersAfter) {
        mail.answerSlowly(SLOW, answersAfter);
        hook.answers(hook.hanging());
        Crowd mixed = swift();
        mixed.subscribe(30, "council", SLOW);
        for (int i = 0; i < 5; i++) {
            subscribeHook(mixed.urn());
        }

        mixed.tell("durham-2022");

        // what it costs them is measured by deploy/checks/load.sh
        mixed.await(200, DELIVERED + " and " + SWIFT, PATIENCE);
        assertThat(mixed.count(DELIVERED + " and not " + SWIFT)).isLessThan(20);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        mixed.count("d.status = 'due' and d.next_at > now() and p.address like '%@" + SLOW + "'"))
                .isGreaterThan(5));
        mail.answerSlowly("", Duration.ZERO);
        mixed.await(30, DELIVERED + " and p.address like '%@" + SLOW + "'", PATIENCE);
    }

    @Test
    void what_is_critical_to_ministers_overtakes_a_backlog() {
        Crowd backlog = swift();
        Crowd ministers = new Crowd(database, topics);
        ministers.subscribe(1, "ministerial", "overtaking.example");
        EmailChannel.pause();
        backlog.tell("durham-2022");
        backlog.await(200, "d.status = 'due'", PATIENCE);
        ministers.tell("havering-2024");
        ministers.await(1, "d.status = 'due'", PATIENCE);

        EmailChannel.resume();

        ministers.await(1, DELIVERED, PATIENCE);
        backlog.await(200, DELIVERED, PATIENCE);
        assertThat(backlog.count(
                        "d.settled_at < (select max(c.settled_at) from delivery c join person q on q.id = c.person"
                                + " where q.address like '%@overtaking.example')"))
                .isLessThanOrEqualTo(WORKERS);
    }

    @Test
    void what_a_worker_that_died_had_claimed_is_sent_within_a_minute() throws SQLException {
        Crowd one = new Crowd(database, topics);
        one.subscribe(1, "council", "durham.example");
        EmailChannel.pause();
        one.tell("durham-2022");
        one.await(1, "d.status = 'due'", PATIENCE);
        database.execute(
                "update delivery set status = 'in_flight', attempts = 1, next_at = now() + interval '45 seconds'"
                        + " where status = 'due' and channel = 'email'");
        EmailChannel.resume();
        await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
        assertThat(one.count("d.status = 'in_flight' and d.attempts = 1")).isEqualTo(1);

        clock.pass(Duration.ofSeconds(59));

        one.await(1, DELIVERED + " and d.attempts = 2 and d.possible_duplicates = 1", PATIENCE);
    }

    @Test
    void a_mail_server_that_was_away_gets_everything_within_seconds_of_its_return() {
        Crowd waiting = new Crowd(database, topics);
        for (int domain = 0; domain < 4; domain++) {
            waiting.subscribe(15, "council", "waiting-" + domain + ".example");
        }
        mail.close();
        waiting.tell("durham-2022");
        waiting.await(60, "d.next_at is not null", PATIENCE);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        meters.get("notification.channels.unreached").gauge().value())
                .isEqualTo(1));
        await().pollDelay(Duration.ofSeconds(6)).until(() -> true);
        assertThat(waiting.count(DELIVERED)).isZero();

        mail.start();

        // with each of their domains left alone for its return it would be up to 80
        waiting.await(60, DELIVERED, Duration.ofSeconds(40));
        assertThat(meters.get("notification.channels.unreached").gauge().value())
                .isZero();
        assertThat(waiting.count("d.possible_duplicates > 0")).isZero();
    }

    /** Two hundred at fifty domains that answer at once. */
    private Crowd swift() {
        Crowd crowd = new Crowd(database, topics);
        for (int domain = 0; domain < 50; domain++) {
            crowd.subscribe(4, "council", "swift-" + domain + ".example");
        }
        return crowd;
    }

    private void subscribeHook(String urn) {
        String webhook = given().auth()
                .oauth2(OPERATOR)
                .contentType(ContentType.JSON)
                .body("{\"url\": \"" + hook.url("/" + UUID.randomUUID()) + "\"}")
                .post("/webhooks")
                .path("id");
        given().auth()
                .oauth2(OPERATOR)
                .contentType(ContentType.JSON)
                .body(
                        """
                        {"audience": "council", "authorities": ["%s"], "channel": "webhook", "address": "%s"}"""
                                .formatted(urn, webhook))
                .post("/subscriptions")
                .then()
                .statusCode(201);
    }
}
