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
        Alert first = new Alert(GRADED.heading().inspection(), FIRST_NEWS, COUNCIL, 1);
        assertThat(new Alert(first.inspection(), FIRST_NEWS, COUNCIL, 7).id()).isEqualTo(first.id());
        assertThat(new Alert(first.inspection(), FIRST_NEWS, MINISTERIAL, 1).id())
                .isNotEqualTo(first.id());
        assertThat(new Alert(first.inspection(), CORRECTION, COUNCIL, 2).id())
                .isNotEqualTo(new Alert(first.inspection(), CORRECTION, COUNCIL, 3).id());
    }

    @Test
    void a_later_outcome_overtakes_what_is_not_sent_yet() {
        assertThat(alert(FIRST_NEWS).superseded(REVISED)).isFalse();
        assertThat(alert(FIRST_NEWS).superseded(WITHDRAWN)).isTrue();
        assertThat(alert(HELD_NOTICE).superseded(GRADED)).isTrue();
        assertThat(alert(CORRECTION).superseded(WITHDRAWN)).isTrue();
        assertThat(alert(FIRST_NEWS).tells(HELD)).isFalse();
    }

    private static Alert alert(Meaning meaning) {
        return new Alert(GRADED.heading().inspection(), meaning, COUNCIL, 1);
    }
}
