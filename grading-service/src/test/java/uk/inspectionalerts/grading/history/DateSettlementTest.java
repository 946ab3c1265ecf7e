package uk.inspectionalerts.grading.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.inspectionalerts.grading.history.PublicationDate.Basis;

class DateSettlementTest {

    private static final LocalDate RECEIVED = LocalDate.parse("2022-07-06");

    @ParameterizedTest(name = "given {0}, printed {1}, inspection ended {2}: {3} {4}, {5} warnings, {6} doubts")
    @CsvSource({
        "2022-07-05,           , 2022-05-20, 2022-07-05, GIVEN,     0, 0",
        "2022-07-05, 2022-07-05, 2022-05-20, 2022-07-05, GIVEN,     0, 0",
        "2022-07-05, 2022-07-04, 2022-05-20, 2022-07-05, GIVEN,     1, 0",
        "2022-07-05, 2022-06-21, 2022-05-20, 2022-07-05, GIVEN,     1, 0",
        "2022-07-05, 2022-06-20, 2022-05-20, 2022-07-05, GIVEN,     0, 1",
        "          , 2022-07-04, 2022-05-20, 2022-07-04, PRINTED,   0, 0",
        "          ,           , 2022-05-20, 2022-07-06, ESTIMATED, 1, 0",
        "          ,           ,           , 2022-07-06, ESTIMATED, 1, 0",
        "          ,           , 2014-05-20, 2022-07-06, ESTIMATED, 1, 0",
        "          ,           , 2022-07-06, 2022-07-06, ESTIMATED, 1, 0",
        "          ,           , 2022-07-07, 2022-07-06, ESTIMATED, 1, 1",
        "2022-07-06,           , 2022-05-20, 2022-07-06, GIVEN,     0, 0",
        "2022-07-07,           , 2022-05-20, 2022-07-07, GIVEN,     0, 1",
        "          , 2022-07-07, 2022-05-20, 2022-07-07, PRINTED,   0, 1",
        "2022-05-20,           , 2022-05-20, 2022-05-20, GIVEN,     0, 0",
        "2022-05-19,           , 2022-05-20, 2022-05-19, GIVEN,     0, 1",
        "          , 2022-05-19, 2022-05-20, 2022-05-19, PRINTED,   0, 1",
        "2022-07-05,           , 2021-10-28, 2022-07-05, GIVEN,     0, 0",
        "2022-07-05,           , 2021-10-27, 2022-07-05, GIVEN,     0, 1",
        "2022-07-05,           ,           , 2022-07-05, GIVEN,     0, 0",
    })
    void settlesTheDateOfADocument(
            LocalDate given,
            LocalDate printed,
            LocalDate lastDay,
            LocalDate on,
            Basis basis,
            int warnings,
            int doubts) {
        DateSettlement settlement = DateSettlement.of(
                Optional.ofNullable(given), Optional.ofNullable(printed), RECEIVED, Optional.ofNullable(lastDay));

        assertThat(settlement.date()).isEqualTo(new PublicationDate(on, basis));
        assertThat(settlement.warnings()).hasSize(warnings);
        assertThat(settlement.doubts()).hasSize(doubts);
    }

    @Test
    void saysWhatDoesNotFit() {
        DateSettlement settlement = DateSettlement.of(
                Optional.of(LocalDate.parse("2022-05-19")),
                Optional.empty(),
                RECEIVED,
                Optional.of(LocalDate.parse("2022-05-20")));

        assertThat(settlement.doubts())
                .containsExactly(
                        "the given publication date 2022-05-19 lies before the last inspection day 2022-05-20");
    }

    @ParameterizedTest(name = "{0} beside a record of {1}: {2}")
    @CsvSource({"ESTIMATED, GIVEN, HISTORY", "ESTIMATED, ESTIMATED, ESTIMATED", "PRINTED, GIVEN, PRINTED"})
    void takesTheRecordsDateForAnEstimate(Basis own, Basis recorded, Basis settled) {
        PublicationDate date =
                new PublicationDate(RECEIVED, own).orFrom(new PublicationDate(LocalDate.parse("2022-07-05"), recorded));

        assertThat(date.basis()).isEqualTo(settled);
        assertThat(date.on().equals(RECEIVED)).isEqualTo(settled != Basis.HISTORY);
    }
}
