package uk.inspectionalerts.grading.sourcing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.inspectionalerts.contracts.Contract;
import uk.inspectionalerts.grading.completing.SourceClaim;
import uk.inspectionalerts.messaging.Event;
import uk.inspectionalerts.messaging.PoisonEvent;

class SourceClaimReaderTest {

    private static final String COMPLETE = "source.complete.v1";

    private final SourceClaimReader reader = new SourceClaimReader(new ObjectMapper());

    static Stream<Arguments> goldenExamples() {
        return Contract.of(COMPLETE).goldenExamples().entrySet().stream()
                .map(example -> Arguments.of(example.getKey(), example.getValue()));
    }

    static Stream<Arguments> poison() {
        return Contract.of(COMPLETE).poison().entrySet().stream()
                .map(example -> Arguments.of(example.getKey(), example.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("goldenExamples")
    void everyGoldenExampleIsRead(String name, byte[] body) {
        assertThat(read(COMPLETE, body)).hasValueSatisfying(claim -> {
            assertThat(claim.source()).isEqualTo("reports-site");
            assertThat(claim.completeTo()).isEqualTo(LocalDate.parse("2026-06-30"));
            assertThat(claim.checkedAt()).isEqualTo(Instant.parse("2026-07-01T09:15:00Z"));
            assertThat(claim.reports()).hasSize(name.startsWith("minimal") ? 0 : 3);
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("poison")
    void everyPoisonExampleIsRefusedWithAReason(String name, byte[] body) {
        assertThatThrownBy(() -> read(COMPLETE, body))
                .isInstanceOf(PoisonEvent.class)
                .message()
                .isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"source.troubled.v1", "source.recovered.v1"})
    void whatIsWrongWithASourceDoesNotConcernTheRecord(String type) {
        assertThat(read(type, Contract.of(type).typical())).isEmpty();
    }

    @Test
    void anUnknownTypeIsRefused() {
        assertThatThrownBy(() -> read("source.eaten.v1", Contract.of(COMPLETE).minimal()))
                .isInstanceOf(PoisonEvent.class)
                .hasMessageContaining("source.eaten.v1");
    }

    @Test
    void aDayThatThePassCannotHaveSeenIsRefused() {
        byte[] body =
                """
                {"source": "reports-site", "completeTo": "2026-07-02", "checkedAt": "2026-07-01T09:15:00Z",
                 "listed": 0, "reports": []}"""
                        .getBytes(UTF_8);

        assertThatThrownBy(() -> read(COMPLETE, body))
                .isInstanceOf(PoisonEvent.class)
                .hasMessageContaining("2026-07-02");
    }

    private Optional<SourceClaim> read(String type, byte[] body) {
        return reader.read(new Event(UUID.randomUUID(), type, "ingest-service", Instant.EPOCH, "source", "key", body));
    }
}
