package uk.inspectionalerts.notification.reckoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.inspectionalerts.notification.deadline.Calendars;
import uk.inspectionalerts.notification.deadline.Duty;
import uk.inspectionalerts.notification.deadline.WorkingDays;

class BankHolidaysTest {

    private static final WorkingDays RECKONED = BankHolidays.reckoned(Optional.empty());

    @Test
    void every_deadline_of_every_start_from_2007_to_2035_agrees_with_the_dated_table() {
        WorkingDays dated = Calendars.dated();
        LocalDate first = LocalDate.of(2007, 1, 1);
        for (Duty duty : Duty.values()) {
            // the table ends with 2035: a later end has nothing to be compared with
            first.datesUntil(LocalDate.of(2035, 12, 31).minusDays(2L * duty.days()))
                    .forEach(start -> assertThat(RECKONED.after(start, duty.days()))
                            .as("%s after %s", duty, start)
                            .isEqualTo(dated.after(start, duty.days())));
        }
    }

    @Test
    void every_day_from_2007_to_2035_is_a_working_day_in_both_or_in_neither() {
        WorkingDays dated = Calendars.dated();
        LocalDate.of(2007, 1, 1).datesUntil(LocalDate.of(2036, 1, 1)).forEach(day -> assertThat(RECKONED.includes(day))
                .as(day.toString())
                .isEqualTo(dated.includes(day)));
    }

    @Test
    void a_day_proclaimed_after_the_release_comes_from_a_file_and_is_another_version(@TempDir Path folder)
            throws IOException {
        Path file = Files.writeString(
                folder.resolve("later.csv"),
                """
                # a jubilee
                2027-06-04,added,A jubilee

                2027-05-31,removed,spring bank holiday moved
                """);

        WorkingDays later = BankHolidays.reckoned(Optional.of(file));

        assertThat(later.includes(LocalDate.of(2027, 6, 4))).isFalse();
        assertThat(later.includes(LocalDate.of(2027, 5, 31))).isTrue();
        assertThat(later.version()).isNotEqualTo(RECKONED.version());
        assertThat(RECKONED.version())
                .isEqualTo(BankHolidays.reckoned(Optional.empty()).version());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2027-06-04", "2027-06-31,added,no such day", "4 June 2027,added,why", "2027-06-04,add,why"})
    void a_line_that_is_none_is_refused_with_what_it_should_be(String line) {
        assertThatThrownBy(() -> Proclaimed.of(line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(line)
                .hasMessageContaining("write DATE,added,WHY or DATE,removed,WHY");
    }

    @Test
    void a_file_that_is_not_there_is_refused_by_name(@TempDir Path folder) {
        Path missing = folder.resolve("missing.csv");

        assertThatThrownBy(() -> BankHolidays.reckoned(Optional.of(missing)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("notification.deadlines.proclaimed: " + missing);
    }
}
