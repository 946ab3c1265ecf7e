package uk.inspectionalerts.notification.raising;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import uk.inspectionalerts.contracts.Contract;
import uk.inspectionalerts.messaging.PoisonEvent;
import uk.inspectionalerts.notification.Fixtures;
import uk.inspectionalerts.notification.event.EventBody;
import uk.inspectionalerts.notification.outcome.Outcome;

class OutcomeReaderTest {

    private static Stream<String> types() {
        return Contract.TYPES.stream().filter(type -> type.startsWith("outcome."));
    }

    @TestFactory
    Stream<DynamicTest> reads_every_golden_example() {
        return types().flatMap(type -> Contract.of(type).goldenExamples().entrySet().stream()
                .map(example -> DynamicTest.dynamicTest(type + " " + example.getKey(), () -> assertThat(
                                read(type, example.getValue()).heading().version())
                        .isPositive())));
    }

    @TestFactory
    Stream<DynamicTest> refuses_every_poison_example_with_a_reason() {
        return types().flatMap(type -> Contract.of(type).poison().entrySet().stream()
                .map(example -> DynamicTest.dynamicTest(
                        type + " " + example.getKey(), () -> assertThatExceptionOfType(PoisonEvent.class)
                                .isThrownBy(() -> read(type, example.getValue()))
                                .withMessageMatching(".{10,}"))));
    }

    @Test
    void refuses_a_type_that_nobody_knows() {
        assertThatExceptionOfType(PoisonEvent.class)
                .isThrownBy(() -> read("outcome.rumoured.v1", Fixtures.body("durham-2022")))
                .withMessageContaining("outcome.rumoured.v1");
    }

    @Test
    void the_outcomes_of_these_tests_keep_the_contract() {
        assertThat(Contract.of("outcome.graded.v1").validate(Fixtures.body("durham-2022")))
                .isEmpty();
        assertThat(Contract.of("outcome.revised.v1").validate(Fixtures.body("durham-2022-revised")))
                .isEmpty();
        assertThat(Contract.of("outcome.held.v1").validate(Fixtures.body("held")))
                .isEmpty();
        assertThat(Contract.of("outcome.withdrawn.v1").validate(Fixtures.body("durham-2022-withdrawn")))
                .isEmpty();
    }

    private static Outcome read(String type, byte[] body) {
        return OutcomeReader.read(type, EventBody.of(body));
    }
}
