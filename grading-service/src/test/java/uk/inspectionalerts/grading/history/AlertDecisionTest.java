package uk.inspectionalerts.grading.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.inspectionalerts.grading.history.PublicationDate.Basis;

class AlertDecisionTest {

    private static final LocalDate RECEIVED = LocalDate.parse("2022-07-20");

    @ParameterizedTest(name = "{0}, {1} {2}, inspection ended {3}: alert {4}, {5}")
    @CsvSource({
        "AUTO,   GIVEN,     2022-07-20, 2022-05-20, true,  published 0 days before it was received",
        "AUTO,   GIVEN,     2022-07-19, 2022-05-20, true,  published 1 day before it was received",
        "AUTO,   PRINTED,   2022-07-06, 2022-05-20, true,  published 14 days before it was received",
        "AUTO,   PRINTED,   2022-07-05, 2022-05-20, false, published 15 days before it was received",
        "AUTO,   GIVEN,     2022-07-21, 2022-05-20, false, the publication date lies after the day of receipt",
        "AUTO,   HISTORY,   2022-07-19, 2022-05-20, true,  published 1 day before it was received",
        "AUTO,   ESTIMATED, 2022-07-20, 2022-05-20, true,  the publication date is estimated and the inspection ended 61 days before receipt",
        "AUTO,   ESTIMATED, 2022-07-20, 2022-01-21, true,  the publication date is estimated and the inspection ended 180 days before receipt",
        "AUTO,   ESTIMATED, 2022-07-20, 2022-01-20, false, the publication date is estimated and the inspection ended 181 days before receipt",
        "AUTO,   ESTIMATED, 2022-07-20,           , false, neither the publication date nor the inspection dates are known",
        "NEVER,  GIVEN,     2022-07-20, 2022-05-20, false, taken in as history",
        "ALWAYS, GIVEN,     2014-07-20, 2014-05-20, true,  alerts were asked for whatever the date",
        "ALWAYS, ESTIMATED, 2022-07-20,           , true,  alerts were asked for whatever the date",
    })
    void alertsWhatIsNews(
            AlertChoice choice, Basis basis, LocalDate publishedOn, LocalDate lastDay, boolean alert, String reason) {
        AlertDecision decision = AlertDecision.of(
                choice, new PublicationDate(publishedOn, basis), RECEIVED, Optional.ofNullable(lastDay));

        assertThat(decision).isEqualTo(new AlertDecision(alert, reason));
    }
}
