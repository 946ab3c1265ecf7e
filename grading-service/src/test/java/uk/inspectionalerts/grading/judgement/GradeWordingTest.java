package uk.inspectionalerts.grading.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GradeWordingTest {

    @ParameterizedTest
    @CsvSource({
        "Outstanding, OUTSTANDING",
        "outstanding., OUTSTANDING",
        "Good, GOOD",
        "GOOD, GOOD",
        "Requires improvement to be good, REQUIRES_IMPROVEMENT",
        "Requires Improvement to be good, REQUIRES_IMPROVEMENT",
        "Requires improvement, REQUIRES_IMPROVEMENT",
        "Require improvement, REQUIRES_IMPROVEMENT",
        "require improvement to be good, REQUIRES_IMPROVEMENT",
        "Requir es improvement, REQUIRES_IMPROVEMENT",
        "Inadequate, INADEQUATE",
        "Adequate, ADEQUATE",
        "Not judged, NOT_JUDGED",
        "Not Judged, NOT_JUDGED"
    })
    void readsEveryWording(String printed, Grade grade) {
        assertThat(GradeWording.whole(printed)).contains(grade);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Grade",
                "good enough",
                "not good",
                "Good Outstanding",
                "outstanding achievement",
                "requires",
                "improvement to be good",
                "more than adequate",
                "Good (previously inadequate)"
            })
    void readsNothingElseAsAGrade(String printed) {
        assertThat(GradeWording.whole(printed)).isEmpty();
    }

    @Property
    void blanksCapitalsAndStopsMeanNothing(
            @ForAll("wordings") String wording, @ForAll @IntRange(max = 30) int at, @ForAll boolean upper) {
        int cut = Math.min(at, wording.length());
        String printed = wording.substring(0, cut) + " \u00a0" + wording.substring(cut) + " .";
        assertThat(GradeWording.whole(upper ? printed.toUpperCase(java.util.Locale.UK) : printed))
                .isEqualTo(GradeWording.whole(wording))
                .isPresent();
    }

    @Property
    void anyOtherLetterMakesItNoGrade(@ForAll("wordings") String wording, @ForAll("letters") char letter) {
        String printed = letter + wording;
        boolean another = GradeWording.whole(printed).isPresent();
        assertThat(another).isFalse();
    }

    @Property
    void theLongestEndingComesFirst(@ForAll("wordings") String wording) {
        GradeWording.Ending first =
                GradeWording.endings("The judgement is " + wording + ".").get(0);
        assertThat(first.grade()).isEqualTo(GradeWording.whole(wording).orElseThrow());
        assertThat(first.printed()).isEqualTo(wording);
        assertThat(first.label()).isEqualTo("The judgement is");
    }

    @Provide
    Arbitrary<String> wordings() {
        return Arbitraries.of(
                "Outstanding",
                "Good",
                "Requires improvement",
                "Require improvement",
                "Requires improvement to be good",
                "require improvement to be good",
                "Inadequate",
                "Adequate",
                "Not judged");
    }

    @Provide
    Arbitrary<Character> letters() {
        return Arbitraries.chars().range('a', 'z');
    }
}
