package uk.inspectionalerts.notification.vetting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.inspectionalerts.notification.Eventually.eventually;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.local.LocalMail;
import uk.inspectionalerts.local.LocalStackResource;
import uk.inspectionalerts.notification.Database;
import uk.inspectionalerts.notification.Mailbox;

/** Operators hear of each rule that can never fire once, and once that none is left. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class VetRulesTest {

    private static final String OPERATOR = LocalStackResource.token("operator");
    private static final LocalDate NIGHT = LocalDate.of(2026, 11, 28);

    @Inject
    VetRules vetRules;

    @Inject
    Database database;

    LocalMail mail;

    private final String operator = "operator-" + UUID.randomUUID() + "@alerts.example";

    @BeforeEach
    void one_operator_is_subscribed_and_nothing_was_told() throws SQLException {
        database.execute("update subscription set ended_at = now() where ended_at is null");
        database.execute("update notice set over_at = now() where over_at is null");
        subscribe("operator", operator);
    }

    @Test
    void each_rule_is_told_once_with_its_number_and_reason_and_never_an_address() throws SQLException {
        String first = stale();

        vetRules.on(NIGHT);
        vetRules.on(NIGHT);
        vetRules.on(NIGHT.plusDays(1));

        eventually(() -> assertThat(letters()).hasSize(1));
        assertThat(letters().get(0))
                .contains("Subject: Some subscriptions can never alert anybody")
                .contains("Number " + first + ":")
                .contains("No report can be so")
                .doesNotContain("stale-");

        String second = stale();
        vetRules.on(NIGHT.plusDays(2));
        eventually(() -> assertThat(letters()).hasSize(2));
        assertThat(letters().get(1)).contains(first, second);

        end(first);
        vetRules.on(NIGHT.plusDays(3));
        end(second);
        vetRules.on(NIGHT.plusDays(4));
        vetRules.on(NIGHT.plusDays(5));

        eventually(() -> assertThat(letters()).hasSize(3));
        assertThat(letters().get(2)).contains("Subject: Over: every subscription can alert somebody again");
    }

    private String stale() throws SQLException {
        String id = subscribe("general", "stale-" + UUID.randomUUID() + "@durham.example");
        database.execute("update subscription set types = '{long_forgotten}' where id = '" + id + "'");
        return id;
    }

    private static String subscribe(String audience, String address) {
        return given().auth()
                .oauth2(OPERATOR)
                .contentType(ContentType.JSON)
                .body(
                        """
                        {"audience": "%s", "address": "%s", "confirmed": {"ground": "asked for it in writing"}}"""
                                .formatted(audience, address))
                .post("/subscriptions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void end(String id) {
        given().auth().oauth2(OPERATOR).delete("/subscriptions/" + id).then().statusCode(204);
    }

    private List<String> letters() {
        return new Mailbox(mail, operator).messages();
    }
}
