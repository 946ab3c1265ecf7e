package uk.inspectionalerts.grading.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.inspectionalerts.contracts.Contract;
import uk.inspectionalerts.grading.grading.ReportEvent.Received;
import uk.inspectionalerts.grading.history.AlertChoice;
import uk.inspectionalerts.grading.judgement.Block;
import uk.inspectionalerts.grading.judgement.BlockKind;
import uk.inspectionalerts.messaging.Event;
import uk.inspectionalerts.messaging.PoisonEvent;

class ReportEventReaderTest {

    private final ReportEventReader reader = new ReportEventReader(new ObjectMapper());

    static Stream<Arguments> goldenExamples() {
        return examples(type -> Contract.of(type).goldenExamples());
    }

    static Stream<Arguments> poison() {
        return examples(type -> Contract.of(type).poison());
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("goldenExamples")
    void everyGoldenExampleIsRead(String type, String name, byte[] body) {
        ReportEvent event = read(type, body);

        assertThat(event.version()).isPositive();
        assertThat(event.<Pattern>fold(
                        received -> Pattern.compile("report.(published|revised).v1"),
                        withdrawn -> Pattern.compile("report.withdrawn.v1"),
                        erased -> Pattern.compile("report.erased.v1")))
                .satisfies(types -> assertThat(type).matches(types));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("poison")
    void everyPoisonExampleIsRefusedWithAReason(String type, String name, byte[] body) {
        assertThatThrownBy(() -> read(type, body))
                .isInstanceOf(PoisonEvent.class)
                .message()
                .isNotBlank();
    }

    @Test
    void anUnknownTypeIsRefused() {
        byte[] body = Contract.of("report.published.v1").minimal();

        assertThatThrownBy(() -> read("report.eaten.v1", body))
                .isInstanceOf(PoisonEvent.class)
                .hasMessageContaining("report.eaten.v1");
    }

    @Test
    void keepsWhatWasSaidAndEveryBlock() {
        Received received = (Received)
                read("report.published.v1", Contract.of("report.published.v1").typical());

        assertThat(received.provenance().urn()).contains("80465");
        assertThat(received.provenance().publishedOn()).contains(LocalDate.parse("2022-07-05"));
        assertThat(received.provenance().receivedAt()).isEqualTo(Instant.parse("2022-07-05T09:00:00Z"));
        assertThat(received.provenance().alerts()).isEqualTo(AlertChoice.AUTO);
        assertThat(received.document().blocks())
                .extracting(Block::kind)
                .contains(BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.ROW);
        assertThat(received.document().blocks())
                .allSatisfy(block -> assertThat(block.lastPage()).isGreaterThanOrEqualTo(block.page()))
                .anySatisfy(block -> assertThat(block.number()).isPresent())
                .anySatisfy(block -> assertThat(block.cells()).hasSize(2));
    }

    private ReportEvent read(String type, byte[] body) {
        return reader.read(new Event(UUID.randomUUID(), type, "ingest-service", Instant.EPOCH, "report", "key", body));
    }

    private static Stream<Arguments> examples(Examples examples) {
        return Stream.of("report.published.v1", "report.revised.v1", "report.withdrawn.v1", "report.erased.v1")
                .flatMap(type -> examples.of(type).entrySet().stream()
                        .map(example -> Arguments.of(type, example.getKey(), example.getValue())));
    }

    private interface Examples {
        Map<String, byte[]> of(String type);
    }
}
