package uk.inspectionalerts.notification.briefing;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * The reader of something critical is asked to say that they have seen it.
 *
 * @param link where they say so
 * @param missingSince since when others were asked and have not; empty for whoever is asked first
 */
public record Acknowledgement(URI link, Optional<Instant> missingSince) {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM uuuu", Locale.UK).withZone(ZoneId.of("Europe/London"));

    /** The subject of the message about what has that subject. */
    public String subject(String subject) {
        return missingSince.map(since -> "Unanswered: " + subject).orElse(subject);
    }

    /** What is said before anything else; empty for whoever is asked first. */
    public String opening() {
        return missingSince
                .map(since -> "Escalation: nobody has acknowledged this alert since it was first sent at "
                        + MOMENT.format(since) + ", so it comes to you.")
                .orElse("");
    }

    /** Never the link: whoever has it can acknowledge. */
    @Override
    public String toString() {
        return "Acknowledgement[missing since " + missingSince + "]";
    }
}
