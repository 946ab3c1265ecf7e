package uk.inspectionalerts.notification.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.notification.Fixtures;
import uk.inspectionalerts.notification.alert.Audience;
import uk.inspectionalerts.notification.alert.Meaning;
import uk.inspectionalerts.notification.outcome.Area;
import uk.inspectionalerts.notification.outcome.Milestone;
import uk.inspectionalerts.notification.outcome.Outcome;
import uk.inspectionalerts.notification.outcome.Terms;

/** Which milestones each audience is told, in which order, and what is said in place of those that it is not. */
class ToldMilestonesTest {

    private static final String REASON = "the record is proven complete only up to 18 June 2026";
    private static final Milestone FIRST = ranked("first_in_region", 1);
    private static final Milestone SIXTEENTH = ranked("ordinal_outstanding", 16);
    private static final Milestone BEST = milestone("best_ever");
    private static final Milestone IMPROVED = milestone("improved");
    private static final Milestone WITHHELD = new Milestone(
            "ordinal_outstanding", Optional.empty(), Optional.empty(), terms(OptionalInt.of(1), Optional.of(REASON)));

    @Test
    void a_text_leads_with_a_first_and_with_improvements_last() {
        assertThat(council(IMPROVED, SIXTEENTH, BEST, FIRST).milestones())
                .containsExactly("Told: first_in_region.", "Told: ordinal_outstanding.", "Told: best_ever.");
        assertThat(council(IMPROVED, SIXTEENTH, BEST, FIRST).moreMilestones()).isEqualTo("One more milestone");
    }

    @Test
    void bad_news_comes_before_any_first() {
        assertThat(council(FIRST, SIXTEENTH, BEST, areaThatFell(), milestone("lost_outstanding"))
                        .milestones())
                .containsExactly("Told: lost_outstanding.", "Told: declined in an area.", "Told: first_in_region.");
    }

    @Test
    void the_fall_of_the_whole_comes_before_that_of_an_area() {
        assertThat(council(areaThatFell(), milestone("declined")).milestones())
                .containsExactly("Told: declined.", "Told: declined in an area.");
    }

    @Test
    void a_withheld_milestone_silences_nothing() {
        Milestone all = new Milestone(
                "all_areas_outstanding",
                Optional.empty(),
                Optional.empty(),
                terms(OptionalInt.of(1), Optional.of(REASON)));
        assertThat(council(all, milestone("all_good_or_better")).milestones())
                .containsExactly("Told: all_good_or_better.");
    }

    @Test
    void what_anybody_may_read_has_every_milestone_that_may_be_told() {
        GeneralNotice notice = (GeneralNotice) told(Audience.GENERAL, IMPROVED, SIXTEENTH, WITHHELD, BEST, FIRST);
        assertThat(notice.milestones()).hasSize(3);
        assertThat(notice.moreMilestones()).containsExactly("Told: improved.");
        assertThat(notice.milestoneNote()).contains(REASON);
    }

    @Test
    void the_council_is_told_why_a_rank_is_missing_and_not_that_there_is_none() {
        assertThat(council(WITHHELD).milestones()).isEmpty();
        assertThat(council(WITHHELD).milestoneNote())
                .isEqualTo("Not every rank, count or first can be said: " + REASON + ".");
        assertThat(council().milestoneNote()).isEqualTo("No milestone among those computed.");
        assertThat(council(BEST).milestoneNote()).isEmpty();
    }

    @Test
    void the_minister_hears_of_the_first_or_that_there_is_none() {
        assertThat(third(SIXTEENTH, FIRST).words()).isEqualTo("Told: first_in_region. Told: ordinal_outstanding.");
        assertThat(third(SIXTEENTH).words()).isEqualTo("No national or regional first. Told: ordinal_outstanding.");
        assertThat(third(IMPROVED).words())
                .isEqualTo("No national or regional first."
                        + " Of four grades compared: three up, none down, one the same.");
    }

    @Test
    void no_first_is_denied_while_a_rank_is_withheld() {
        assertThat(third(BEST, WITHHELD).words())
                .isEqualTo("Told: best_ever. Not every rank, count or first can be said: " + REASON + ".");
    }

    @Test
    void no_first_is_denied_where_no_rank_was_worked_out() {
        Milestone older = new Milestone("best_ever", Optional.empty(), Optional.of("Best."), Optional.empty());
        assertThat(third(older).words()).isEqualTo("Best.");
        assertThat(third().words()).startsWith("Of four grades compared");
    }

    @Test
    void nobody_asks_for_firsts_beside_bad_news() {
        assertThat(third(milestone("into_inadequate")).words()).isEqualTo("Told: into_inadequate.");
    }

    @Test
    void what_finds_no_room_is_linked_and_never_cut() {
        Milestone endless = new Milestone(
                "first_in_region",
                Optional.empty(),
                Optional.of("word ".repeat(100)),
                terms(OptionalInt.of(1), Optional.empty()));
        assertThat(third(endless)).satisfies(line -> {
            assertThat(line.words()).startsWith("Of four grades compared");
            assertThat(line.more()).isEqualTo("One milestone");
        });
        assertThat(third(endless, SIXTEENTH)).satisfies(line -> {
            assertThat(line.words()).isEqualTo("Told: ordinal_outstanding.");
            assertThat(line.more()).isEqualTo("One more milestone");
        });
    }

    private static Milestone areaThatFell() {
        return new Milestone(
                "declined",
                Optional.of(Area.ADOPTION),
                Optional.of("Told: declined in an area."),
                terms(OptionalInt.empty(), Optional.empty()));
    }

    private static Milestone milestone(String type) {
        return new Milestone(
                type,
                Optional.empty(),
                Optional.of("Told: " + type + "."),
                terms(OptionalInt.empty(), Optional.empty()));
    }

    private static Milestone ranked(String type, int rank) {
        return new Milestone(
                type,
                Optional.empty(),
                Optional.of("Told: " + type + "."),
                terms(OptionalInt.of(rank), Optional.empty()));
    }

    private static Optional<Terms> terms(OptionalInt rank, Optional<String> withheld) {
        return Optional.of(new Terms(rank, withheld, List.of()));
    }

    private static CouncilBriefing council(Milestone... reached) {
        return (CouncilBriefing) told(Audience.COUNCIL, reached);
    }

    private static MinisterLine third(Milestone... reached) {
        return ((MinisterLines) told(Audience.MINISTERIAL, reached)).lines().get(2);
    }

    private static Briefing told(Audience audience, Milestone... reached) {
        Outcome durham = Fixtures.reaching("durham-2022", List.of(reached));
        return Briefing.of(durham, Meaning.FIRST_NEWS, audience);
    }
}
