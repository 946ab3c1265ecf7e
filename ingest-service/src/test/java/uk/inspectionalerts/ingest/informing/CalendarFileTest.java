package uk.inspectionalerts.ingest.informing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.inspectionalerts.ingest.source.PublishingCalendar;

class CalendarFileTest {

    private final PublishingCalendar calendar = new CalendarFile().calendar();

    private record Row(LocalDate from, LocalDate to, String what, String source) {}

    @ParameterizedTest
    @ValueSource(strings = {"bank-holidays", "quiet-periods"})
    void rowsAreReadableAndInOrder(String file) throws IOException {
        List<Row> rows = rows(file);

        assertThat(rows).extracting(Row::from).isSorted().doesNotHaveDuplicates();
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.from()).isBeforeOrEqualTo(row.to());
            assertThat(row.what()).isNotBlank();
            assertThat(row.source()).isNotBlank();
        });
    }

    @Test
    void aBankHolidayIsOneWorkingDayThatIsFree() throws IOException {
        assertThat(rows("bank-holidays")).allSatisfy(row -> {
            assertThat(row.to()).isEqualTo(row.from());
            assertThat(row.from().getDayOfWeek().getValue()).isLessThanOrEqualTo(5);
            assertThat(calendar.isWorkingDay(row.from())).isFalse();
        });
    }

    @Test
    void everyYearHasItsEightBankHolidaysAndSomeHaveMore() throws IOException {
        List<Row> rows = rows("bank-holidays");

        assertThat(IntStream.rangeClosed(2018, 2030)).allSatisfy(year -> assertThat(rows)
                .filteredOn(row -> row.from().getYear() == year)
                .hasSize(year == 2022 ? 10 : year == 2023 ? 9 : 8));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2020-05-04, true, 'early May, moved to the 75th anniversary of the end of the war'",
        "2020-05-08, false, ''",
        "2022-05-30, true, 'spring, moved to the Platinum Jubilee'",
        "2022-06-02, false, ''",
        "2022-06-03, false, Platinum Jubilee",
        "2022-09-19, false, State Funeral",
        "2023-05-08, false, Coronation",
        "2022-12-27, false, Christmas Day on a Sunday"
    })
    void theExceptionsOfThoseYearsAreKnown(LocalDate day, boolean working, String why) {
        assertThat(calendar.isWorkingDay(day)).as(why).isEqualTo(working);
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({"2026-07-31, 2026-08-31", "2026-12-21, 2027-01-03", "2024-05-24, 2024-07-04", "2026-03-27, 2026-05-07"})
    void inAugustAtChristmasAndBeforeElectionsNoPublicationIsExpected(LocalDate after, LocalDate upTo) {
        assertThat(calendar.publishingDays(after, upTo)).isZero();
    }

    private static List<Row> rows(String file) throws IOException {
        try (InputStream csv = CalendarFile.class.getResourceAsStream("/calendar/" + file + ".csv")) {
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", 4))
                    .map(row -> new Row(LocalDate.parse(row[0]), LocalDate.parse(row[1]), row[2], row[3]))
                    .toList();
        }
    }
}
