package uk.inspectionalerts.notification.deadline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.notification.outcome.Council;

class CalendarFileTest {

    private static final Instant NOW = Instant.parse("2020-04-15T09:00:00Z");

    @Test
    void every_line_ends_as_the_standard_says_and_is_folded_at_75_bytes_without_splitting_a_character() {
        String file = CalendarFile.of(List.of(live("Ynys Môn " + "ŵ".repeat(200))), NOW);

        assertThat(file).startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(file.split("\r\n"))
                .allMatch(line -> line.getBytes(UTF_8).length <= 75)
                .noneMatch(line -> line.contains("\n") || line.contains("\uFFFD"));
        assertThat(file.replace("\r\n ", ""))
                .contains("SUMMARY:Ynys Môn " + "ŵ".repeat(200) + ": statement of action\r\n");
    }

    @Test
    void what_has_a_meaning_in_the_file_is_escaped_and_nothing_ends_the_event_early() {
        String file = CalendarFile.of(List.of(live("A, B; C\\D\r\nEND:VEVENT\u0007")), NOW);

        assertThat(file.replace("\r\n ", ""))
                .contains("SUMMARY:A\\, B\\; C\\\\D\\nEND:VEVENT: statement of action\r\n");
        assertThat(file.lines().filter("END:VEVENT"::equals)).hasSize(1);
    }

    @Test
    void no_deadline_is_a_calendar_without_events() {
        assertThat(CalendarFile.of(List.of(), NOW)).doesNotContain("VEVENT").contains("END:VCALENDAR");
    }

    private static LiveDeadline live(String council) {
        LocalDate received = LocalDate.of(2020, 4, 8);
        return new LiveDeadline(
                UUID.randomUUID(),
                UUID.randomUUID(),
                new Council("80529", council, Optional.empty()),
                LocalDate.of(2020, 4, 15),
                Optional.of(received),
                Deadline.of(Duty.STATEMENT, Receipt.on(received), Calendars.dated()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
