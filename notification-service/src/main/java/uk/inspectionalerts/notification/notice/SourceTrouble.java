package uk.inspectionalerts.notification.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Something that is wrong with a source of reports, in words for those who run the service.
 *
 * @param id the same from the first word about it to the last
 * @param source name of the source
 * @param since when it began, as far as is known
 */
public record SourceTrouble(UUID id, String source, TroubleKind kind, Instant since) {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    /** The key of the notice that it began. */
    public String key() {
        return "source trouble " + id;
    }

    /**
     * That it began.
     *
     * @param summary what is wrong, in one sentence
     * @param details what exactly, one line each
     */
    public Notice begun(String summary, List<String> details) {
        return new Notice(
                key(),
                "Source " + source + " " + kind.trouble(),
                "%s As far as is known this began on %s, London time."
                        .formatted(stopped(summary), MOMENT.format(since)),
                details,
                kind.advice() + " GET /sources of the ingest service shows how the source stands now. A report that"
                        + " cannot wait can be pushed with POST /reports. You will be told when this is over.");
    }

    /** That it is over. */
    public Notice over(Instant at) {
        return new Notice(
                key() + " over",
                "Over: source " + source + " " + kind.end(),
                "As of %s source %s %s. What we told you about began on %s, London time."
                        .formatted(MOMENT.format(at), source, kind.end(), MOMENT.format(since)),
                List.of(),
                "There is nothing left to do about it.");
    }

    private static String stopped(String sentence) {
        return sentence.matches(".*[.!?]") ? sentence : sentence + ".";
    }
}
