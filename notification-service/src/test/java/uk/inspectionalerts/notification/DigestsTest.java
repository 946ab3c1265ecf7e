package uk.inspectionalerts.notification;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static uk.inspectionalerts.notification.Eventually.eventually;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.local.LocalMail;
import uk.inspectionalerts.local.LocalStackResource;
import uk.inspectionalerts.notification.collecting.DigestKind;
import uk.inspectionalerts.notification.collecting.Digests;
import uk.inspectionalerts.notification.collecting.Entry;

/** What is told in one message and not at once. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class DigestsTest {

    private static final String GRADED = "outcome.graded.v1";
    private static final String OPERATOR = LocalStackResource.token("operator");
    private static final Duration WINDOW = Duration.ofSeconds(20);

    /** A Wednesday; the next daily slot is on Thursday, the next weekly one on Monday the 14th. */
    private static final Instant NOON = Instant.parse("2030-01-09T12:00:00Z");

    private static final Instant THURSDAY = Instant.parse("2030-01-10T08:30:00Z");
    private static final Instant MONDAY = Instant.parse("2030-01-14T08:30:00Z");

    @Inject
    Topics topics;

    @Inject
    Database database;

    @Inject
    TravellingClock clock;

    @Inject
    Digests digests;

    LocalMail mail;

    /** New in each test, so that each finds only its own messages. */
    private final String reader = "reader-" + UUID.randomUUID() + "@news.example";

    @BeforeEach
    void nobody_is_subscribed_and_it_is_noon() throws SQLException {
        database.execute("update subscription set ended_at = now() where ended_at is null");
        clock.travelTo(NOON);
    }

    @AfterEach
    void back_to_the_present() {
        mail.refuse(false);
        clock.returnHome();
    }

    @Test
    void a_daily_digest_tells_all_reports_of_the_day_once_at_its_slot() throws SQLException {
        subscribe("general", "", "daily", reader);
        publish("durham-2022");
        publish("havering-2024");
        assertThat(messages()).isEmpty();

        clock.travelTo(THURSDAY);

        eventually(() -> assertThat(messages()).hasSize(1));
        assertThat(messages().get(0))
                .contains("Subject: 2 reports: Havering now inadequate, and 1 more")
                .contains("Durham children's services: good overall, was requires improvement (2019)")
                .contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
        settled();
        assertThat(messages()).hasSize(1);
        assertThat(count("d.status = 'delivered'")).isEqualTo(1);
    }

    @Test
    void a_digest_whose_slot_passed_while_the_service_was_down_is_sent_late_and_whole() throws SQLException {
        subscribe("general", "", "daily", reader);
        publish("durham-2022");

        clock.travelTo(THURSDAY.plus(Duration.ofHours(30)));

        eventually(() -> assertThat(messages()).hasSize(1));
        publish("brent-2026");
        assertThat(messages()).hasSize(1);
        assertThat(slots()).containsExactly(THURSDAY, THURSDAY.plus(Duration.ofDays(2)));
    }

    @Test
    void nothing_that_is_added_while_its_digest_is_being_sent_is_lost_or_told_twice() throws SQLException {
        subscribe("general", "80465", "weekly", reader);
        UUID person = person();
        List<UUID> alerts = new ArrayList<>();
        for (int report = 0; report < 40; report++) {
            alerts.add(alert(publish("brent-2026")));
        }

        List<CompletableFuture<Void>> adding = Stream.of(0, 1, 2, 3)
                .map(replica -> CompletableFuture.runAsync(() -> {
                    for (int next = replica; next < alerts.size(); next += 4) {
                        addToWhatIsDue(alerts.get(next), person);
                        await().pollDelay(Duration.ofMillis(150)).until(() -> true);
                    }
                }))
                .toList();
        adding.forEach(CompletableFuture::join);

        eventually(() -> assertThat(count("d.next_at is not null")).isZero());
        assertThat(database.text(
                        "select count(*) from digest_entry e join delivery d on d.digest = e.digest where d.person = '"
                                + person + "' and e.told and d.status = 'delivered'"))
                .isEqualTo("40");
        assertThat(messages().stream().mapToInt(DigestsTest::reports).sum()).isEqualTo(40);
        assertThat(messages()).hasSizeGreaterThan(1);
    }

    /** How many reports the message tells, by its subject: one that is alone has its own. */
    private static int reports(String message) {
        Matcher count = Pattern.compile("Subject: (\\d+) reports").matcher(message);
        return count.find() ? Integer.parseInt(count.group(1)) : 1;
    }

    @Test
    void an_entry_that_comes_while_its_digest_is_being_claimed_goes_to_the_next_slot() throws SQLException {
        UUID alert = alert(publish("durham-2022"));
        subscribe("general", "", "daily", reader);
        publish("brent-2026");
        UUID person = person();

        try (Connection claim = database.connection();
                Statement statement = claim.createStatement()) {
            claim.setAutoCommit(false);
            statement.execute(
                    "update delivery set status = 'in_flight', attempts = 1 where digest is not null and person = '"
                            + person + "'");
            CompletableFuture<Void> adding =
                    CompletableFuture.runAsync(() -> add(alert, person, THURSDAY, Duration.ofDays(1)));
            eventually(() -> assertThat(adding.isDone()
                            || !database.text("select count(*) from pg_locks where not granted")
                                    .equals("0"))
                    .isTrue());
            claim.commit();
            adding.join();
        }

        assertThat(slots()).containsExactly(THURSDAY, THURSDAY.plus(Duration.ofDays(1)));
    }

    private void addToWhatIsDue(UUID alert, UUID person) {
        add(alert, person, clock.instant().truncatedTo(ChronoUnit.SECONDS), Duration.ofSeconds(1));
    }

    private void add(UUID alert, UUID person, Instant slot, Duration step) {
        QuarkusTransaction.requiringNew()
                .run(() -> digests.add(
                        DigestKind.SLOT,
                        List.of(new Entry(alert, person, "email", List.of("a test"), List.of())),
                        slot,
                        at -> at.plus(step)));
    }

    @Test
    void of_several_events_at_once_the_first_goes_at_once_and_the_others_together() throws SQLException {
        String press = "press-" + UUID.randomUUID() + "@durham.example";
        subscribe("general", "", "immediate", reader);
        subscribe("council", "80465", "immediate", press);
        UUID last = null;
        for (int report = 0; report < 5; report++) {
            last = publish("durham-2022");
        }
        eventually(() -> assertThat(messages()).hasSize(1));
        eventually(() -> assertThat(messages(press)).hasSize(5));
        assertThat(messages().get(0)).contains("Subject: Durham children's services: good overall");
        given().auth()
                .oauth2(OPERATOR)
                .get("/outcomes/" + last)
                .then()
                .body("alerts.find { it.audience == 'general' }.deliveries.status", equalTo(List.of("due")));

        clock.pass(WINDOW);

        eventually(() -> assertThat(messages()).hasSize(2));
        settled();
        assertThat(messages()).hasSize(2);
        assertThat(messages().get(1)).contains("Subject: 4 reports: Durham now good, and 3 more");
        assertThat(count("d.digest is not null")).isEqualTo(1);
    }

    @Test
    void what_is_critical_waits_for_nothing() {
        subscribe("ministerial", "", "immediate_when_critical", reader);
        String office = "office-" + UUID.randomUUID() + "@minister.example";
        subscribe("ministerial", "", "immediate", office);
        publish("durham-2022");
        publish("havering-2024");

        eventually(() -> assertThat(messages(office)).hasSize(2));
        eventually(() -> assertThat(messages()).hasSize(1));
        assertThat(messages().get(0)).contains("Subject: Havering");

        clock.travelTo(MONDAY);

        eventually(() -> assertThat(messages()).hasSize(2));
        assertThat(messages().get(1)).contains("Subject: Durham children's services: good overall");
    }

    @Test
    void who_was_told_in_a_digest_hears_of_a_correction_at_once() {
        subscribe("general", "", "daily", reader);
        UUID inspection = publish("durham-2022");
        clock.travelTo(THURSDAY);
        eventually(() -> assertThat(messages()).hasSize(1));
        settled();

        publish("outcome.revised.v1", "durham-2022-revised", inspection, 2);

        eventually(() -> assertThat(messages()).hasSize(2));
        assertThat(messages().get(1))
                .contains("Subject: Correction: Durham")
                .contains("you were sent an alert on this report before");
    }

    @Test
    void what_is_corrected_while_it_waits_is_told_right_and_once() throws SQLException {
        subscribe("general", "", "daily", reader);
        UUID inspection = publish("durham-2022");
        publish("outcome.revised.v1", "durham-2022-revised", inspection, 2);

        clock.travelTo(THURSDAY);

        eventually(() -> assertThat(messages()).hasSize(1));
        assertThat(messages().get(0)).contains("- Help and protection: Requires improvement to be good");
        settled();
        assertThat(messages()).hasSize(1);
    }

    @Test
    void a_report_that_is_alone_in_its_digest_is_told_in_full() {
        subscribe("council", "80465", "daily", reader);
        publish("durham-2022");
        UUID withdrawn = publish("durham-2022");
        publish("outcome.withdrawn.v1", "durham-2022-withdrawn", withdrawn, 2);

        clock.travelTo(THURSDAY);

        eventually(() -> assertThat(messages()).hasSize(1));
        assertThat(messages().get(0))
                .contains("Subject: Durham children's services: good overall, was requires improvement (2019)")
                .contains("What needs to improve (3), in the report's words")
                .contains("Why you get this: every report on ");
    }

    @Test
    void a_digest_in_which_nothing_is_left_to_tell_is_not_sent() throws SQLException {
        subscribe("general", "", "daily", reader);
        UUID inspection = publish("durham-2022");
        publish("outcome.withdrawn.v1", "durham-2022-withdrawn", inspection, 2);

        clock.travelTo(THURSDAY);

        settled();
        assertThat(messages()).isEmpty();
        assertThat(count("d.status = 'cancelled' and d.reason like 'nothing is left to tell%'"))
                .isEqualTo(1);
    }

    @Test
    void a_person_gets_one_message_however_many_rules_match_in_the_fullest_text_and_as_soon_as_any_wants() {
        subscribe("general", "", "immediate", reader);
        subscribe("council", "80465", "weekly", reader);

        publish("durham-2022");

        eventually(() -> assertThat(messages()).hasSize(1));
        assertThat(messages().get(0).replace("\n", " "))
                .contains("working days")
                .containsPattern("Why you get this: every report on .*; and every report on ");
        clock.travelTo(MONDAY);
        settled();
        assertThat(messages()).hasSize(1);
    }

    @Test
    void what_waits_for_a_subscription_that_ends_is_told_only_if_another_rule_wants_it_and_in_its_text()
            throws SQLException {
        String council = subscribe("council", "80465", "daily", reader);
        String general = subscribe("general", "", "weekly", reader);
        publish("durham-2022");
        publish("brent-2026");

        end(council);
        assertThat(database.text("select string_agg(a.audience, ',') from digest_entry e join alert a on a.id = e.alert"
                        + " join digest g on g.id = e.digest where g.person = '" + person() + "'"))
                .isEqualTo("general,general");
        end(general);

        clock.travelTo(MONDAY);
        settled();
        assertThat(messages()).isEmpty();
    }

    @Test
    void an_alert_that_waits_is_sent_in_the_text_that_is_still_wanted() {
        // what is on its way at that very moment keeps its text
        EmailChannel.pause();
        String council = subscribe("council", "80465", "immediate", reader);
        subscribe("general", "", "immediate", reader);
        publish("durham-2022");

        end(council);

        EmailChannel.resume();
        eventually(() -> assertThat(messages()).hasSize(1));
        assertThat(messages().get(0)).contains("The report asks for").doesNotContain("working days");
    }

    @Test
    void the_stop_link_of_a_digest_ends_what_comes_in_digests_and_nothing_else() {
        subscribe("general", "", "daily", reader);
        String council = subscribe("council", "80465", "immediate", reader);
        publish("brent-2026");
        clock.travelTo(THURSDAY);
        eventually(() -> assertThat(messages()).hasSize(1));
        Matcher link = Pattern.compile("List-Unsubscribe: <https://alerts\\.example(/\\S+)>")
                .matcher(messages().get(0).replaceAll("\n[ \t]+", " "));
        assertThat(link.find()).isTrue();

        given().contentType(ContentType.URLENC)
                .body("List-Unsubscribe=One-Click")
                .post(link.group(1))
                .then()
                .statusCode(200);

        assertThat(given().auth()
                        .oauth2(OPERATOR)
                        .get("/subscriptions")
                        .jsonPath()
                        .getList("items.findAll { it.address == '" + reader + "' }.id"))
                .containsExactly(council);
    }

    @Test
    void another_frequency_moves_nothing_that_waits() throws SQLException {
        String id = subscribe("general", "", "daily", reader);
        publish("brent-2026");
        given().auth()
                .oauth2(OPERATOR)
                .contentType(ContentType.JSON)
                .body("{\"frequency\": \"weekly\"}")
                .patch("/subscriptions/" + id)
                .then()
                .statusCode(200)
                .body("frequency", equalTo("weekly"));

        publish("durham-2022");

        assertThat(slots()).containsExactly(THURSDAY, MONDAY);
    }

    /** Publishes a report of its own and waits until it was handled. */
    private UUID publish(String fixture) {
        UUID inspection = UUID.randomUUID();
        publish(GRADED, fixture, inspection, 1);
        return inspection;
    }

    private void publish(String type, String fixture, UUID inspection, int version) {
        topics.publish(
                "outcomes",
                UUID.randomUUID(),
                type,
                new String(Fixtures.body(fixture), UTF_8)
                        .replaceFirst("\"inspection\": \"[^\"]*\"", "\"inspection\": \"" + inspection + "\"")
                        .replaceFirst("\"version\": \\d+", "\"version\": " + version)
                        .replaceFirst("\"alert\": \\w+", "\"alert\": true")
                        .getBytes(UTF_8));
        eventually(() -> given().auth()
                .oauth2(OPERATOR)
                .get("/outcomes/" + inspection)
                .then()
                .statusCode(200)
                .body("version", equalTo(version)));
    }

    private static UUID alert(UUID inspection) {
        return UUID.fromString(given().auth()
                .oauth2(OPERATOR)
                .get("/outcomes/" + inspection)
                .path("alerts.find { it.audience == 'general' }.id"));
    }

    private static String subscribe(String audience, String authority, String frequency, String address) {
        return given().auth()
                .oauth2(OPERATOR)
                .contentType(ContentType.JSON)
                .body(
                        """
                        {"audience": "%s", "authorities": [%s], "channel": "email", "address": "%s", "frequency": "%s",
                         "confirmed": {"ground": "test"}}"""
                                .formatted(
                                        audience,
                                        authority.isEmpty() ? "" : "\"" + authority + "\"",
                                        address,
                                        frequency))
                .post("/subscriptions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void end(String subscription) {
        given().auth()
                .oauth2(OPERATOR)
                .delete("/subscriptions/" + subscription)
                .then()
                .statusCode(204);
    }

    private List<String> messages() {
        return messages(reader);
    }

    private List<String> messages(String address) {
        return new Mailbox(mail, address).messages();
    }

    /** Nothing is due to the reader any more. */
    private void settled() {
        eventually(() -> assertThat(count("d.next_at is not null")).isZero());
    }

    private UUID person() throws SQLException {
        return UUID.fromString(database.text("select id from person where address = '" + reader + "'"));
    }

    private List<Instant> slots() throws SQLException {
        return Stream.of(database.text(
                                "select string_agg(to_char(slot at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"'), ','"
                                        + " order by slot) from digest where person = '" + person() + "'")
                        .split(","))
                .map(Instant::parse)
                .toList();
    }

    /** How many deliveries to the reader are so. */
    private int count(String condition) throws SQLException {
        return Integer.parseInt(
                database.text("select count(*) from delivery d join person p on p.id = d.person where p.address = '"
                        + reader + "' and " + condition));
    }
}
