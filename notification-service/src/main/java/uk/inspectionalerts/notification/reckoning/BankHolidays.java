package uk.inspectionalerts.notification.reckoning;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import uk.inspectionalerts.notification.deadline.WorkingDays;

/** The calendar: what the library knows, amended by what was proclaimed. */
@ApplicationScoped
class BankHolidays {

    private static final String SHIPPED = "/calendar/bank-holidays.csv";
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2060;

    /** Refuses to start on a file that cannot be read or understood. */
    @Startup
    @Produces
    @Singleton
    WorkingDays workingDays(DeadlinesConfig config) {
        return reckoned(config.proclaimed());
    }

    /**
     * @throws IllegalArgumentException if a line is not understood
     * @throws UncheckedIOException if the file cannot be read
     */
    static WorkingDays reckoned(Optional<Path> later) {
        HolidayManager library = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));
        SortedSet<LocalDate> holidays = IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
                .mapToObj(year -> library.getHolidays(Year.of(year), "eng"))
                .flatMap(ofYear -> ofYear.stream().map(Holiday::getDate))
                .collect(Collectors.toCollection(TreeSet::new));
        amend(holidays, shipped());
        later.map(BankHolidays::read).ifPresent(lines -> amend(holidays, lines));
        return new WorkingDays(holidays);
    }

    private static void amend(SortedSet<LocalDate> holidays, String lines) {
        lines.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Proclaimed::of)
                .forEach(proclaimed -> proclaimed.amend(holidays));
    }

    private static String shipped() {
        try (InputStream file = BankHolidays.class.getResourceAsStream(SHIPPED)) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "notification.deadlines.proclaimed: " + file
                            + " cannot be read: make it a readable text file, or leave the setting out",
                    e);
        }
    }
}
