package uk.inspectionalerts.ingest.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The place by whose days and hours reports are published. */
public final class England {

    /** Its time, summer and winter. */
    public static final ZoneId TIME = ZoneId.of("Europe/London");

    private England() {}

    /** The day that it is there at that moment. */
    public static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, TIME);
    }
}
