package uk.inspectionalerts.notification.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A text has waited for an approval for too long, in words for those who run the service.
 *
 * @param audience for whom it is written
 * @param council the name of the council that it is about
 * @param since when it began to wait: one that waits anew is told of anew
 */
public record ApprovalOverdue(UUID alert, String audience, String council, String subject, Instant since) {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    /** That it waits still. */
    public Notice notice() {
        return new Notice(
                "approval of alert " + alert + " waiting since " + since,
                "Waiting for approval: %s text on %s".formatted(audience, council),
                "The %s text has waited since %s, London time, and nobody is told before a person approves it."
                        .formatted(audience, MOMENT.format(since)),
                List.of("Alert " + alert + ": " + subject),
                "Ask whoever is to approve it, or read it with GET /approvals/" + alert
                        + " and approve or refuse it yourself.");
    }
}
