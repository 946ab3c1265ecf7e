package uk.inspectionalerts.notification.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * One alert in the caller's inbox.
 *
 * @param status {@code stands}; {@code overtaken} when what it told no longer stands; {@code changed} while what it tells
 *     now waits for an approval
 * @param subject as it stands today
 * @param severity of what it tells; absent where no findings are told
 * @param authority URN of the council, absent with its name while that is not settled
 * @param raised when people could first be told
 * @param read whether the caller has read it
 * @param readAt when
 * @param acknowledged by whom and when, whoever asks; absent while nobody has
 * @param overtakenBy the alert that is told in its place; absent where nobody was told of what overtook it
 * @param text what it says; in lists, and where it does not stand, absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EntryShown(
        UUID id,
        UUID inspection,
        String authority,
        String authorityName,
        String audience,
        String meaning,
        String status,
        String subject,
        String severity,
        Instant raised,
        boolean read,
        Instant readAt,
        Entry.Acknowledged acknowledged,
        Entry.Sent deliveries,
        OvertakenBy overtakenBy,
        String text) {

    /** A later alert on the same inspection to the same audience. */
    public record OvertakenBy(UUID id, String meaning, Instant raised) {}
}
