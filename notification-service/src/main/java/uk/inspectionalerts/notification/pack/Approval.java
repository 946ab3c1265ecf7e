package uk.inspectionalerts.notification.pack;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Who approved the draft lines of a pack, and when. */
public record Approval(String by, Instant at) {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    /** "Approved by Ann Smith on 5 July 2022 at 10:15." */
    String inWords() {
        return "Approved by " + by + " on " + MOMENT.format(at) + ".";
    }
}
