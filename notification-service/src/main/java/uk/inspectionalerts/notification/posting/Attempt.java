package uk.inspectionalerts.notification.posting;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.UUID;
import uk.inspectionalerts.notification.alert.SendResult;
import uk.inspectionalerts.notification.webhook.Excerpt;

/**
 * One attempt to post something, and what came back.
 *
 * @param message the id of what was posted, the same for each attempt
 * @param status of the answer, if there was one
 * @param answer the beginning of what the server said; empty if it said nothing
 */
public record Attempt(
        UUID id,
        UUID message,
        String type,
        Instant began,
        Duration took,
        SendResult result,
        OptionalInt status,
        Excerpt answer) {}
