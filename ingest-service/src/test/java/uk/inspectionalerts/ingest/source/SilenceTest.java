package uk.inspectionalerts.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.inspectionalerts.ingest.source.PublishingCalendar.Pause;

class SilenceTest {

    private static final PublishingCalendar CALENDAR = new PublishingCalendar(
            Set.of(LocalDate.parse("2026-12-25"), LocalDate.parse("2026-12-28")),
            List.of(
                    new Pause(LocalDate.parse("2026-03-30"), LocalDate.parse("2026-05-07")),
                    new Pause(LocalDate.parse("2026-08-01"), LocalDate.parse("2026-08-31")),
                    new Pause(LocalDate.parse("2026-12-22"), LocalDate.parse("2027-01-03"))));

    /** With a report every Monday, five days pass between two: ten days are the least that may. */
    @ParameterizedTest(name = "no report from {0} to {1}")
    @CsvSource({
        "2026-06-01, 2026-06-15, 10, false",
        "2026-06-01, 2026-06-16, 11, true",
        // August
        "2026-07-27, 2026-09-09, 11, true",
        "2026-07-27, 2026-09-07, 9, false",
        "2026-08-03, 2026-09-14, 10, false",
        // the time before an election
        "2026-03-23, 2026-05-18, 11, true",
        "2026-03-23, 2026-05-15, 10, false",
        // Christmas
        "2026-12-14, 2027-01-08, 10, false",
        "2026-12-14, 2027-01-11, 11, true"
    })
    void onlyDaysOnWhichReportsArePublishedCount(LocalDate last, LocalDate today, int days, boolean unusual) {
        Silence silence = Silence.of(everyMonday(20, last), today, CALENDAR).orElseThrow();

        assertThat(silence).isEqualTo(new Silence(last, days, 10));
        assertThat(silence.unusual()).isEqualTo(unusual);
    }

    @ParameterizedTest(name = "after {0} weeks without a report {1} days are usual")
    @CsvSource({"1, 10", "2, 15", "3, 23", "4, 30"})
    void halfAsLongAgainAsTheLongestSilenceIsUsual(int weeks, int usual) {
        LocalDate last = LocalDate.parse("2026-03-02");
        List<LocalDate> published = new ArrayList<>(everyMonday(20, last.minusWeeks(weeks)));
        published.add(last);

        Silence silence = Silence.of(published, last, CALENDAR).orElseThrow();

        assertThat(silence).isEqualTo(new Silence(last, 0, usual));
    }

    @Test
    void aSilenceOfMoreThanThreeYearsAgoIsForgotten() {
        LocalDate last = LocalDate.parse("2026-03-02");
        List<LocalDate> published = new ArrayList<>(everyMonday(20, last));
        published.add(last.minusYears(3).minusDays(1));

        assertThat(Silence.of(published, last, CALENDAR).orElseThrow().usual()).isEqualTo(10);
    }

    @Test
    void tooLittleHistoryTellsNothing() {
        LocalDate last = LocalDate.parse("2026-06-01");

        assertThat(Silence.of(everyMonday(19, last), last.plusYears(1), CALENDAR))
                .isEmpty();
        assertThat(Silence.of(everyMonday(19, last), last, CALENDAR)).isEmpty();
        assertThat(Silence.of(everyMonday(20, last), last, CALENDAR)).isPresent();
        assertThat(Silence.of(List.of(), last, CALENDAR)).isEmpty();
    }

    @Test
    void twentyReportsOfOneDayAreLittleHistory() {
        LocalDate day = LocalDate.parse("2026-06-01");

        assertThat(Silence.of(Collections.nCopies(20, day), day, CALENDAR)).isEmpty();
    }

    @Test
    void orderAndDuplicatesOfDaysDoNotMatter() {
        LocalDate last = LocalDate.parse("2026-06-01");
        List<LocalDate> days = everyMonday(25, last);
        List<LocalDate> mixed = new ArrayList<>(days);
        mixed.addAll(days.subList(3, 9));
        Collections.reverse(mixed);
        Collections.swap(mixed, 2, 17);

        assertThat(Silence.of(mixed, last.plusDays(9), CALENDAR))
                .isEqualTo(Silence.of(days, last.plusDays(9), CALENDAR));
    }

    @Test
    void aReportDatedInTheFutureBreaksNoSilence() {
        LocalDate last = LocalDate.parse("2026-06-01");
        List<LocalDate> published = new ArrayList<>(everyMonday(20, last));
        published.add(LocalDate.parse("2026-07-01"));

        assertThat(Silence.of(published, LocalDate.parse("2026-06-16"), CALENDAR)
                        .orElseThrow()
                        .unusual())
                .isTrue();
    }

    private static List<LocalDate> everyMonday(int many, LocalDate last) {
        return Stream.iterate(last, day -> day.minus(1, ChronoUnit.WEEKS))
                .limit(many)
                .toList();
    }
}
