package uk.inspectionalerts.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Tokens.class)
class ProblemTest {

    private static final int LIMIT = 64 * 1024;

    @TestHTTPResource("/books/")
    URI books;

    @ParameterizedTest
    @CsvSource({
        "/shelves, 404, /shelves",
        "/, 404, /",
        "/books/burnt/again, 404, /books/burnt/again",
        "/books/not-an-id, 404, valid id",
        "/books/0b3f5a0e-6c1d-4b7e-9a53-2f1f5c1d7a10, 404, There is no book 0b3f5a0e",
        "/books/lost, 409, ask the desk"
    })
    void whatIsNotThereIsSaid(String path, int status, String detail) {
        problem(given().get(path), status)
                .body("detail", containsString(detail))
                .body("instance", equalTo(path));
    }

    @ParameterizedTest
    @CsvSource({
        "limit, 0, 1 to 500",
        "limit, 501, 1 to 500",
        "limit, many, a whole number",
        "from, yesterday, a date such as",
        "cover, LEATHER, 'HARD, SOFT'",
        "until, tomorrow, a date such as",
        "after, ???, cursor",
        "after, YQ, cursor",
        "colour, red, 'use after, cover, from, limit, until'"
    })
    void aBadOrUnknownQueryParameterIsNamed(String name, String value, String detail) {
        problem(given().queryParam(name, value).get("/books"), 400)
                .body("detail", containsString(detail))
                .body("errors[0].field", equalTo(name));
    }

    @Test
    void aParameterGivenTwiceIsNamed() {
        problem(given().get("/books?limit=1&limit=2"), 400).body("detail", containsString("more than once"));
    }

    @Test
    void aParameterOfACallWithoutAnyIsNamed() {
        problem(given().get("/books/lost?colour=red"), 400).body("detail", containsString("has none"));
    }

    @Test
    void methodAndMediaTypesAreChecked() {
        problem(given().delete("/books"), 405).body("detail", startsWith("DELETE"));
        problem(given().accept("text/csv").get("/books"), 406).body("detail", containsString("text/csv"));
        problem(given().contentType("text/plain").body("x").post("/books/scan"), 415)
                .body("detail", containsString("text/plain"));
    }

    @Test
    void aCallThatServesNoJsonHasTheSameProblems() {
        problem(given().accept("text/csv").get("/books/list.csv?cover=SOFT"), 410);
        problem(given().accept("text/csv").get("/books/list.csv?cover=LEATHER"), 400);
        problem(given().accept("text/csv").get("/books/list.csv?colour=red"), 400);
    }

    @Test
    void aDatabaseThatIsAwayIsWorthAnotherTry() {
        problem(given().get("/books/flooded"), 503).header("Retry-After", notNullValue());
    }

    @Test
    void anInternalErrorTellsANumberAndNotTheReason() {
        problem(given().get("/books/burnt"), 500)
                .body("instance", startsWith("urn:uuid:"))
                .body("detail", not(containsString("secret")));
    }

    @Nested
    class Bodies {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{\"title\": | not JSON that can be read: it goes wrong at line 1 | ",
                    "nonsense | not JSON | ",
                    "{\"printed\":\"soon\"} | a date such as | printed",
                    "{\"pages\":\"many\"} | a whole number | pages",
                    "{\"cover\":\"LEATHER\"} | HARD, SOFT | cover",
                    "{\"author\":\"me\"} | /q/openapi | author",
                    "[] | /q/openapi | ",
                })
        void whatCannotBeReadIsSaid(String body, String detail, String field) {
            ValidatableResponse answer = problem(json().body(body).post("/books"), 400)
                    .body("detail", containsString(detail))
                    .body("detail", not(containsString("uk.inspectionalerts")));
            if (field != null) {
                answer.body("errors.field", hasItem(field));
            }
        }

        @Test
        void everyBrokenConstraintIsNamed() {
            problem(
                            json().body(Map.of("title", " ", "author", Map.of("name", "")))
                                    .post("/books"),
                            400)
                    .body("errors.field", hasItems("title", "printed", "pages", "author.name"));
        }

        @Test
        void anEmptyBodyIsRefused() {
            problem(json().post("/books"), 400);
        }

        @Test
        void aBodyThatIsNestedWithoutEndIsRefused() {
            problem(json().body("{\"a\":".repeat(1200)).post("/books"), 400).body("detail", containsString("not JSON"));
        }

        @Test
        void aBodyWithoutATypeIsRefused() throws Exception {
            HttpRequest request = HttpRequest.newBuilder(books.resolve("scan"))
                    .POST(BodyPublishers.ofString("%PDF"))
                    .build();
            HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(415);
            assertThat(answer.body()).contains("Content-Type");
        }

        private RequestSpecification json() {
            return given().auth().oauth2(Tokens.of("publisher")).contentType("application/json");
        }
    }

    @Nested
    class Size {

        @ParameterizedTest
        @ValueSource(strings = {"scan", "scan-whole"})
        void aBodyOfTheLargestSizeIsTaken(String call) throws Exception {
            assertThat(send(call, BodyPublishers.ofByteArray(new byte[LIMIT])).body())
                    .isEqualTo("" + LIMIT);
            assertThat(send(call, chunked(LIMIT)).body()).isEqualTo("" + LIMIT);
        }

        @ParameterizedTest
        @ValueSource(strings = {"scan", "scan-whole"})
        void aLargerBodyIsRefusedHoweverItIsSent(String call) throws Exception {
            assertTooLarge(send(call, BodyPublishers.ofByteArray(new byte[LIMIT + 1])));
            assertTooLarge(send(call, chunked(LIMIT + 1)));
        }

        @Test
        void aCallThatTakesMoreSaysSoOfItself() throws Exception {
            assertThat(send("scan-all", BodyPublishers.ofByteArray(new byte[2 * LIMIT]))
                            .body())
                    .isEqualTo("" + 2 * LIMIT);
            assertThat(send("scan-all", chunked(2 * LIMIT)).body()).isEqualTo("" + 2 * LIMIT);
            assertTooLarge(send("scan-all", chunked(2 * LIMIT + 1)), "131072 bytes");
        }

        private void assertTooLarge(HttpResponse<String> answer) {
            assertTooLarge(answer, "65536 bytes");
        }

        private void assertTooLarge(HttpResponse<String> answer, String limit) {
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.headers().firstValue("content-type")).hasValue(Problem.MEDIA_TYPE);
            assertThat(answer.body()).contains(limit).contains("\"status\":413");
        }

        private HttpRequest.BodyPublisher chunked(int size) {
            return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[size]));
        }

        private HttpResponse<String> send(String call, HttpRequest.BodyPublisher body)
                throws IOException, InterruptedException {
            HttpRequest request = HttpRequest.newBuilder(books.resolve(call))
                    .header("Content-Type", "application/pdf")
                    .POST(body)
                    .build();
            return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        }
    }

    @Nested
    class Access {

        @Test
        void withoutATokenACallSaysWhichRoleItNeeds() {
            problem(given().contentType("application/json").body("{}").post("/books"), 401)
                    .header("WWW-Authenticate", startsWith("Bearer"))
                    .body("detail", containsString("role publisher"));
        }

        @Test
        void aWrongExpiredOrForeignTokenIsRefused() {
            for (String token : new String[] {
                "nonsense", "a.b.c", Tokens.expired("comms"), Tokens.byStranger("comms"),
            }) {
                problem(given().auth().oauth2(token).get("/books/desk/80465"), 401)
                        .header("WWW-Authenticate", startsWith("Bearer"))
                        .body("detail", containsString("get a new one"));
            }
        }

        @Test
        void theWrongRoleIsForbidden() {
            problem(given().auth().oauth2(Tokens.of("reviewer")).get("/books/desk/80465"), 403)
                    .body("detail", containsString("role comms"));
        }

        @Test
        void aTokenReachesTheAuthoritiesThatItNames() {
            given().auth()
                    .oauth2(Tokens.of("comms", "80465"))
                    .get("/books/desk/80465")
                    .then()
                    .statusCode(200)
                    .body("[0]", equalTo("someone@example.org"))
                    .body("[1]", equalTo("80465"));
            problem(given().auth().oauth2(Tokens.of("comms", "80465")).get("/books/desk/80466"), 403)
                    .body("detail", containsString("80466"));
        }

        @Test
        void anOperatorMayDoAll() {
            given().auth()
                    .oauth2(Tokens.of("operator"))
                    .get("/books/desk/80465")
                    .then()
                    .statusCode(200);
        }
    }

    private static ValidatableResponse problem(io.restassured.response.Response answer, int status) {
        return answer.then()
                .statusCode(status)
                .contentType(Problem.MEDIA_TYPE)
                .body("status", equalTo(status))
                .body("type", equalTo("about:blank"))
                .body("title", notNullValue())
                .body("detail", notNullValue())
                .body("instance", notNullValue());
    }
}
