package uk.inspectionalerts.notification.forgetting;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static uk.inspectionalerts.notification.Eventually.eventually;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.local.LocalMail;
import uk.inspectionalerts.local.LocalStackResource;
import uk.inspectionalerts.notification.Database;
import uk.inspectionalerts.notification.Fixtures;
import uk.inspectionalerts.notification.Mailbox;
import uk.inspectionalerts.notification.Topics;

/** An address is held while there is a use for it, is shown to its owner, and is gone when its owner says so. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class PrivacyTest {

    private static final String OPERATOR = LocalStackResource.token("operator");
    private static final String DURHAM = LocalStackResource.token("comms", "80465");
    private static final Pattern LINK =
            Pattern.compile("https://alerts\\.example(/subscriptions/confirmation\\?token=[-.a-z0-9]+)");

    @Inject
    Topics topics;

    @Inject
    Database database;

    @Inject
    AddressWatch watch;

    @Inject
    DropAddresses dropAddresses;

    LocalMail mail;

    private final UUID inspection = UUID.randomUUID();
    private final String name = "person-" + UUID.randomUUID();
    private final String address = name + "@durham.example";

    @BeforeEach
    void nobody_is_subscribed() throws SQLException {
        database.execute("update subscription set ended_at = now() where ended_at is null");
    }

    @AfterEach
    void the_mail_server_takes_everything_again() {
        mail.refuse(false);
        mail.refuseForGood("");
    }

    @Test
    void an_address_is_dropped_a_stated_time_after_its_last_subscription() throws SQLException {
        String id = subscribed();
        end(id);
        database.execute("update subscription set ended_at = now() - interval '29 days' where id = '" + id + "'");
        watch.look();
        assertThat(isHeld()).isTrue();

        database.execute("update subscription set ended_at = now() - interval '31 days' where id = '" + id + "'");
        watch.look();

        assertThat(isHeld()).isFalse();
        export().statusCode(200)
                .body("subscriptions", hasSize(0))
                .body("audit.event", hasItems("subscribed", "confirmed", "ended", "address_dropped"))
                .body("audit.find { it.event == 'address_dropped' }.by", equalTo("the service"))
                .body("audit.find { it.event == 'ended' }.by", equalTo("operator"));
    }

    @Test
    void as_long_as_another_subscription_is_live_or_something_waits_the_address_stays() throws SQLException {
        String ended = subscribed();
        String live = post(rule("general", address)).statusCode(201).extract().path("id");
        end(ended);
        database.execute("update subscription set ended_at = now() - interval '31 days' where id = '" + ended + "'");
        watch.look();
        assertThat(isHeld()).isTrue();

        mail.refuse(true);
        publish(1);
        eventually(() -> assertThat(count("delivery d join person p on p.id = d.person where p.address = '" + address
                        + "' and d.status = 'retrying'"))
                .isPositive());
        database.execute("update subscription set ended_at = now() - interval '31 days' where id = '" + live + "'");
        watch.look();

        assertThat(isHeld()).isTrue();
    }

    @Test
    void an_address_that_was_never_confirmed_ends_and_is_dropped() throws SQLException {
        String id = pending();
        eventually(() -> assertThat(mailbox()).isEqualTo(1));
        database.execute("update subscription set asked_at = now() - interval '13 days' where id = '" + id + "'");
        watch.look();
        assertThat(isHeld()).isTrue();

        database.execute("update subscription set asked_at = now() - interval '15 days' where id = '" + id + "'");
        watch.look();

        assertThat(isHeld()).isFalse();
        given().auth().oauth2(OPERATOR).get("/subscriptions/" + id).then().statusCode(404);
    }

    @Test
    void who_subscribes_again_is_a_new_person() throws SQLException {
        end(subscribed());
        erase("asked for it").statusCode(204);

        subscribed();

        export().statusCode(200).body("subscriptions", hasSize(1)).body("audit.event", hasItem("erased"));
        assertThat(isHeld()).isTrue();
    }

    @Test
    void erasure_ends_cancels_and_forgets_and_does_so_once() throws SQLException {
        String id = subscribed();
        mail.refuse(true);
        publish(1);
        eventually(() -> assertThat(count(ofThisInspection() + " and status = 'retrying'"))
                .isEqualTo(1));

        erase("asked for it in writing").statusCode(204);
        mail.refuse(false);

        assertThat(isHeld()).isFalse();
        assertThat(count(ofThisInspection() + " and status = 'cancelled'")).isEqualTo(1);
        given().auth().oauth2(OPERATOR).get("/subscriptions/" + id).then().statusCode(404);
        given().auth()
                .oauth2(OPERATOR)
                .queryParam("inspection", inspection)
                .get("/deliveries")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].address", nullValue());
        erase("asked for it in writing").statusCode(204);
        export().statusCode(200)
                .body("deliveries", hasSize(0))
                .body("audit.findAll { it.event == 'erased' }", hasSize(1))
                .body("audit.find { it.event == 'erased' }.reason", equalTo("asked for it in writing"));
        publish(2);
        assertThat(mailbox()).isZero();
    }

    @Test
    void what_a_worker_would_send_to_an_erased_address_is_cancelled() throws SQLException {
        subscribed();
        mail.refuse(true);
        publish(1);
        eventually(() -> assertThat(count(ofThisInspection() + " and status = 'retrying'"))
                .isEqualTo(1));
        database.execute("update person set address = null where address = '" + address + "'");

        database.execute("update delivery set next_at = now() where "
                + ofThisInspection().replace("delivery where ", ""));

        eventually(() -> assertThat(
                        count(ofThisInspection() + " and status = 'cancelled' and reason = 'the address was erased'"))
                .isEqualTo(1));
    }

    @Test
    void an_address_that_is_subscribed_while_replicas_drop_it_is_not_lost() throws Exception {
        int people = 40;
        database.execute(
                """
                insert into person (id, address)
                select gen_random_uuid(), 'race-' || n || '-%s' from generate_series(1, %d) n"""
                        .formatted(address, people));
        ExecutorService replicas = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> sweeps = List.of(replicas.submit(this::sweep), replicas.submit(this::sweep));
            for (int person = people; person > 0; person--) {
                post(rule("council", "race-" + person + "-" + address)).statusCode(201);
            }
            for (Future<?> sweep : sweeps) {
                sweep.get();
            }
        } finally {
            replicas.shutdownNow();
        }

        assertThat(count("subscription s join person p on p.id = s.person where s.ended_at is null and p.address like"
                        + " 'race-%" + address + "'"))
                .isEqualTo(people);
        assertThat(count(
                        "(select 1 from audit where event = 'address_dropped' group by address_hash having count(*) > 1)"
                                + " twice"))
                .isZero();
    }

    private void sweep() {
        for (int time = 0; time < 60; time++) {
            dropAddresses.ofNoUse(1);
        }
    }

    @Test
    void a_person_is_shown_everything_that_is_held_of_it() {
        subscribed();
        publish(1);
        eventually(() -> assertThat(mailbox()).isEqualTo(1));

        export().statusCode(200)
                .body("address", equalTo(address))
                .body("subscriptions", hasSize(1))
                .body("subscriptions[0].part", equalTo("address"))
                .body("subscriptions[0].rule", containsString("Tell me at once of every report on"))
                .body("subscriptions[0].ground", equalTo("asked for it in writing"))
                .body("deliveries", hasSize(1))
                .body("deliveries[0].subject", containsString("Durham"))
                .body("deliveries[0].status", equalTo("delivered"))
                .body("audit.event", hasItems("exported", "confirmed", "subscribed"));
    }

    @Test
    void of_an_unknown_address_there_is_nothing_and_it_is_not_repeated() {
        export().statusCode(404).contentType("application/problem+json").body(not(containsString(name)));
        erase("asked for it").statusCode(404).body(not(containsString(name)));
        persons(OPERATOR, "export", "{\"address\": \"Press <" + address + ">\"}")
                .statusCode(422)
                .body("detail", containsString("not an email address"))
                .body(not(containsString(name)));
        persons(OPERATOR, "export", "{\"adress\": \"" + address + "\"}")
                .statusCode(400)
                .body("detail", equalTo("In the body, adress is not a field that this call knows."));
        persons(OPERATOR, "export", "").statusCode(422);
        erase("").statusCode(422).body("detail", containsString("reason needs"));
        erase("it is " + address).statusCode(422).body(not(containsString(name)));
        persons(DURHAM, "export", "{\"address\": \"" + address + "\"}").statusCode(403);
        persons(DURHAM, "erasure", "{\"address\": \"" + address + "\", \"reason\": \"no\"}")
                .statusCode(403);
    }

    @Test
    void the_audit_is_only_ever_added_to_and_holds_no_address() throws SQLException {
        subscribed();

        assertThat(catchThrowable(() -> database.execute("update audit set done_by = 'somebody else'")))
                .hasMessageContaining("audit is only ever added to");
        assertThat(catchThrowable(() -> database.execute("delete from audit")))
                .hasMessageContaining("only ever added to");
        assertThat(catchThrowable(() -> database.execute("truncate audit"))).hasMessageContaining("only ever added to");
        assertThat(count("audit where audit::text like '%@%'")).isZero();
    }

    @Test
    void no_address_is_in_the_log_whatever_happens_to_it() throws SQLException {
        Queue<String> log = new ConcurrentLinkedQueue<>();
        Handler handler = handler(log);
        Logger.getLogger("").addHandler(handler);
        try {
            pending();
            eventually(() -> assertThat(mailbox()).isEqualTo(1));
            given().urlEncodingEnabled(false).post(link()).then().statusCode(200);
            publish(1);
            eventually(() -> assertThat(mailbox()).isEqualTo(2));
            mail.refuseForGood(address);
            post(rule("general", address)).statusCode(201);
            UUID other = UUID.randomUUID();
            topics.publish("outcomes", UUID.randomUUID(), "outcome.graded.v1", body(other, 1));
            eventually(() -> assertThat(count("delivery d join alert a on a.id = d.alert where a.inspection = '" + other
                            + "' and d.status = 'abandoned'"))
                    .isEqualTo(1));
            persons(OPERATOR, "export", "{\"address\": [\"" + address + "\"]}").statusCode(400);
            export().statusCode(200);
            erase("asked for it").statusCode(204);
            watch.look();
        } finally {
            Logger.getLogger("").removeHandler(handler);
        }

        assertThat(log).anyMatch(line -> line.contains("delivered")).anyMatch(line -> line.contains("550"));
        assertThat(log).noneMatch(line -> line.contains(name));
    }

    private static Handler handler(Queue<String> log) {
        return new Handler() {
            @Override
            public void publish(LogRecord entry) {
                log.add(entry.getLoggerName() + " " + entry.getMessage());
                for (Object value : entry.getParameters() == null ? new Object[0] : entry.getParameters()) {
                    log.add(String.valueOf(value));
                }
                for (Throwable cause = entry.getThrown(); cause != null; cause = cause.getCause()) {
                    log.add(cause.toString());
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    private String subscribed() {
        return post(rule("council", address)).statusCode(201).extract().path("id");
    }

    private String pending() {
        return given().auth()
                .oauth2(DURHAM)
                .contentType(ContentType.JSON)
                .body("{\"audience\": \"council\", \"authorities\": [\"80465\"], \"address\": \"" + address + "\"}")
                .post("/subscriptions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String rule(String audience, String address) {
        return """
                {"audience": "%s", "authorities": ["80465"], "address": "%s",
                 "confirmed": {"ground": "asked for it in writing"}}"""
                .formatted(audience, address);
    }

    private static ValidatableResponse post(String body) {
        return given().auth()
                .oauth2(OPERATOR)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/subscriptions")
                .then();
    }

    private static void end(String id) {
        given().auth().oauth2(OPERATOR).delete("/subscriptions/" + id).then().statusCode(204);
    }

    private ValidatableResponse export() {
        return persons(OPERATOR, "export", "{\"address\": \"" + address + "\"}");
    }

    private ValidatableResponse erase(String reason) {
        return persons(OPERATOR, "erasure", "{\"address\": \"" + address + "\", \"reason\": \"" + reason + "\"}");
    }

    private static ValidatableResponse persons(String token, String use, String body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/persons/" + use)
                .then();
    }

    private void publish(int version) {
        topics.publish("outcomes", UUID.randomUUID(), "outcome.graded.v1", body(inspection, version));
    }

    private static byte[] body(UUID inspection, int version) {
        return new String(Fixtures.body("durham-2022"), UTF_8)
                .replaceFirst("\"inspection\": \"[^\"]*\"", "\"inspection\": \"" + inspection + "\"")
                .replaceFirst("\"version\": \\d+", "\"version\": " + version)
                .replaceFirst("\"alert\": \\w+", "\"alert\": true")
                .getBytes(UTF_8);
    }

    private int mailbox() {
        return new Mailbox(mail, address).messages().size();
    }

    private String link() {
        Matcher link = LINK.matcher(new Mailbox(mail, address).messages().get(0));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private boolean isHeld() throws SQLException {
        return count("person where address = '" + address + "'") == 1;
    }

    private String ofThisInspection() {
        return "delivery where alert in (select id from alert where inspection = '" + inspection + "')";
    }

    private int count(String rowsOf) throws SQLException {
        return database.number("select count(*) from " + rowsOf);
    }
}
