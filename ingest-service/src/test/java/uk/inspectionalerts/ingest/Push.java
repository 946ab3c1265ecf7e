package uk.inspectionalerts.ingest;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import uk.inspectionalerts.local.LocalStackResource;

/** Handing documents in over HTTP, as a publisher does. */
public final class Push {

    public static final String PDF = "application/pdf";
    public static final String TEXT = "text/plain";
    public static final String HTML = "text/html";

    private Push() {}

    /** A request with a publisher's token. */
    public static RequestSpecification publisher() {
        return as("publisher");
    }

    /** A request with a token of that role. */
    public static RequestSpecification as(String role) {
        return given().auth().oauth2(LocalStackResource.token(role));
    }

    /** Hands a document in, saying nothing about it. */
    public static ValidatableResponse push(byte[] document, String type) {
        return publisher().contentType(type).body(document).post("/reports").then();
    }

    /** Hands a document in that is taken in, and answers its id. */
    public static String taken(byte[] document, String type) {
        return push(document, type).statusCode(201).extract().path("id");
    }

    /** Hands a document in under a name of the sender's own. */
    public static ValidatableResponse named(String key, byte[] document, String type) {
        return publisher()
                .header("Idempotency-Key", key)
                .contentType(type)
                .body(document)
                .post("/reports")
                .then();
    }

    /** Hands a document in that revises that version and is taken in, and answers its id. */
    public static String revised(String replaced, byte[] document, String type) {
        return publisher()
                .queryParam("replaces", replaced)
                .contentType(type)
                .body(document)
                .post("/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
