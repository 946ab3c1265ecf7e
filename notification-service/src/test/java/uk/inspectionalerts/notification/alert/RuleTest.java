package uk.inspectionalerts.notification.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.notification.Fixtures;
import uk.inspectionalerts.notification.criterion.Criteria;
import uk.inspectionalerts.notification.criterion.Criteria.Matching;
import uk.inspectionalerts.notification.criterion.Places;
import uk.inspectionalerts.notification.digest.Frequency;
import uk.inspectionalerts.notification.outcome.Outcome;

class RuleTest {

    private static final Outcome DURHAM = Fixtures.outcome("durham-2022", "graded");

    @Test
    void empty_sets_mean_all() {
        assertThat(rule(Set.of(), Set.of(), Set.of()).wants(DURHAM, Set.of())).isTrue();
    }

    @Test
    void authorities_and_regions_add_up() {
        assertThat(rule(Set.of("80465"), Set.of("E12000007"), Set.of()).wants(DURHAM, Set.of()))
                .isTrue();
        assertThat(rule(Set.of("80529"), Set.of("E12000001"), Set.of()).wants(DURHAM, Set.of()))
                .isTrue();
        assertThat(rule(Set.of("80529"), Set.of("E12000007"), Set.of()).wants(DURHAM, Set.of()))
                .isFalse();
    }

    @Test
    void one_of_the_milestone_types_has_to_be_reached() {
        assertThat(rule(Set.of(), Set.of(), Set.of("improved", "declined")).wants(DURHAM, Set.of()))
                .isTrue();
        assertThat(rule(Set.of(), Set.of(), Set.of("declined")).wants(DURHAM, Set.of()))
                .isFalse();
    }

    @Test
    void a_milestone_that_may_not_be_told_is_no_reason_to_write() {
        Outcome withheld = Fixtures.outcome("north-tyneside-2020-withheld", "graded");
        assertThat(rule(Set.of(), Set.of(), Set.of("first_in_region")).wants(withheld, Set.of()))
                .isFalse();
        assertThat(rule(Set.of(), Set.of(), Set.of("first_in_region"))
                        .wants(Fixtures.outcome("north-tyneside-2020", "graded"), Set.of()))
                .isTrue();
    }

    @Test
    void a_held_report_reaches_no_milestone() {
        assertThat(rule(Set.of(), Set.of(), Set.of("improved")).wants(Fixtures.outcome("held", "held"), Set.of()))
                .isFalse();
    }

    @Test
    void a_group_is_whoever_is_on_it_when_the_report_comes_out() {
        Rule rule = new Rule(Audience.COUNCIL, new Places(Set.of(), Set.of("counties"), Set.of()), Criteria.NONE);

        assertThat(rule.wants(DURHAM, Set.of("counties", "core_cities"))).isTrue();
        assertThat(rule.wants(DURHAM, Set.of("core_cities"))).isFalse();
    }

    @Test
    void the_past_is_asked_whether_or_not_it_was_alerted_but_not_what_no_longer_stands() {
        assertThat(rule(Set.of(), Set.of(), Set.of()).alertsOn(Alertness.of(DURHAM, false), Set.of()))
                .isTrue();
        assertThat(rule(Set.of(), Set.of(), Set.of())
                        .alertsOn(Fixtures.outcome("durham-2022-withdrawn", "withdrawn"), Set.of()))
                .isFalse();
    }

    @Test
    void is_told_in_plain_english() {
        assertThat(words(rule(Set.of("1", "2"), Set.of(), Set.of())))
                .isEqualTo("every report on Council 1 or Council 2");
        assertThat(words(rule(Set.of(), Set.of(), Set.of()))).isEqualTo("every report on any authority in England");
        assertThat(rule(Set.of(), Set.of("E12000001"), Set.of("into_inadequate", "out_of_inadequate"))
                        .asWish(Frequency.IMMEDIATE, urn -> urn, code -> "the North East"))
                .isEqualTo("Tell me at once when any authority in the North East becomes or stops being inadequate.");
        assertThat(wish(Frequency.IMMEDIATE)).isEqualTo("Tell me at once of every report on Durham.");
        assertThat(wish(Frequency.DAILY)).isEqualTo("Tell me every day at 08:30 of every report on Durham.");
        assertThat(wish(Frequency.WEEKLY)).isEqualTo("Tell me every Monday at 08:30 of every report on Durham.");
        assertThat(wish(Frequency.IMMEDIATE_WHEN_CRITICAL))
                .isEqualTo("Tell me at once if it is critical, else every Monday at 08:30, of every report on Durham.");
    }

    private static String wish(Frequency frequency) {
        return rule(Set.of("1"), Set.of(), Set.of()).asWish(frequency, urn -> "Durham", code -> code);
    }

    private static String words(Rule rule) {
        return rule.inWords(urn -> "Council " + urn, code -> code);
    }

    private static Rule rule(Set<String> authorities, Set<String> regions, Set<String> types) {
        return new Rule(
                Audience.COUNCIL,
                new Places(authorities, Set.of(), regions),
                new Criteria(Matching.ALL, types, Set.of(), Set.of(), Set.of(), Optional.empty()));
    }
}
