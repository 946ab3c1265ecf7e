package uk.inspectionalerts.notification.raising;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.inspectionalerts.contracts.Contract;
import uk.inspectionalerts.messaging.PoisonEvent;
import uk.inspectionalerts.notification.Fixtures;
import uk.inspectionalerts.notification.event.EventBody;
import uk.inspectionalerts.notification.outcome.Milestone;
import uk.inspectionalerts.notification.outcome.Outcome;

class OutcomeReaderTest {

    private static Stream<String> types() {
        return Contract.TYPES.stream().filter(type -> type.startsWith("outcome.") && !type.equals("outcome.erased.v1"));
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
    void of_a_milestone_with_terms_only_its_alert_sentence_may_be_told() {
        assertThat(milestones("north-tyneside-2020").get(0)).satisfies(first -> {
            assertThat(first.told()).hasValueSatisfying(told -> assertThat(told).contains("joint 16th in England"));
            assertThat(first.terms().orElseThrow().rank()).hasValue(16);
        });
        assertThat(milestones("north-tyneside-2020-withheld").get(0)).satisfies(first -> {
            assertThat(first.told()).isEmpty();
            assertThat(first.withheld()).hasValue("the record is proven complete only up to 30 March 2020");
        });
    }

    @Test
    void the_sentence_of_a_milestone_from_before_there_were_terms_may_be_told() {
        assertThat(milestones("north-yorkshire-2023"))
                .allSatisfy(milestone -> assertThat(milestone.terms()).isEmpty())
                .allSatisfy(milestone -> assertThat(milestone.told()).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"durham-2022", "north-tyneside-2020", "north-tyneside-2020-withheld", "brent-2026"})
    void the_milestones_of_these_tests_keep_the_contract(String outcome) {
        assertThat(Contract.of("outcome.graded.v1").validate(Fixtures.body(outcome)))
                .isEmpty();
    }

    @Test
    void the_outcomes_of_these_tests_keep_the_contract() {
        assertThat(Contract.of("outcome.revised.v1").validate(Fixtures.body("durham-2022-revised")))
                .isEmpty();
        assertThat(Contract.of("outcome.held.v1").validate(Fixtures.body("held")))
                .isEmpty();
        assertThat(Contract.of("outcome.withdrawn.v1").validate(Fixtures.body("durham-2022-withdrawn")))
                .isEmpty();
    }

    private static List<Milestone> milestones(String outcome) {
        return Fixtures.outcome(outcome, "graded").told().orElseThrow().milestones();
    }

    private static Outcome read(String type, byte[] body) {
        return OutcomeReader.read(type, EventBody.of(body));
    }
}
