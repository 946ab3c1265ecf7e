package uk.inspectionalerts.notification.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.inspectionalerts.notification.alert.Audience.COUNCIL;
import static uk.inspectionalerts.notification.alert.Audience.GENERAL;
import static uk.inspectionalerts.notification.alert.Audience.MINISTERIAL;
import static uk.inspectionalerts.notification.alert.Audience.OPERATOR;
import static uk.inspectionalerts.notification.alert.Meaning.CORRECTION;
import static uk.inspectionalerts.notification.alert.Meaning.FIRST_NEWS;
import static uk.inspectionalerts.notification.alert.Meaning.FOLLOW_UP;
import static uk.inspectionalerts.notification.alert.Meaning.HELD_NOTICE;
import static uk.inspectionalerts.notification.alert.Meaning.WITHDRAWAL;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.notification.Fixtures;
import uk.inspectionalerts.notification.outcome.Outcome;
import uk.inspectionalerts.notification.outcome.Outcome.Graded;
import uk.inspectionalerts.notification.outcome.Outcome.Heading;
import uk.inspectionalerts.notification.outcome.Outcome.Revised;

class MeaningTest {

    private static final Graded GRADED = (Graded) Fixtures.outcome("durham-2022", "graded");
    private static final Outcome HELD = Fixtures.outcome("held", "held");
    private static final Revised REVISED = (Revised) Fixtures.outcome("durham-2022-revised", "revised");
    private static final Outcome WITHDRAWN = Fixtures.outcome("durham-2022-withdrawn", "withdrawn");

    @Test
    void news_is_told_once() {
        assertThat(Meaning.of(GRADED, COUNCIL, Set.of())).contains(FIRST_NEWS);
        assertThat(Meaning.of(GRADED, COUNCIL, Set.of(FIRST_NEWS))).isEmpty();
        assertThat(Meaning.of(GRADED, COUNCIL, Set.of(HELD_NOTICE, FOLLOW_UP))).isEmpty();
    }

    @Test
    void nothing_is_told_of_an_outcome_without_alert() {
        Heading silent = new Heading(GRADED.heading().inspection(), 1, false);
        assertThat(Meaning.of(new Graded(silent, GRADED.council(), GRADED.findings()), COUNCIL, Set.of()))
                .isEmpty();
    }

    @Test
    void a_held_report_is_told_to_council_and_minister_and_followed_up() {
        assertThat(Meaning.of(HELD, COUNCIL, Set.of())).contains(HELD_NOTICE);
        assertThat(Meaning.of(HELD, MINISTERIAL, Set.of())).contains(HELD_NOTICE);
        assertThat(Meaning.of(HELD, GENERAL, Set.of())).isEmpty();
        assertThat(Meaning.of(GRADED, COUNCIL, Set.of(HELD_NOTICE))).contains(FOLLOW_UP);
    }

    @Test
    void an_operator_hears_of_every_report_that_is_held_and_of_nothing_else() {
        Outcome.Held held = (Outcome.Held) HELD;
        Outcome silent = new Outcome.Held(
                new Heading(held.heading().inspection(), 1, false),
                held.report(),
                held.about(),
                held.publication(),
                held.reasons());
        assertThat(Meaning.of(HELD, OPERATOR, Set.of())).contains(HELD_NOTICE);
        assertThat(Meaning.of(silent, OPERATOR, Set.of())).contains(HELD_NOTICE);
        assertThat(Meaning.of(silent, COUNCIL, Set.of())).isEmpty();
        assertThat(Meaning.of(HELD, OPERATOR, Set.of(HELD_NOTICE))).isEmpty();
        assertThat(Meaning.of(GRADED, OPERATOR, Set.of())).isEmpty();
        assertThat(Meaning.of(WITHDRAWN, OPERATOR, Set.of(HELD_NOTICE))).isEmpty();
    }

    @Test
    void a_change_that_matters_is_a_correction_for_those_who_were_told() {
        assertThat(Meaning.of(REVISED, COUNCIL, Set.of(FIRST_NEWS))).contains(CORRECTION);
        assertThat(Meaning.of(REVISED, COUNCIL, Set.of())).contains(FIRST_NEWS);
        Revised unchanged = new Revised(REVISED.heading(), REVISED.council(), REVISED.findings(), "re-read", List.of());
        assertThat(Meaning.of(unchanged, COUNCIL, Set.of(FIRST_NEWS))).isEmpty();
    }

    @Test
    void a_withdrawal_is_told_where_anything_was_told() {
        assertThat(Meaning.of(WITHDRAWN, COUNCIL, Set.of(HELD_NOTICE))).contains(WITHDRAWAL);
        assertThat(Meaning.of(WITHDRAWN, COUNCIL, Set.of())).isEmpty();
    }

    @Test
    void an_alert_is_the_same_whatever_document_brought_it() {
        Alert first = new Alert(GRADED.heading().inspection(), FIRST_NEWS, COUNCIL, 1, 0);
        assertThat(new Alert(first.inspection(), FIRST_NEWS, COUNCIL, 7, 0).id())
                .isEqualTo(first.id());
        assertThat(new Alert(first.inspection(), FIRST_NEWS, MINISTERIAL, 1, 0).id())
                .isNotEqualTo(first.id());
        assertThat(new Alert(first.inspection(), CORRECTION, COUNCIL, 2, 0).id())
                .isNotEqualTo(new Alert(first.inspection(), CORRECTION, COUNCIL, 3, 0).id());
        assertThat(new Alert(first.inspection(), FIRST_NEWS, COUNCIL, 3, 1).id())
                .isNotEqualTo(first.id());
    }

    @Test
    void what_was_told_before_a_withdrawal_counts_no_longer() {
        assertThat(Told.by(List.of(alert(FIRST_NEWS, 1), alert(CORRECTION, 2))))
                .isEqualTo(new Told(Set.of(FIRST_NEWS, CORRECTION), 0));
        assertThat(Told.by(List.of(alert(FIRST_NEWS, 1), alert(WITHDRAWAL, 2)))).isEqualTo(new Told(Set.of(), 1));
        Alert again = new Alert(GRADED.heading().inspection(), FIRST_NEWS, COUNCIL, 3, 1);
        assertThat(Told.by(List.of(alert(FIRST_NEWS, 1), alert(WITHDRAWAL, 2), again)))
                .isEqualTo(new Told(Set.of(FIRST_NEWS), 1));
    }

    @Test
    void a_later_outcome_overtakes_what_is_not_sent_yet() {
        assertThat(alert(FIRST_NEWS, 1).telling(List.of(REVISED, GRADED))).contains(REVISED);
        assertThat(alert(FIRST_NEWS, 1).telling(List.of(HELD, GRADED))).contains(GRADED);
        assertThat(alert(FIRST_NEWS, 1).telling(List.of(WITHDRAWN, GRADED))).isEmpty();
        assertThat(alert(FIRST_NEWS, 1).telling(List.of(HELD, WITHDRAWN, GRADED)))
                .isEmpty();
        assertThat(alert(HELD_NOTICE, 1).telling(List.of(GRADED, HELD))).isEmpty();
        assertThat(alert(CORRECTION, 2).telling(List.of(at(3, true, WITHDRAWN), REVISED)))
                .isEmpty();
    }

    @Test
    void a_correction_is_not_lost_to_a_later_revision_that_nobody_is_told_of() {
        Revised first = revised(2, true, "leaders: good, was outstanding");
        Revised silent = revised(3, false, "last inspection day: 2022-05-20, was 2022-05-19");
        Revised loud = revised(4, true, "leaders: outstanding, was good");

        assertThat(alert(CORRECTION, 2).telling(List.of(silent, first, GRADED))).hasValueSatisfying(told -> assertThat(
                        ((Revised) told).changes())
                .containsExactly("leaders: good, was outstanding", "last inspection day: 2022-05-20, was 2022-05-19"));
        assertThat(alert(CORRECTION, 2).telling(List.of(loud, silent, first, GRADED)))
                .isEmpty();
        assertThat(alert(CORRECTION, 4).telling(List.of(loud, silent, first, GRADED)))
                .hasValueSatisfying(told ->
                        assertThat(((Revised) told).changes()).containsExactly("leaders: outstanding, was good"));
    }

    private static Revised revised(int version, boolean alert, String change) {
        Heading heading = new Heading(REVISED.heading().inspection(), version, alert);
        return new Revised(heading, REVISED.council(), REVISED.findings(), "read again", List.of(change));
    }

    private static Outcome at(int version, boolean alert, Outcome withdrawn) {
        Outcome.Withdrawn old = (Outcome.Withdrawn) withdrawn;
        return new Outcome.Withdrawn(
                new Heading(old.heading().inspection(), version, alert), old.about(), old.reason());
    }

    private static Alert alert(Meaning meaning, int version) {
        return new Alert(GRADED.heading().inspection(), meaning, COUNCIL, version, 0);
    }
}
