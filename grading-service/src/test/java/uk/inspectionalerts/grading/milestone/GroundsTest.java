package uk.inspectionalerts.grading.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.inspectionalerts.grading.judgement.Area;
import uk.inspectionalerts.grading.milestone.Grounds.Ground;
import uk.inspectionalerts.grading.shipping.Shipped;

class GroundsTest {

    private static final List<Milestone> ALL = Milestones.of(
            Shipped.RECORD, Shipped.GROUPS, new Completeness(LocalDate.of(2026, 6, 18), LocalDate.of(2026, 11, 1)));

    @Test
    void aRunRestsOnEachGradeInIt() {
        Grounds grounds =
                of("Westminster", "2025-01-13", MilestoneType.RETAINED_OUTSTANDING, Area.OVERALL_EFFECTIVENESS);

        assertThat(grounds.earlier()).extracting(GroundsTest::published).containsExactly("2019-10-15", "2016-03-29");
        assertThat(grounds.previous()).contains(grounds.earlier().get(0));
        assertThat(grounds.members()).contains(grounds.subject());
    }

    @Test
    void anAreaJudgedAloneIsSetAgainstTheTwoJudgedTogether() {
        Grounds grounds = of("Durham", "2025-05-13", MilestoneType.IMPROVED, Area.CARE_LEAVERS);

        assertThat(grounds.subject().areas()).containsExactly(Area.CARE_LEAVERS);
        assertThat(grounds.previous()).map(Ground::areas).contains(Set.of(Area.CHILDREN_IN_CARE_AND_CARE_LEAVERS));
        assertThat(grounds.members()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyTypeHasItsRuleInOneSentence(MilestoneType type) {
        assertThat(type.rule()).matches("[A-Z][^.]{40,}\\.");
    }

    private static Grounds of(String authority, String publishedOn, MilestoneType type, Area area) {
        return ALL.stream()
                .filter(milestone -> milestone.type() == type
                        && milestone.area().equals(Optional.of(area))
                        && milestone.subject().name().equals(authority)
                        && milestone.subject().inspection().publishedOn().equals(LocalDate.parse(publishedOn)))
                .findFirst()
                .map(milestone -> Grounds.of(milestone, Shipped.RECORD))
                .orElseThrow();
    }

    private static String published(Ground ground) {
        return ground.entry().inspection().publishedOn().toString();
    }
}
