package uk.inspectionalerts.notification.criterion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.inspectionalerts.notification.Fixtures;
import uk.inspectionalerts.notification.criterion.Criteria.Matching;
import uk.inspectionalerts.notification.outcome.Area;
import uk.inspectionalerts.notification.outcome.Findings;
import uk.inspectionalerts.notification.outcome.Grade;

class CriteriaTest {

    /** Durham 2022: overall good, up from requires improvement; leaders outstanding, up two; care good, unchanged. */
    private static final Optional<Findings> DURHAM =
            Fixtures.outcome("durham-2022", "graded").told();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # match | types           | areas               | grades           | directions | severity | met
            all     |                 |                     |                  |            |          | true
            all     | improved        |                     |                  |            |          | true
            all     | declined        |                     |                  |            |          | false
            all     | improved        | leaders             |                  |            |          | true
            all     | improved        | care_leavers        |                  |            |          | false
            all     |                 |                     | outstanding      |            |          | true
            all     |                 |                     | inadequate       |            |          | false
            all     |                 | leaders             | outstanding      | improved   |          | true
            all     |                 | help_and_protection | outstanding      | improved   |          | false
            all     |                 |                     | outstanding      | unchanged  |          | false
            any     |                 |                     | outstanding      | unchanged  |          | true
            all     | declined        |                     | outstanding      |            |          | false
            any     | declined        |                     | outstanding      |            |          | true
            all     |                 |                     |                  |            | notable  | true
            all     |                 |                     |                  |            | critical | false
            any     |                 |                     |                  | improved   | critical | true
            all     |                 | leaders             |                  |            |          | true
            all     |                 | adoption            |                  |            |          | false
            """)
    void a_report_meets_what_is_asked(
            String match, String types, String areas, String grades, String directions, String severity, boolean met) {
        assertThat(criteria(match, types, areas, grades, directions, severity).metBy(DURHAM))
                .isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # match | types                    | areas   | grades      | directions | severity | possible
            all     |                          |         | inadequate  | improved   |          | false
            all     |                          |         | outstanding | declined   |          | false
            all     |                          |         | not_judged  | unchanged  |          | false
            any     |                          |         | inadequate  | improved   |          | true
            all     |                          |         | good,inadequate | improved |        | true
            all     | improved                 |         |             |            | critical | false
            all     | improved,into_inadequate |         |             |            | critical | true
            all     | into_inadequate          | leaders |             |            |          | false
            all     | improved                 | leaders |             |            |          | true
            all     | long_forgotten           |         |             |            |          | false
            """)
    void what_no_report_can_meet_is_known(
            String match,
            String types,
            String areas,
            String grades,
            String directions,
            String severity,
            boolean possible) {
        assertThat(criteria(match, types, areas, grades, directions, severity).possible())
                .isEqualTo(possible);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            all | into_inadequate,out_of_inadequate | | | | | becomes or stops being inadequate
            all | improved,declined | leaders | | | | improves or declines in leaders
            all | improved,into_inadequate | | | | | improves or becomes inadequate
            all | lost_outstanding,retained_outstanding | | | | | stays or stops being outstanding
            all | | | outstanding,good | | | is graded outstanding or good in any area
            all | | leaders | good | improved,unchanged | | improves to or stays good in leaders
            all | | | | declined | | declines in any area
            all | | overall_effectiveness | | | | is graded in overall effectiveness
            all | | | | | critical | reaches a critical milestone
            any | improved | | inadequate | | critical | improves or reaches a critical milestone or is graded inadequate in any area
            all | improved,into_inadequate | | | | critical | improves or becomes inadequate, where that is critical
            all | long_forgotten | | | | | reaches the milestone long forgotten
            """)
    void they_are_told_in_plain_english(
            String match, String types, String areas, String grades, String directions, String severity, String words) {
        assertThat(criteria(match, types, areas, grades, directions, severity).inWords())
                .isEqualTo(words);
    }

    @Test
    void a_report_of_which_nothing_is_told_meets_no_criterion() {
        assertThat(criteria("any", null, null, "good", null, null).metBy(Optional.empty()))
                .isFalse();
        assertThat(Criteria.NONE.metBy(Optional.empty())).isTrue();
    }

    private static Criteria criteria(
            String match, String types, String areas, String grades, String directions, String severity) {
        return new Criteria(
                Matching.valueOf(match.toUpperCase(Locale.ROOT)),
                set(types, code -> code),
                set(areas, Area::of),
                set(grades, Grade::of),
                set(directions, code -> Direction.valueOf(code.toUpperCase(Locale.ROOT))),
                Optional.ofNullable(severity).map(code -> Severity.valueOf(code.toUpperCase(Locale.ROOT))));
    }

    private static <T> Set<T> set(String codes, Function<String, T> reading) {
        return codes == null
                ? Set.of()
                : Arrays.stream(codes.split(",")).map(reading).collect(Collectors.toSet());
    }
}
