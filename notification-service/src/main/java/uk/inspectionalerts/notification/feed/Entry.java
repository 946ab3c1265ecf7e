package uk.inspectionalerts.notification.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What an inbox knows of an alert beside the alert itself.
 *
 * @param readAt when its reader read it
 * @param acknowledged by whom and when, whoever reads it
 */
public record Entry(UUID alert, Optional<Instant> readAt, Optional<Acknowledged> acknowledged, Sent deliveries) {

    /** Who was the first to acknowledge it, and when. */
    public record Acknowledged(String by, Instant at) {}

    /**
     * How its deliveries stand, in numbers. One that nobody asked for has none.
     *
     * @param waiting to be sent, for the first time or again
     * @param retrying of those waiting, how many have failed at least once
     * @param failed never to be sent (again): refused, given up, overtaken, or no longer wanted
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Sent(int delivered, int waiting, int retrying, int failed) {}
}
