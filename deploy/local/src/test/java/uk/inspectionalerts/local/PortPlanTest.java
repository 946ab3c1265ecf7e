package uk.inspectionalerts.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortPlanTest {

    @Test
    void withoutVariablesThePortsAreTheOnesThatPeopleKnow() {
        assertThat(PortPlan.from(Map.of())).isEqualTo(new PortPlan(8081, 8082, 8083, 19_092, 15_432, 3025));
    }

    @Test
    void aVariableMovesThePortAndItsManagementPort() {
        PortPlan ports = PortPlan.from(Map.of("INGEST_PORT", "18081"));

        assertThat(ports.of(Service.INGEST)).isEqualTo(18_081);
        assertThat(ports.managementOf(Service.INGEST)).isEqualTo(19_081);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "65536", "64536", "http", "8082", "9083"})
    void aPortThatIsNoneOrIsUsedTwiceIsRefused(String port) {
        assertThatThrownBy(() -> PortPlan.from(Map.of("INGEST_PORT", port)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("INGEST_PORT");
    }
}
