package uk.inspectionalerts.notification.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.notification.Fixtures;
import uk.inspectionalerts.notification.outcome.Outcome;

class RuleTest {

    private static final Outcome DURHAM = Fixtures.outcome("durham-2022", "graded");

    @Test
    void empty_sets_mean_all() {
        assertThat(rule(Set.of(), Set.of(), Set.of()).wants(DURHAM)).isTrue();
    }

    @Test
    void authorities_and_regions_add_up() {
        assertThat(rule(Set.of("80465"), Set.of("E12000007"), Set.of()).wants(DURHAM))
                .isTrue();
        assertThat(rule(Set.of("80529"), Set.of("E12000001"), Set.of()).wants(DURHAM))
                .isTrue();
        assertThat(rule(Set.of("80529"), Set.of("E12000007"), Set.of()).wants(DURHAM))
                .isFalse();
    }

    @Test
    void one_of_the_milestone_types_has_to_be_reached() {
        assertThat(rule(Set.of(), Set.of(), Set.of("improved", "declined")).wants(DURHAM))
                .isTrue();
        assertThat(rule(Set.of(), Set.of(), Set.of("declined")).wants(DURHAM)).isFalse();
    }

    @Test
    void a_milestone_that_may_not_be_told_is_no_reason_to_write() {
        Outcome withheld = Fixtures.outcome("north-tyneside-2020-withheld", "graded");
        assertThat(rule(Set.of(), Set.of(), Set.of("first_in_region")).wants(withheld))
                .isFalse();
        assertThat(rule(Set.of(), Set.of(), Set.of("first_in_region"))
                        .wants(Fixtures.outcome("north-tyneside-2020", "graded")))
                .isTrue();
    }

    @Test
    void a_held_report_reaches_no_milestone() {
        assertThat(rule(Set.of(), Set.of(), Set.of("improved")).wants(Fixtures.outcome("held", "held")))
                .isFalse();
    }

    @Test
    void is_told_in_plain_english() {
        assertThat(rule(Set.of("1", "2"), Set.of(), Set.of()).inWords(urn -> "Council " + urn, code -> code))
                .isEqualTo("every report on Council 1 or Council 2");
        assertThat(rule(Set.of(), Set.of("E12000001"), Set.of("out_of_inadequate"))
                        .inWords(urn -> urn, code -> "the North East"))
                .isEqualTo("reports that reach a milestone (out of inadequate) on any council in the North East");
        assertThat(rule(Set.of(), Set.of(), Set.of()).inWords(urn -> urn, code -> code))
                .isEqualTo("every report on any council in England");
    }

    private static Rule rule(Set<String> authorities, Set<String> regions, Set<String> types) {
        return new Rule(Audience.COUNCIL, authorities, regions, types);
    }
}
