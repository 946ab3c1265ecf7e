package uk.inspectionalerts.ingest.watching;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import uk.inspectionalerts.ingest.report.England;
import uk.inspectionalerts.ingest.source.PublishingCalendar;

/** When reports are mostly published: working days from 8 to 18 in the United Kingdom. */
final class OfficeHours {

    private static final LocalTime FROM = LocalTime.of(8, 0);
    private static final LocalTime TO = LocalTime.of(18, 0);

    private OfficeHours() {}

    static boolean include(Instant moment, PublishingCalendar calendar) {
        ZonedDateTime there = moment.atZone(England.TIME);
        LocalTime time = there.toLocalTime();
        return calendar.isWorkingDay(there.toLocalDate()) && !time.isBefore(FROM) && time.isBefore(TO);
    }
}
