package uk.inspectionalerts.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.inspectionalerts.ingest.source.PublishingCalendar.Pause;

class PublishingCalendarTest {

    private static final PublishingCalendar CALENDAR = new PublishingCalendar(
            Set.of(LocalDate.parse("2026-08-31")),
            List.of(
                    new Pause(LocalDate.parse("2026-08-01"), LocalDate.parse("2026-08-31")),
                    new Pause(LocalDate.parse("2026-08-24"), LocalDate.parse("2026-09-04"))));

    @ParameterizedTest
    @CsvSource({
        "2026-10-02, true", // Friday
        "2026-10-03, false", // Saturday
        "2026-10-04, false", // Sunday
        "2026-10-05, true", // Monday
        "2026-08-31, false", // bank holiday
        "2026-08-28, true" // in a pause people work
    })
    void peopleWorkOnWeekdaysThatAreNoBankHolidays(LocalDate day, boolean working) {
        assertThat(CALENDAR.isWorkingDay(day)).isEqualTo(working);
    }

    @ParameterizedTest(name = "after {0} up to {1}")
    @CsvSource({
        "2026-10-05, 2026-10-06, 1",
        "2026-10-02, 2026-10-05, 1",
        "2026-10-02, 2026-10-04, 0",
        "2026-10-05, 2026-10-12, 5",
        // both days of a pause belong to it, and pauses that overlap count once
        "2026-07-31, 2026-09-04, 0",
        "2026-07-30, 2026-09-07, 2",
        // no time at all, and backwards
        "2026-10-05, 2026-10-05, 0",
        "2026-10-05, 2026-10-01, 0"
    })
    void theFirstDayIsLeftOutAndTheLastCounts(LocalDate after, LocalDate upTo, int days) {
        assertThat(CALENDAR.publishingDays(after, upTo)).isEqualTo(days);
    }

    @Test
    void aPauseOfOneDayIsOneAndNoneEndsBeforeItBegins() {
        LocalDate day = LocalDate.parse("2026-10-05");

        assertThat(new PublishingCalendar(List.of(), List.of(new Pause(day, day)))
                        .publishingDays(day.minusDays(1), day))
                .isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Pause(day, day.minusDays(1)))
                .withMessageContaining("ends on 2026-10-04, before it begins on 2026-10-05");
    }
}
