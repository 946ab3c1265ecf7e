package uk.inspectionalerts.grading.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.inspectionalerts.grading.authority.Authority;
import uk.inspectionalerts.grading.composing.Dossier;
import uk.inspectionalerts.grading.composing.Filed;
import uk.inspectionalerts.grading.composing.Outcome;
import uk.inspectionalerts.grading.filing.Report;
import uk.inspectionalerts.grading.history.AlertChoice;
import uk.inspectionalerts.grading.judgement.Grade;

/** Who hears of a correction. */
class CauseTest {

    private static final Authority DURHAM = new Authority(
            "80465",
            "Durham",
            List.of(),
            "840",
            "E06000047",
            "E12000001",
            "North East",
            "Unitary Authority",
            Optional.empty(),
            List.of());

    private final Filed told = Filed.report("2022-05-20", Grade.GOOD);

    @ParameterizedTest(name = "a replaced report with alerts {0}, told before {1}, changed {2}: {3}")
    @CsvSource({
        "AUTO,   true,  true,  true",
        "ALWAYS, true,  true,  true",
        "NEVER,  true,  true,  false",
        "AUTO,   false, true,  false",
        "AUTO,   true,  false, false",
    })
    void whoWasToldHearsOfACorrection(AlertChoice alerts, boolean toldBefore, boolean changed, boolean alert) {
        Report after = told.alerts(alerts).grade(Grade.OUTSTANDING).graded();
        Cause cause = Cause.takenIn(Optional.of(told.graded()), after);

        assertThat(cause.ofCorrection(outcome(after), toldBefore, changed).alert())
                .isEqualTo(alert);
    }

    @Test
    void whatTakesThePlaceOfSomethingToldIsToldHoweverOldItIs() {
        Report late =
                told.again("2023-07-20T09:00:00Z").alerts(AlertChoice.AUTO).graded();
        Report history =
                told.again("2023-07-20T09:00:00Z").alerts(AlertChoice.NEVER).graded();

        assertThat(Cause.takenIn(Optional.empty(), late)
                        .ofNews(outcome(late), false)
                        .alert())
                .isFalse();
        assertThat(Cause.takenIn(Optional.empty(), late)
                        .ofNews(outcome(late), true)
                        .alert())
                .isTrue();
        assertThat(Cause.takenIn(Optional.empty(), history)
                        .ofNews(outcome(history), true)
                        .alert())
                .isFalse();
    }

    @ParameterizedTest(name = "an earlier report with alerts {0}, received {1}: {2}")
    @CsvSource({
        "NEVER,  2022-07-20T09:00:00Z, false",
        "AUTO,   2022-07-20T09:00:00Z, false",
        "AUTO,   2019-11-01T09:00:00Z, true",
        "ALWAYS, 2022-07-20T09:00:00Z, true",
    })
    void whatAnEarlierReportPutsRightIsToldOnlyIfThatReportIsNews(AlertChoice alerts, String received, boolean alert) {
        Report earlier = Filed.report("2019-09-20", Grade.INADEQUATE)
                .again(received)
                .alerts(alerts)
                .graded();
        Cause cause = Cause.takenIn(Optional.empty(), earlier);

        assertThat(cause.ofCorrection(outcome(told.graded()), true, true).alert())
                .isEqualTo(alert);
        assertThat(cause.reasonFor(outcome(told.graded()))).contains("earlier inspections changed");
    }

    @Test
    void aWithdrawalIsToldToThoseWhoWereTold() {
        Cause cause =
                Cause.withdrawn(Filed.report("2019-09-20", Grade.INADEQUATE).graded(), "published in error");

        assertThat(cause.ofCorrection(outcome(told.graded()), true, true).alert())
                .isTrue();
        assertThat(cause.ofCorrection(outcome(told.graded()), false, true).alert())
                .isFalse();
    }

    private static Outcome outcome(Report report) {
        return new Dossier(DURHAM, List.of(report), List.of())
                .outcomes(Map.of())
                .get(0);
    }
}
