package uk.inspectionalerts.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * An event as received: a CloudEvent in binary mode.
 *
 * @param id identity of the event; a second copy has the same one
 * @param type what happened, with the version of the body ({@code report.published.v1})
 * @param source the service that says so
 * @param time when it happened
 * @param subject what it happened to
 * @param key events of one key arrive in order
 * @param body JSON, not yet looked at
 */
public record Event(UUID id, String type, String source, Instant time, String subject, String key, byte[] body) {

    /** Reads the envelope only. Throws {@link PoisonEvent} if a header, the key or the body is missing or malformed. */
    static Event from(ConsumerRecord<String, byte[]> message) {
        if (message.value() == null) {
            throw new PoisonEvent("The event has no body");
        }
        if (!header(message, "ce_specversion").equals("1.0")) {
            throw new PoisonEvent("The header ce_specversion is not 1.0");
        }
        try {
            return new Event(
                    UUID.fromString(header(message, "ce_id")),
                    header(message, "ce_type"),
                    header(message, "ce_source"),
                    OffsetDateTime.parse(header(message, "ce_time")).toInstant(),
                    header(message, "ce_subject"),
                    storable(message.key(), "key"),
                    message.value());
        } catch (IllegalArgumentException notUuid) {
            throw new PoisonEvent("The header ce_id is not a UUID");
        } catch (DateTimeException notTime) {
            throw new PoisonEvent("The header ce_time is not an RFC 3339 time");
        }
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        boolean missing = header == null || header.value() == null;
        return storable(missing ? null : new String(header.value(), UTF_8), "header " + name);
    }

    /** PostgreSQL stores no U+0000: an event that has one could be neither claimed nor parked. */
    private static String storable(String text, String name) {
        if (text == null || text.isEmpty() || text.indexOf('\0') >= 0) {
            throw new PoisonEvent("The " + name + " is missing or contains U+0000");
        }
        return text;
    }
}
