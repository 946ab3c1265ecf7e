package uk.inspectionalerts.ingest.watching;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static uk.inspectionalerts.ingest.Problems.problem;
import static uk.inspectionalerts.ingest.Push.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.inspectionalerts.local.LocalStackResource;
import uk.inspectionalerts.local.site.Fault;
import uk.inspectionalerts.local.site.Publication;
import uk.inspectionalerts.local.site.SimulatedSite;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@TestProfile(Watched.class)
class SourcesResourceTest {

    private static final Duration INTERVAL = Duration.ofMinutes(15);

    @Inject
    Watcher watcher;

    SimulatedSite site;

    @BeforeEach
    void aSiteThatWasReadWhole() {
        site.clear();
        site.publish(List.of(Publications.of("80001", "2023-08-18"), Publications.of("80002", "2024-03-01")));
        watcher.begin("2026-10-05T09:00:00Z");
        watcher.catchUp();
    }

    @Test
    void onlyOperatorsSeeAndStopSources() {
        problem(given().get("/sources").then(), 401, "Unauthorized", "bearer token");
        problem(given().post("/sources/reports-site/stop").then(), 401, "Unauthorized", "bearer token");
        problem(as("publisher").get("/sources").then(), 403, "Forbidden", "operator");
        problem(as("comms").post("/sources/reports-site/stop").then(), 403, "Forbidden", "operator");
        problem(as("reviewer").post("/sources/reports-site/resume").then(), 403, "Forbidden", "operator");
        sources().body("items[0].stopped", equalTo(false));
    }

    @Test
    void aSourceIsShownWithItsStateAndWhatIsHeldOfIt() {
        sources()
                .body("items", hasSize(1))
                .body("items[0].name", equalTo("reports-site"))
                .body("items[0].state", equalTo("HEALTHY"))
                .body("items[0].stopped", equalTo(false))
                .body("items[0].backfilled", equalTo(true))
                .body("items[0].lastCheck", equalTo("2026-10-05T09:00:00Z"))
                .body("items[0].lastFullPass", equalTo("2026-10-05T09:00:00Z"))
                .body("items[0].lastReport", equalTo("2024-03-01"))
                .body("items[0].holdings.listed", equalTo(2))
                .body("items[0].holdings.held", equalTo(2))
                .body("items[0].holdings.absent", empty())
                .body("items[0].troubles", empty());
    }

    @Test
    void whatIsNotHeldIsCountedByAuthorityAndKind() {
        List<Publication> absent = List.of(
                Publications.of("80001", "2026-10-05"),
                Publications.of("80001", "2026-10-02"),
                Publications.of("80001", "2026-10-01", "Focused visit"),
                Publications.of("80003", "2026-10-05"));
        absent.forEach(report -> site.misbehave(Fault.APOLOGY, report.fileId()));
        site.publish(absent);

        watcher.watchFor(INTERVAL.plusMinutes(16));

        sources()
                .body("items[0].state", equalTo("HEALTHY"))
                .body("items[0].holdings.listed", equalTo(6))
                .body("items[0].holdings.held", equalTo(2))
                .body("items[0].holdings.absent.urn", equalTo(List.of("80001", "80001", "80003")))
                .body(
                        "items[0].holdings.absent.kind",
                        equalTo(List.of(Publication.INSPECTION, "Focused visit", Publication.INSPECTION)))
                .body("items[0].holdings.absent.documents", equalTo(List.of(2, 1, 1)))
                .body("items[0].troubles", hasSize(1))
                .body("items[0].troubles[0].kind", equalTo("gap"))
                .body("items[0].troubles[0].summary", containsString("4 things"))
                .body("items[0].troubles[0].details", hasSize(4));
    }

    @Test
    void aSourceThatDoesNotAnswerIsUnreachableAtOnce() {
        site.misbehave(Fault.SERVER_ERROR, "/search");

        watcher.watchFor(INTERVAL);

        sources().body("items[0].state", equalTo("UNREACHABLE")).body("items[0].troubles", empty());
    }

    @Test
    void aSourceThatIsStoppedIsNotAskedAndGoesOnWhenItIsResumed() {
        steer("stop").body("stopped", equalTo(true));
        site.publish(Publications.of("80001", "2026-10-05"));
        int asked = site.requests().size();

        watcher.watchFor(Duration.ofHours(1));
        assertThat(site.requests()).hasSize(asked);
        sources().body("items[0].stopped", equalTo(true)).body("items[0].holdings.listed", equalTo(2));

        steer("resume").body("stopped", equalTo(false));
        watcher.catchUp();
        sources().body("items[0].holdings.held", equalTo(3));
    }

    @Test
    void whoStoppedAndResumedASourceIsOnRecord() {
        steer("stop");
        steer("resume");

        as("operator")
                .get("/operations?limit=2")
                .then()
                .statusCode(200)
                .body("items.operation", equalTo(List.of("source resumed", "source stopped")))
                .body("items.subject", equalTo(List.of("reports-site", "reports-site")))
                .body("items.by", equalTo(List.of("operator", "operator")));
    }

    @Test
    void stoppingAndResumingTwiceIsTheSameAsOnce() {
        steer("stop");
        steer("stop").body("stopped", equalTo(true));
        steer("resume");
        steer("resume").body("stopped", equalTo(false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"stop", "resume"})
    void anotherNameIsNotFound(String what) {
        problem(as("operator").post("/sources/elsewhere/" + what).then(), 404, "Not Found", "source elsewhere");
    }

    private static ValidatableResponse sources() {
        return as("operator").get("/sources").then().statusCode(200);
    }

    private static ValidatableResponse steer(String what) {
        return as("operator").post("/sources/reports-site/" + what).then().statusCode(200);
    }
}
