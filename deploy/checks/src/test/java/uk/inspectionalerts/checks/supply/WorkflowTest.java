package uk.inspectionalerts.checks.supply;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.local.Checkout;

/** What runs on machines of others runs what is known, with no more rights than it needs, and not for ever. */
class WorkflowTest {

    private static JsonNode workflow;

    @BeforeAll
    static void read() throws IOException {
        workflow = new YAMLMapper()
                .readTree(Checkout.find()
                        .root()
                        .resolve(".github/workflows/verify.yml")
                        .toFile());
    }

    @Test
    void everyActionIsPinnedByItsCommit() {
        assertThat(workflow.findValuesAsText("uses")).isNotEmpty().allSatisfy(action -> assertThat(action)
                .matches("actions/[a-z-]+@[0-9a-f]{40}"));
    }

    @Test
    void itMayReadAndNoMore() {
        assertThat(workflow.path("permissions").toString()).isEqualTo("{\"contents\":\"read\"}");
        assertThat(workflow.path("jobs").findValues("permissions")).isEmpty();
        assertThat(workflow.findValuesAsText("persist-credentials"))
                .hasSameSizeAs(workflow.path("jobs"))
                .containsOnly("false");
    }

    @Test
    void everyJobEnds() {
        assertThat(workflow.path("jobs")).isNotEmpty().allSatisfy(job -> assertThat(
                        job.path("timeout-minutes").asInt())
                .isBetween(1, 60));
    }

    @Test
    void whatIsVerifiedIsWhatALaptopVerifies() {
        List<String> commands = StreamSupport.stream(
                        workflow.path("jobs").path("verify").path("steps").spliterator(), false)
                .filter(step -> step.has("run"))
                .map(step -> step.path("run").asText())
                .toList();

        assertThat(commands).containsExactly(".ci/run");
    }
}
