package uk.inspectionalerts.ingest;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;

/** What every refusal has in common. */
public final class Problems {

    private Problems() {}

    /** The answer is a problem document with that status and title, whose detail says so much. */
    public static ValidatableResponse problem(ValidatableResponse answer, int status, String title, String detail) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("title", equalTo(title))
                .body("detail", containsString(detail))
                .body("detail", not(containsString("Exception")));
    }
}
