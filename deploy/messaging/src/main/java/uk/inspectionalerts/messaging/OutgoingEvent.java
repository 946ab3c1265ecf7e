package uk.inspectionalerts.messaging;

import static java.util.Objects.requireNonNull;

/**
 * An event to be sent.
 *
 * @param topic logical name of the topic ({@code reports}); the configured prefix is added on sending
 * @param key events of one key are received in the order in which they were appended
 * @param type what happened, with the version of the body ({@code report.published.v1})
 * @param subject what it happened to
 * @param body JSON of at most {@value #MAX_BODY_BYTES} bytes
 */
public record OutgoingEvent(String topic, String key, String type, String subject, byte[] body) {

    /** The largest body, in bytes; the rest of the broker's 1 MiB is for headers and, in a dead letter, the reason. */
    public static final int MAX_BODY_BYTES = 900_000;

    public OutgoingEvent {
        requireNonNull(topic, "topic");
        requireNonNull(key, "key");
        requireNonNull(type, "type");
        requireNonNull(subject, "subject");
        if (body.length > MAX_BODY_BYTES) {
            throw new IllegalArgumentException(
                    "The body of %s about %s has %d bytes; at most %d can be sent: shorten it before appending"
                            .formatted(type, subject, body.length, MAX_BODY_BYTES));
        }
    }
}
