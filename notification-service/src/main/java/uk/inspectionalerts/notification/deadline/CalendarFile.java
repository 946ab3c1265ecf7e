package uk.inspectionalerts.notification.deadline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Deadlines as a calendar that other programs subscribe to: RFC 5545, one event of a whole day each. */
public final class CalendarFile {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE_BYTES = 75;

    private CalendarFile() {}

    /**
     * The file. An event keeps its identity when its day moves; where the day is estimated it is the earliest, and the
     * event is marked as tentative.
     *
     * @param now when the file is written
     */
    public static String of(List<LiveDeadline> deadlines, Instant now) {
        Stream<String> lines = Stream.of(
                        Stream.of(
                                "BEGIN:VCALENDAR",
                                "VERSION:2.0",
                                "PRODID:-//Inspection Alerts//Deadlines//EN",
                                "X-WR-CALNAME:Inspection deadlines"),
                        deadlines.stream().flatMap(live -> event(live, now)),
                        Stream.of("END:VCALENDAR"))
                .flatMap(part -> part);
        return lines.map(CalendarFile::folded).collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static Stream<String> event(LiveDeadline live, Instant now) {
        Deadline deadline = live.deadline();
        String estimated = deadline.estimated() ? " (estimated)" : "";
        return Stream.of(
                "BEGIN:VEVENT",
                "UID:" + live.id() + "@inspection-alerts",
                "DTSTAMP:" + STAMP.format(now),
                "DTSTART;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(deadline.earliest()),
                "DTEND;VALUE=DATE:"
                        + DateTimeFormatter.BASIC_ISO_DATE.format(
                                deadline.earliest().plusDays(1)),
                "SUMMARY:"
                        + escaped(live.council().name() + ": " + deadline.duty().title() + estimated),
                "DESCRIPTION:" + escaped(new Reminder(live).inFull()),
                "STATUS:" + (deadline.estimated() ? "TENTATIVE" : "CONFIRMED"),
                "TRANSP:TRANSPARENT",
                "END:VEVENT");
    }

    static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    /** Breaks the line after at most 75 bytes, never within a character. */
    static String folded(String line) {
        StringBuilder folded = new StringBuilder();
        int bytes = 0;
        for (int at = 0; at < line.length(); at = line.offsetByCodePoints(at, 1)) {
            String character = Character.toString(line.codePointAt(at));
            int size = character.getBytes(UTF_8).length;
            if (bytes + size > LONGEST_LINE_BYTES) {
                folded.append("\r\n ");
                bytes = 1;
            }
            folded.append(character);
            bytes += size;
        }
        return folded.toString();
    }
}
