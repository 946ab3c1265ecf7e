package uk.inspectionalerts.notification.deadline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The dated table of what is no working day, 2007 to 2035, which names its sources. */
public final class Calendars {

    private Calendars() {}

    public static WorkingDays dated() {
        try (InputStream table = Calendars.class.getResourceAsStream("/calendar/england-and-wales.csv")) {
            return new WorkingDays(new String(table.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> LocalDate.parse(line.substring(0, line.indexOf(','))))
                    .collect(Collectors.toCollection(TreeSet::new)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
