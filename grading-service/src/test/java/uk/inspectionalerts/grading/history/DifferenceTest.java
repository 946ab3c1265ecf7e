package uk.inspectionalerts.grading.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.grading.history.Inspection.Basis;
import uk.inspectionalerts.grading.judgement.Area;
import uk.inspectionalerts.grading.judgement.Framework;
import uk.inspectionalerts.grading.judgement.Grade;

class DifferenceTest {

    private static final Map<Area, Grade> GRADES = Map.of(
            Area.OVERALL_EFFECTIVENESS, Grade.GOOD,
            Area.LEADERS, Grade.OUTSTANDING,
            Area.HELP_AND_PROTECTION, Grade.GOOD);

    private final Inspection report = inspection(Framework.ILACS_V1, "2022-05-20", "2022-07-05", GRADES, Basis.REPORT);

    @Test
    void sameFactsDoNotDiffer() {
        assertThat(Difference.between(report, report)).isEmpty();
        assertThat(Difference.between(
                        report, inspection(Framework.ILACS_V1, "2022-05-20", "2022-07-05", GRADES, Basis.SECONDARY)))
                .isEmpty();
    }

    @Test
    void everyFactThatDiffersIsNamedWithWhatEachSays() {
        Map<Area, Grade> others = new HashMap<>(GRADES);
        others.put(Area.LEADERS, Grade.GOOD);
        others.put(Area.CARE_LEAVERS, Grade.INADEQUATE);
        others.remove(Area.HELP_AND_PROTECTION);

        assertThat(Difference.between(
                        report, inspection(Framework.ILACS_V2, "2022-05-27", "2022-07-12", others, Basis.REPORT)))
                .containsExactly(
                        new Difference("framework", Optional.of("ILACS_V1"), Optional.of("ILACS_V2")),
                        new Difference("inspection_end", Optional.of("2022-05-20"), Optional.of("2022-05-27")),
                        new Difference("published_on", Optional.of("2022-07-05"), Optional.of("2022-07-12")),
                        new Difference("leaders", Optional.of("outstanding"), Optional.of("good")),
                        new Difference("help_and_protection", Optional.of("good"), Optional.empty()),
                        new Difference("care_leavers", Optional.empty(), Optional.of("inadequate")));
    }

    @Test
    void ofASummaryOnlyTheOverallGradeIsReliedOn() {
        Map<Area, Grade> others = new HashMap<>(GRADES);
        others.replaceAll((area, grade) -> Grade.INADEQUATE);

        assertThat(Difference.between(
                        report, inspection(Framework.ILACS_V1, "2022-05-20", "2022-07-05", others, Basis.SECONDARY)))
                .extracting(Difference::fact)
                .containsExactly("overall_effectiveness");
    }

    private static Inspection inspection(
            Framework framework, String end, String publishedOn, Map<Area, Grade> grades, Basis basis) {
        return new Inspection(
                new UUID(0, 1),
                framework,
                LocalDate.of(2022, 5, 9),
                LocalDate.parse(end),
                LocalDate.parse(publishedOn),
                grades,
                basis);
    }
}
