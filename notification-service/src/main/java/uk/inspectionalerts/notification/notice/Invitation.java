package uk.inspectionalerts.notification.notice;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The owner of an address is asked whether it may be alerted.
 *
 * @param wish the rule as its subscriber would say it
 * @param link where it is confirmed; good once
 * @param until when the link expires
 */
public record Invitation(String wish, URI link, Instant until) {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM uuuu", Locale.UK).withZone(ZoneId.of("Europe/London"));

    public String subject() {
        return "Please confirm: alerts on inspections of children's services";
    }

    /** "08:30 on 5 December 2026", Europe/London. */
    public String expiry() {
        return MOMENT.format(until);
    }

    /** Never the link: whoever has it can confirm. */
    @Override
    public String toString() {
        return "Invitation[until " + until + "]";
    }
}
