package uk.inspectionalerts.notification.channel;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.inspectionalerts.notification.Eventually.eventually;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.local.LocalStackResource;
import uk.inspectionalerts.notification.Fixtures;
import uk.inspectionalerts.notification.Topics;

/** Email by a server that wants TLS and a password: what is sent to it, and what never is to one that is not as it should be. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@QuarkusTestResource(value = GuardedMail.class, restrictToAnnotatedClass = true)
class GuardedMailTest {

    private static final String OPERATOR = LocalStackResource.token("operator");

    @Inject
    Topics topics;

    GuardedMail mail;

    /** Each test has an inspection, an authority and an address of its own. */
    private final UUID inspection = UUID.randomUUID();

    private final String urn = Integer.toString(inspection.hashCode() & 0x7fffffff);
    private final String address = "press-" + inspection + "@durham.example";

    @AfterEach
    void the_server_is_well_again() {
        mail.isWell();
    }

    @Test
    void a_letter_goes_by_tls_to_a_server_that_lets_us_in() {
        publish();

        delivered();
    }

    @Test
    void a_server_that_refuses_the_password_is_told_of_no_letter_and_gets_it_once_it_lets_us_in() {
        mail.knowsAnotherPassword();
        publish();
        waitsBecause("refused our user name or password (535)");
        assertThat(mail.said()).containsOnly("a password");

        mail.isWell();

        delivered();
    }

    @Test
    void a_server_whose_certificate_nobody_vouches_for_is_told_nothing() {
        mail.isAStranger();
        publish();
        waitsBecause("its certificate is not trusted here");
        assertThat(mail.said()).isEmpty();

        mail.isWell();

        delivered();
    }

    @Test
    void a_server_with_the_certificate_of_another_is_told_nothing() {
        mail.isAnotherServer();
        publish();
        waitsBecause("or not for quarkus.mailer.host");
        assertThat(mail.said()).isEmpty();

        mail.isWell();

        delivered();
    }

    @Test
    void a_server_that_offers_no_tls_is_told_nothing_in_the_clear() {
        mail.offersNoTls();
        publish();
        waitsBecause("offers no STARTTLS, without which nothing is sent to it");
        assertThat(mail.said()).isEmpty();

        mail.isWell();

        delivered();
    }

    private void waitsBecause(String reason) {
        eventually(() -> {
            assertThat(delivery().getString("status")).isEqualTo("retrying");
            assertThat(delivery().getString("reason")).contains(reason);
        });
        assertThat(mail.messagesTo(address)).isEmpty();
    }

    /** Taken by the server, once, and never sent without our knowing. */
    private void delivered() {
        eventually(() -> assertThat(delivery().getString("status")).isEqualTo("delivered"));
        assertThat(mail.messagesTo(address)).hasSize(1);
        assertThat(delivery().getInt("possibleDuplicates")).isZero();
    }

    private JsonPath delivery() {
        return given().auth()
                .oauth2(OPERATOR)
                .queryParam("inspection", inspection)
                .get("/deliveries")
                .jsonPath()
                .setRootPath("items[0]");
    }

    private void publish() {
        given().auth()
                .oauth2(OPERATOR)
                .contentType(ContentType.JSON)
                .body(
                        """
                        {"audience": "council", "authorities": ["%s"], "channel": "email", "address": "%s",
                         "confirmed": {"ground": "test"}}"""
                                .formatted(urn, address))
                .post("/subscriptions")
                .then()
                .statusCode(201);
        byte[] body = new String(Fixtures.body("durham-2022"), UTF_8)
                .replaceFirst("\"inspection\": \"[^\"]*\"", "\"inspection\": \"" + inspection + "\"")
                .replaceFirst("\"urn\": \"[^\"]*\"", "\"urn\": \"" + urn + "\"")
                .getBytes(UTF_8);
        topics.publish("outcomes", UUID.randomUUID(), "outcome.graded.v1", body);
    }
}
