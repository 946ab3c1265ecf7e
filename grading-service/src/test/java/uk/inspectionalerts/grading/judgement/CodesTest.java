package uk.inspectionalerts.grading.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The words that tables, events and answers use. */
class CodesTest {

    @ParameterizedTest
    @EnumSource
    void everyAreaIsFoundByItsCode(Area area) {
        assertThat(Area.ofCode(area.code())).isEqualTo(area);
        assertThat(area.code()).isEqualToIgnoringCase(area.name());
    }

    @ParameterizedTest
    @EnumSource
    void everyGradeIsFoundByItsCode(Grade grade) {
        assertThat(Grade.ofCode(grade.code())).isEqualTo(grade);
        assertThat(grade.code()).isEqualToIgnoringCase(grade.name());
    }

    @ParameterizedTest
    @EnumSource
    void everyKindAndPlaceHasAWord(Place place) {
        assertThat(place.code()).isEqualToIgnoringCase(place.name());
        assertThat(Kind.values()).allSatisfy(kind -> assertThat(kind.code()).isEqualToIgnoringCase(kind.name()));
    }

    @Test
    void anyOtherWordIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Area.ofCode("glory"));
        assertThatIllegalArgumentException().isThrownBy(() -> Grade.ofCode("glorious"));
    }

    @Test
    void onlyTheFourGradesOfTheScaleAreCompared() {
        assertThat(Grade.values())
                .filteredOn(Grade::comparable)
                .containsExactly(Grade.OUTSTANDING, Grade.GOOD, Grade.REQUIRES_IMPROVEMENT, Grade.INADEQUATE);
        assertThat(Grade.GOOD.stepsFrom(Grade.ADEQUATE)).isEmpty();
        assertThat(Grade.NOT_JUDGED.stepsFrom(Grade.GOOD)).isEmpty();
    }

    @Test
    void aGradeIsPrintedInWordsOfItsOwn() {
        assertThat(Grade.REQUIRES_IMPROVEMENT.printedIn("Leaders Requires improvement to be good"))
                .contains("Requires improvement to be good");
        assertThat(Grade.INADEQUATE.printedIn("Overall: in adequate")).contains("in adequate");
        assertThat(Grade.ADEQUATE.printedIn("Overall: inadequate")).isEmpty();
        assertThat(Grade.OUTSTANDING.printedIn("Overall: good")).isEmpty();
    }
}
