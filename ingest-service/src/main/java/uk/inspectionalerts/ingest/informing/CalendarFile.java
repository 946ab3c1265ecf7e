package uk.inspectionalerts.ingest.informing;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import uk.inspectionalerts.ingest.source.PublishingCalendar;
import uk.inspectionalerts.ingest.source.PublishingCalendar.Pause;

/** Reads the calendar that is shipped with the service: {@code from,to,what,source} a line. */
class CalendarFile {

    private static final String BANK_HOLIDAYS = "/calendar/bank-holidays.csv";
    private static final String PAUSES = "/calendar/quiet-periods.csv";

    @Produces
    @Singleton
    PublishingCalendar calendar() {
        List<LocalDate> holidays =
                rows(BANK_HOLIDAYS).stream().map(row -> LocalDate.parse(row[0])).toList();
        List<Pause> pauses = rows(PAUSES).stream()
                .map(row -> new Pause(LocalDate.parse(row[0]), LocalDate.parse(row[1])))
                .toList();
        return new PublishingCalendar(holidays, pauses);
    }

    private static List<String[]> rows(String file) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(CalendarFile.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(line -> line.split(",", 4)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
