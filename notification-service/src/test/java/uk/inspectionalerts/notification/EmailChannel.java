package uk.inspectionalerts.notification;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import uk.inspectionalerts.local.LocalStackResource;

/** The channel email in the hands of an operator: what is due waits while it is paused. */
final class EmailChannel {

    private static final String OPERATOR = LocalStackResource.token("operator");

    private EmailChannel() {}

    static void pause() {
        given().auth()
                .oauth2(OPERATOR)
                .contentType(ContentType.JSON)
                .body("{\"reason\": \"what is due is to wait\"}")
                .put("/channels/email/pause")
                .then()
                .statusCode(200);
    }

    static void resume() {
        given().auth()
                .oauth2(OPERATOR)
                .queryParam("reason", "it has waited")
                .delete("/channels/email/pause")
                .then()
                .statusCode(204);
    }
}
