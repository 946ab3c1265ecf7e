package uk.inspectionalerts.grading.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FrameworkTest {

    @Test
    void isKnownByTheAreasThatItJudges() {
        assertThat(judging("leaders help_and_protection children_in_care_and_care_leavers overall_effectiveness"))
                .isEqualTo(Framework.ILACS_V1);
        assertThat(judging("leaders help_and_protection children_in_care care_leavers overall_effectiveness"))
                .isEqualTo(Framework.ILACS_V2);
        assertThat(judging("leaders help_and_protection children_in_care care_leavers"))
                .isEqualTo(Framework.ILACS_V3);
        assertThat(judging("overall_effectiveness help_and_protection looked_after_children adoption care_leavers"
                        + " leadership_management_governance"))
                .isEqualTo(Framework.SIF);
    }

    @Test
    void isUnknownWithAnAreaTooFewOrTooMany() {
        assertThat(judging("leaders")).isEqualTo(Framework.OTHER);
        assertThat(judging("help_and_protection looked_after_children adoption care_leavers"
                        + " leadership_management_governance"))
                .isEqualTo(Framework.OTHER);
        assertThat(judging("leaders help_and_protection children_in_care care_leavers overall_effectiveness adoption"))
                .isEqualTo(Framework.OTHER);
        assertThat(Framework.judging(Set.of())).isEqualTo(Framework.OTHER);
    }

    @Test
    void belongsToAFamily() {
        assertThat(Arrays.stream(Framework.values()).filter(Framework::ilacs))
                .containsExactly(Framework.ILACS_V1, Framework.ILACS_V2, Framework.ILACS_V3);
    }

    private static Framework judging(String codes) {
        Set<Area> areas = EnumSet.noneOf(Area.class);
        Arrays.stream(codes.split(" ")).map(Area::ofCode).forEach(areas::add);
        return Framework.judging(areas);
    }
}
