package uk.inspectionalerts.grading.completing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvenDayTest {

    @ParameterizedTest(name = "complete to {0} by a pass at {1}, on {2}: complete to {3}")
    @CsvSource({
        "2026-06-30, 2026-07-01T09:15:00Z, 2026-07-01, 2026-06-30",
        "2026-06-30, 2026-07-01T09:15:00Z, 2026-08-01, 2026-06-30",
        "2026-07-01, 2026-07-01T09:15:00Z, 2026-07-01, 2026-07-01",
        // a quarter past midnight in London
        "2026-07-01, 2026-06-30T23:15:00Z, 2026-07-01, 2026-07-01",
        "2026-07-01, 2026-07-01T09:15:00Z, 2026-07-02, 2026-06-30",
    })
    void aDayIsProvenWholeOnlyByAPassAfterItsEnd(LocalDate claimed, Instant pass, LocalDate today, LocalDate proven) {
        assertThat(new ProvenDay(claimed, pass).recordTo(today, List.of())).isEqualTo(proven);
    }

    @ParameterizedTest(name = "held reports of {0}: complete to {1}")
    @CsvSource({
        "2026-06-15, 2026-06-14",
        "2026-07-15, 2026-06-30",
        "2026-06-15 2026-06-10 2026-06-20, 2026-06-09",
        "'', 1970-01-01",
    })
    void theRecordEndsBeforeTheFirstReportThatIsHeld(String held, LocalDate proven) {
        List<Optional<LocalDate>> from = Stream.of(held.split(" "))
                .map(day -> Optional.of(day).filter(known -> !known.isEmpty()).map(LocalDate::parse))
                .toList();

        assertThat(new ProvenDay(LocalDate.parse("2026-06-30"), Instant.parse("2026-07-01T09:15:00Z"))
                        .recordTo(LocalDate.parse("2026-07-20"), from))
                .isEqualTo(proven);
    }

    @Test
    void noPassHasSeenALaterDayThanItsOwn() {
        Instant pass = Instant.parse("2026-06-30T22:59:00Z");

        assertThatThrownBy(() -> new SourceClaim("reports-site", LocalDate.parse("2026-07-01"), pass, Set.of()))
                .hasMessageContaining("cannot have seen all publications of 2026-07-01");
    }
}
