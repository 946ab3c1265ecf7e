package uk.inspectionalerts.notification.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import uk.inspectionalerts.contracts.Contract;
import uk.inspectionalerts.messaging.Event;
import uk.inspectionalerts.messaging.PoisonEvent;

class AuthorityTest {

    private static final Contract CONTRACT = Contract.of("authority.v1");

    @TestFactory
    Stream<DynamicTest> reads_every_golden_example() {
        return CONTRACT.goldenExamples().entrySet().stream()
                .map(example -> DynamicTest.dynamicTest(example.getKey(), () -> assertThat(
                                Authority.from(event(example.getValue())).name())
                        .isNotBlank()));
    }

    @TestFactory
    Stream<DynamicTest> refuses_every_poison_example_with_a_reason() {
        return CONTRACT.poison().entrySet().stream()
                .map(example ->
                        DynamicTest.dynamicTest(example.getKey(), () -> assertThatExceptionOfType(PoisonEvent.class)
                                .isThrownBy(() -> Authority.from(event(example.getValue())))
                                .withMessageMatching(".{10,}")));
    }

    private static Event event(byte[] body) {
        return new Event(UUID.randomUUID(), "authority.v1", "grading-service", Instant.EPOCH, "80465", "80465", body);
    }
}
