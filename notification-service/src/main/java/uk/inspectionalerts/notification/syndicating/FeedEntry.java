package uk.inspectionalerts.notification.syndicating;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.notification.outcome.Council;

/**
 * One alert in a feed, as it reads today.
 *
 * @param html its words as a fragment of a page
 * @param text the same as plain text
 * @param updated when what it says may last have changed
 * @param page where it is read
 * @param report where the report is read; empty where the alert no longer stands
 * @param about empty while the council is not settled
 * @param corrects the alert that it puts right or withdraws
 */
record FeedEntry(
        UUID id,
        String title,
        String html,
        String text,
        Instant published,
        Instant updated,
        URI page,
        Optional<String> report,
        String meaning,
        Optional<Council> about,
        Optional<UUID> corrects) {

    FeedEntry {
        title = Feed.fit(title);
        html = Feed.fit(html);
        text = Feed.fit(text);
        about = about.map(council -> new Council(council.urn(), Feed.fit(council.name()), council.regionCode()));
    }

    /** The name that it keeps for ever. */
    static String urn(UUID id) {
        return "urn:uuid:" + id;
    }
}
