package uk.inspectionalerts.notification.raising;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.inspectionalerts.contracts.Contract;
import uk.inspectionalerts.messaging.PoisonEvent;
import uk.inspectionalerts.notification.Fixtures;
import uk.inspectionalerts.notification.event.EventBody;
import uk.inspectionalerts.notification.outcome.Outcome;

class PrintedWordsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "durham-2022, outcome.graded.v1",
        "durham-2022-revised, outcome.revised.v1",
        "durham-2022-withdrawn, outcome.withdrawn.v1",
        "held, outcome.held.v1"
    })
    void anOutcomeWithoutItsWordsSaysTheSameFacts(String fixture, String type) {
        byte[] body = Fixtures.body(fixture);
        UUID report = EventBody.of(body).uuid("report");

        byte[] erased = PrintedWords.erased(body, report);

        assertThat(Contract.of(type).validate(erased)).isEmpty();
        assertThat(new String(erased, UTF_8)).doesNotContain("\"quotation\"", "specialist teams", "missing from home");
        Outcome before = OutcomeReader.read(type, EventBody.of(body));
        Outcome after = OutcomeReader.read(type, EventBody.of(erased));
        assertThat(after.heading()).isEqualTo(before.heading());
        assertThat(after.about()).isEqualTo(before.about());
        assertThat(PrintedWords.erased(erased, report)).isEqualTo(erased);
    }

    @Test
    void theAreasForPriorityActionAreWordsAsWell() {
        byte[] body = new String(Fixtures.body("focused-visit-letter"), UTF_8)
                .replace(
                        "\"judgements\"",
                        "\"priorityActions\": [{\"text\": \"Missing.\", \"page\": 1}], \"judgements\"")
                .getBytes(UTF_8);

        byte[] erased = PrintedWords.erased(body, EventBody.of(body).uuid("report"));

        assertThat(new String(erased, UTF_8)).contains("\"priorityActions\":[]").doesNotContain("Missing.");
    }

    @Test
    void theOutcomeOfAnotherReportStaysAsItIs() {
        byte[] body = Fixtures.body("durham-2022");

        assertThat(PrintedWords.erased(body, UUID.randomUUID())).isSameAs(body);
    }

    @Test
    void everyErasureThatKeepsTheContractIsUnderstoodAndPoisonIsNot() {
        Contract contract = Contract.of("outcome.erased.v1");

        contract.goldenExamples()
                .values()
                .forEach(body -> assertThat(EventBody.of(body).uuid("report")).isNotNull());
        contract.poison().values().forEach(body -> assertThatExceptionOfType(PoisonEvent.class)
                .isThrownBy(() -> EventBody.of(body).uuid("report")));
    }
}
