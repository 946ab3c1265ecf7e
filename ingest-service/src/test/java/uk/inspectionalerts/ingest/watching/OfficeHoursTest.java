package uk.inspectionalerts.ingest.watching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.inspectionalerts.ingest.source.PublishingCalendar;
import uk.inspectionalerts.ingest.source.PublishingCalendar.Pause;

class OfficeHoursTest {

    private static final PublishingCalendar CALENDAR = new PublishingCalendar(
            List.of(LocalDate.parse("2026-12-25")),
            List.of(new Pause(LocalDate.parse("2026-08-01"), LocalDate.parse("2026-08-31"))));

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // in summer London is an hour ahead
        "2026-10-05T06:59:59Z, false",
        "2026-10-05T07:00:00Z, true",
        "2026-10-05T16:59:59Z, true",
        "2026-10-05T17:00:00Z, false",
        // in winter it is not
        "2026-11-02T07:59:59Z, false",
        "2026-11-02T08:00:00Z, true",
        "2026-11-02T17:59:59Z, true",
        "2026-11-02T18:00:00Z, false",
        // Saturday, Sunday, a bank holiday
        "2026-10-03T09:00:00Z, false",
        "2026-10-04T09:00:00Z, false",
        "2026-12-25T09:00:00Z, false",
        // few reports are published in August, but some are
        "2026-08-05T09:00:00Z, true"
    })
    void reportsAreMostlyPublishedOnWorkingDaysFromEightToSixInLondon(Instant moment, boolean included) {
        assertThat(OfficeHours.include(moment, CALENDAR)).isEqualTo(included);
    }
}
