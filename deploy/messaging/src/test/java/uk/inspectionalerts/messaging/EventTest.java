package uk.inspectionalerts.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTest {

    private static final UUID ID = UUID.fromString("7b1c1a7e-5f0e-4a53-9d0b-0a5f0c2f7a11");

    @Test
    void theEnvelopeIsReadFromTheHeaders() {
        Event event = Event.from(message("80465", "{}"));

        assertThat(event)
                .returns(ID, Event::id)
                .returns("report.published.v1", Event::type)
                .returns("ingest-service", Event::source)
                .returns(Instant.parse("2022-07-05T09:00:00Z"), Event::time)
                .returns("a report", Event::subject)
                .returns("80465", Event::key);
        assertThat(event.body()).asString(UTF_8).isEqualTo("{}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_specversion", "ce_id", "ce_type", "ce_source", "ce_time", "ce_subject"})
    void aMissingHeaderIsPoison(String header) {
        var message = message("80465", "{}");
        message.headers().remove(header);

        assertThatThrownBy(() -> Event.from(message))
                .isInstanceOf(PoisonEvent.class)
                .hasMessageContaining(header);
    }

    @ParameterizedTest
    @CsvSource({"ce_specversion,0.3", "ce_id,17", "ce_time,yesterday"})
    void aMalformedHeaderIsPoison(String header, String value) {
        var message = message("80465", "{}");
        message.headers().remove(header).add(header, value.getBytes(UTF_8));

        assertThatThrownBy(() -> Event.from(message))
                .isInstanceOf(PoisonEvent.class)
                .hasMessageContaining(header);
    }

    @Test
    void aMessageWithoutKeyOrBodyIsPoison() {
        assertThatThrownBy(() -> Event.from(message(null, "{}"))).hasMessageContaining("key");
        assertThatThrownBy(() -> Event.from(message("80465", null))).hasMessageContaining("body");
    }

    @Test
    void whatTheDatabaseCannotStoreIsPoison() {
        assertThatThrownBy(() -> Event.from(message("804\00065", "{}")))
                .isInstanceOf(PoisonEvent.class)
                .hasMessageContaining("U+0000");
    }

    private static ConsumerRecord<String, byte[]> message(String key, String body) {
        var message = new ConsumerRecord<>("reports", 0, 0, key, body == null ? null : body.getBytes(UTF_8));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", ID.toString(),
                        "ce_type", "report.published.v1",
                        "ce_source", "ingest-service",
                        "ce_time", "2022-07-05T09:00:00Z",
                        "ce_subject", "a report")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        return message;
    }
}
