package uk.inspectionalerts.notification.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import uk.inspectionalerts.notification.Fixtures;
import uk.inspectionalerts.notification.criterion.Criteria;
import uk.inspectionalerts.notification.criterion.Criteria.Matching;
import uk.inspectionalerts.notification.criterion.Direction;
import uk.inspectionalerts.notification.criterion.MilestoneType;
import uk.inspectionalerts.notification.criterion.Places;
import uk.inspectionalerts.notification.criterion.Severity;
import uk.inspectionalerts.notification.outcome.Area;
import uk.inspectionalerts.notification.outcome.Grade;
import uk.inspectionalerts.notification.outcome.Outcome;

class PreviewProperties {

    private static final Set<String> GROUPS = Set.of("counties");

    @Property
    void a_preview_names_exactly_what_would_be_alerted(
            @ForAll("rules") Rule rule, @ForAll("outcomes") Outcome outcome) {
        Outcome news = Alertness.of(outcome, true);
        boolean alerted = Meaning.of(news, rule.audience(), Set.of()).isPresent() && rule.wants(news, GROUPS);

        boolean previewed = rule.alertsOn(Alertness.of(outcome, false), GROUPS);

        assertThat(previewed).isEqualTo(alerted);
    }

    @Property
    void a_rule_that_is_called_impossible_matches_no_report(
            @ForAll("rules") Rule rule, @ForAll("outcomes") Outcome outcome) {
        if (!rule.criteria().possible()) {
            assertThat(rule.wants(outcome, GROUPS)).isFalse();
        }
    }

    @Provide
    Arbitrary<Outcome> outcomes() {
        return Arbitraries.of(
                Fixtures.outcome("durham-2022", "graded"),
                Fixtures.outcome("north-tyneside-2020", "graded"),
                Fixtures.outcome("havering-2024", "graded"),
                Fixtures.outcome("brent-2026", "graded"),
                Fixtures.outcome("focused-visit-letter", "graded"),
                Fixtures.outcome("durham-2022-revised", "revised"),
                Fixtures.outcome("durham-2022-withdrawn", "withdrawn"),
                Fixtures.outcome("held", "held"));
    }

    @Provide
    Arbitrary<Rule> rules() {
        Arbitrary<Places> places = Combinators.combine(
                        few("80465", "80531"), few("counties", "core_cities"), few("E12000001", "E12000007"))
                .as(Places::new);
        Arbitrary<Criteria> criteria = Combinators.combine(
                        Arbitraries.of(Matching.values()),
                        few(Arrays.stream(MilestoneType.values())
                                .map(MilestoneType::code)
                                .toArray(String[]::new)),
                        few(Area.values()),
                        few(Grade.values()),
                        few(Direction.values()),
                        Arbitraries.of(Severity.values()).optional())
                .as(Criteria::new);
        return Combinators.combine(Arbitraries.of(Audience.values()), places, criteria)
                .as(Rule::new);
    }

    @SafeVarargs
    private static <T> Arbitrary<Set<T>> few(T... values) {
        return Arbitraries.of(values).set().ofMaxSize(2);
    }
}
