package uk.inspectionalerts.notification.election;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.inspectionalerts.notification.alert.Audience;
import uk.inspectionalerts.notification.outcome.Council;

/** The pre-election periods that are known. */
public record PreElectionPeriods(List<PreElectionPeriod> periods) {

    private static final String FILE = "/election/pre-election-periods.csv";

    public PreElectionPeriods {
        periods = List.copyOf(periods);
    }

    /** Those shipped with the service, {@code from,to,audience,areas,what,source} a line. */
    public static PreElectionPeriods shipped() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(PreElectionPeriods.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            return new PreElectionPeriods(
                    lines.lines().skip(1).map(PreElectionPeriods::period).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PreElectionPeriod period(String line) {
        String[] cells = line.split(",", 6);
        return new PreElectionPeriod(
                LocalDate.parse(cells[0]),
                LocalDate.parse(cells[1]),
                Audience.of(cells[2]).orElseThrow(),
                Set.of(cells[3].split(" ")),
                cells[4]);
    }

    /** The one that binds whoever reads a text on that council's report on that day (Europe/London), if any. */
    public Optional<PreElectionPeriod> covering(Audience reader, Optional<Council> council, LocalDate day) {
        return periods.stream()
                .filter(period -> period.covers(reader, council, day))
                .findFirst();
    }
}
