package uk.inspectionalerts.notification.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * No canary arrives any more, in words for those who run the service.
 *
 * @param since when the last one that arrived had started, or since when this service has waited for the first
 */
public record CanaryMissing(Instant since) {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    /** The key of the notice that it began. */
    public String key() {
        return "canary missing since " + since;
    }

    /** That it began. */
    public Notice begun() {
        return new Notice(
                key(),
                "Reports may not be coming through: the canary is missing",
                "A made-up report goes the whole way from ingest to here every 15 minutes. None that started after %s,"
                                .formatted(MOMENT.format(since))
                        + " London time, has arrived, so real reports may be held up as well.",
                List.of(),
                "Look at canary_age_seconds and canary_failures_total of the three services, in this order: ingest,"
                        + " grading, notification. The first in which it is old is where the way is blocked. You will be"
                        + " told when this is over.");
    }

    /** That it is over. */
    public Notice over(Instant at) {
        return new Notice(
                key() + " over",
                "Over: reports are coming through again",
                "As of %s canaries arrive again. What we told you about began on %s, London time."
                        .formatted(MOMENT.format(at), MOMENT.format(since)),
                List.of(),
                "What waited meanwhile is being told now. There is nothing left to do about it.");
    }
}
