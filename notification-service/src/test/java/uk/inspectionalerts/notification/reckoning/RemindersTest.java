package uk.inspectionalerts.notification.reckoning;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static uk.inspectionalerts.notification.Eventually.eventually;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.local.LocalMail;
import uk.inspectionalerts.local.LocalStackResource;
import uk.inspectionalerts.notification.Database;
import uk.inspectionalerts.notification.Fixtures;
import uk.inspectionalerts.notification.Mailbox;
import uk.inspectionalerts.notification.Topics;
import uk.inspectionalerts.notification.deadline.WorkingDays;

/** From a day on the calendar to emails on the disk of a mail server. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class RemindersTest {

    private static final String OPERATOR = LocalStackResource.token("operator");

    @Inject
    Topics topics;

    @Inject
    Database database;

    @Inject
    DeadlineWatch watch;

    @Inject
    WorkingDays calendar;

    LocalMail mail;

    /** Each test has an inspection, an authority and addresses of its own. */
    private final UUID inspection = UUID.randomUUID();

    private final String urn = Integer.toString(inspection.hashCode() & 0x7fffffff);
    private final String press = "press-" + inspection + "@council.example";
    private final String office = "office-" + inspection + "@ministry.example";
    private final LocalDate published = LocalDate.now(ZoneId.of("Europe/London"));

    /** The earlier end of the statement's estimated range. */
    private LocalDate due;

    @BeforeEach
    void a_report_is_published_today_and_its_council_is_subscribed() throws SQLException {
        database.execute("update subscription set ended_at = now() where ended_at is null");
        subscribe("council", press);
        subscribe("ministerial", office);
        publish("outcome.graded.v1", "durham-2022", 1, published);
        eventually(() -> assertThat(mailTo(press)).hasSize(1));
        as(comms())
                .post("/deadlines/" + inspection + "/report/completion")
                .then()
                .statusCode(200);
        due = calendar.after(calendar.before(published, 5), 70);
    }

    @AfterEach
    void the_mail_server_takes_everything_again() {
        mail.refuse(false);
    }

    @Test
    void the_council_and_nobody_else_is_reminded_at_each_step_once_on_the_earlier_end_of_the_range() {
        Stream.concat(
                        Stream.of(21, 20, 19, 10, 10, 9, 5, 4, 1, 0).map(left -> calendar.before(due, left)),
                        Stream.of(due.plusDays(1), due.plusDays(40)))
                .forEach(this::remindAndSend);

        eventually(() -> assertThat(subjects())
                .containsExactlyInAnyOrder(
                        "May be due in 20 working days: statement of action, Durham",
                        "May be due in 10 working days: statement of action, Durham",
                        "May be due in 5 working days: statement of action, Durham",
                        "May be due in 1 working day: statement of action, Durham",
                        "May be due today: statement of action, Durham",
                        "May be overdue: statement of action, Durham"));
        eventually(() -> assertThat(mailTo(office)).hasSize(1));
        given().get("/alerts").then().statusCode(200).body(not(containsString("statement of action")));
        as(OPERATOR)
                .get("/deliveries")
                .then()
                .body(
                        "items.find { it.subject == 'May be overdue: statement of action, Durham' }.audience",
                        equalTo("council"));
    }

    @Test
    void a_late_run_tells_only_the_last_step_and_an_earlier_day_tells_nothing_after_it() {
        watch.remind(calendar.before(due, 4));
        watch.remind(calendar.before(due, 15));

        nothingIsDue();
        assertThat(subjects()).containsExactly("May be due in 4 working days: statement of action, Durham");
    }

    @Test
    void several_instances_at_one_time_tell_it_once() {
        LocalDate today = calendar.before(due, 10);

        CompletableFuture.allOf(IntStream.range(0, 6)
                        .mapToObj(instance -> CompletableFuture.runAsync(() -> watch.remind(today)))
                        .toArray(CompletableFuture[]::new))
                .join();

        nothingIsDue();
        assertThat(subjects()).hasSize(1);
    }

    @Test
    void a_reminder_that_waits_for_the_mail_server_is_sent_once_and_only_if_no_later_one_took_its_place() {
        mail.refuse(true);
        watch.remind(calendar.before(due, 10));
        eventually(() -> assertThat(count("d.status = 'retrying'")).isEqualTo(1));
        watch.remind(calendar.before(due, 5));

        mail.refuse(false);

        nothingIsDue();
        assertThat(subjects()).containsExactly("May be due in 5 working days: statement of action, Durham");
    }

    @Test
    void what_is_done_is_not_reminded_of_and_what_waits_is_not_sent() {
        mail.refuse(true);
        watch.remind(calendar.before(due, 10));
        eventually(() -> assertThat(count("d.status = 'retrying'")).isEqualTo(1));

        as(comms())
                .post("/deadlines/" + inspection + "/statement/completion")
                .then()
                .statusCode(200);
        watch.remind(due.plusDays(1));

        mail.refuse(false);
        nothingIsDue();
        assertThat(subjects()).isEmpty();
    }

    @Test
    void once_the_day_of_receipt_is_entered_reminders_run_on_the_day_that_follows() {
        remindAndSend(calendar.before(due, 10));
        LocalDate known = calendar.after(published, 70);

        as(comms())
                .contentType(ContentType.JSON)
                .body("{\"receivedOn\": \"" + published + "\"}")
                .put("/deadlines/" + inspection + "/receipt")
                .then()
                .statusCode(200);
        watch.remind(calendar.before(known, 5));

        eventually(() -> assertThat(subjects())
                .containsExactlyInAnyOrder(
                        "May be due in 10 working days: statement of action, Durham",
                        "Due in 5 working days: statement of action, Durham"));
    }

    @Test
    void nobody_is_reminded_of_a_deadline_that_had_passed_before_the_report_came() {
        publish("outcome.revised.v1", "durham-2022-revised", 2, LocalDate.of(2022, 7, 5));
        eventually(() -> assertThat(mailTo(press)).hasSize(2));

        watch.remind(published);

        nothingIsDue();
        assertThat(subjects()).isEmpty();
    }

    @Test
    void a_changed_calendar_moves_the_deadline_and_says_so_once() throws SQLException {
        database.execute(
                "update deadline set calendar = 'before', earliest = earliest - 1, latest = latest - 1 where inspection = '"
                        + inspection + "'");

        watch.look();
        watch.look();

        nothingIsDue();
        assertThat(subjects())
                .hasSize(1)
                .allMatch(subject -> subject.matches("Moved to .*: statement of action, Durham"));
        as(comms())
                .queryParam("kind", "statement")
                .get("/deadlines")
                .then()
                .body("items[0].due", equalTo(due.toString()));
    }

    @Test
    void who_ended_the_subscription_is_reminded_no_more() throws SQLException {
        mail.refuse(true);
        watch.remind(calendar.before(due, 10));
        eventually(() -> assertThat(count("d.status = 'retrying'")).isEqualTo(1));
        String id = as(OPERATOR).get("/subscriptions").path("items.find { it.address == '" + press + "' }.id");

        as(OPERATOR).delete("/subscriptions/" + id).then().statusCode(204);

        mail.refuse(false);
        nothingIsDue();
        assertThat(subjects()).isEmpty();
        assertThat(count("d.reason = 'the subscription ended'")).isEqualTo(1);
    }

    /** What is told at one step is sent before the next step is reached, as it is when days lie between. */
    private void remindAndSend(LocalDate today) {
        watch.remind(today);
        nothingIsDue();
    }

    /** Of the reminders: the alert itself and its correction are beside the point. */
    private List<String> subjects() {
        return mailTo(press).stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith("Subject: "))
                .map(line -> line.substring("Subject: ".length()))
                .filter(subject -> subject.endsWith("statement of action, Durham"))
                .toList();
    }

    private void publish(String type, String fixture, int version, LocalDate publishedOn) {
        String body = new String(Fixtures.body(fixture), UTF_8)
                .replaceFirst("\"inspection\": \"[^\"]*\"", "\"inspection\": \"" + inspection + "\"")
                .replaceFirst("\"urn\": \"[^\"]*\"", "\"urn\": \"" + urn + "\"")
                .replaceFirst("\"version\": \\d+", "\"version\": " + version)
                .replaceFirst("\"publishedOn\": \"[^\"]*\"", "\"publishedOn\": \"" + publishedOn + "\"");
        topics.publish("outcomes", UUID.randomUUID(), type, body.getBytes(UTF_8));
    }

    private void subscribe(String audience, String address) {
        as(OPERATOR)
                .contentType(ContentType.JSON)
                .body(
                        """
                        {"audience": "%s", "authorities": ["%s"], "channel": "email", "address": "%s",
                         "confirmed": {"ground": "asked for it in writing"}}"""
                                .formatted(audience, urn, address))
                .post("/subscriptions")
                .then()
                .statusCode(201);
    }

    private String comms() {
        return LocalStackResource.token("comms", urn);
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    private List<String> mailTo(String address) {
        return new Mailbox(mail, address).messages();
    }

    private void nothingIsDue() {
        eventually(() -> assertThat(count("d.next_at is not null")).isZero());
    }

    private int count(String condition) throws SQLException {
        return database.number("select count(*) from delivery d join notice n on n.id = d.notice where " + condition
                + " and n.key like 'deadline " + inspection + "%'");
    }
}
