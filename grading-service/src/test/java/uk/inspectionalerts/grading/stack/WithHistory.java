package uk.inspectionalerts.grading.stack;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The service as it is shipped, with the history of all inspections up to June 2026. */
public class WithHistory implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("history.file", "/data/inspection-history.csv");
    }
}
