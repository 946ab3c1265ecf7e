package uk.inspectionalerts.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.notification.Fixtures;
import uk.inspectionalerts.notification.History;
import uk.inspectionalerts.notification.alert.Alert;
import uk.inspectionalerts.notification.alert.Audience;
import uk.inspectionalerts.notification.alert.Meaning;
import uk.inspectionalerts.notification.briefing.Digest;
import uk.inspectionalerts.notification.briefing.DigestItem;
import uk.inspectionalerts.notification.outcome.Council;
import uk.inspectionalerts.notification.outcome.Milestone;
import uk.inspectionalerts.notification.outcome.Outcome;
import uk.inspectionalerts.notification.outcome.Outcome.Graded;

class DigestTextsTest {

    private static final String WHY = "every report on any authority in England.";

    @Test
    void reads_as_approved() throws IOException {
        approved("digest.general", message(Audience.GENERAL, "durham-2022", "focused-visit-letter", "brent-2026"));
        approved("digest.hostile", message(Audience.GENERAL, "hostile", "havering-2024"));
        approved(
                "digest.held",
                TextsTest.TEXTS.of(
                        Digest.of(List.of(
                                item("durham-2022", "graded", Meaning.FOLLOW_UP, Audience.COUNCIL),
                                item("held", "held", Meaning.HELD_NOTICE, Audience.COUNCIL))),
                        WHY));
    }

    private static void approved(String name, Message message) throws IOException {
        TextsTest.approved(name + ".txt", "Subject: " + message.subject() + "\n\n" + message.text());
        TextsTest.approved(name + ".html", message.html());
    }

    @Test
    void reports_with_a_lower_grade_come_first_and_are_named_in_the_subject() {
        Digest digest = digest(Audience.GENERAL, "north-tyneside-2020", "havering-2024", "durham-2022");

        assertThat(digest.items().get(0).headline()).startsWith("Havering");
        assertThat(digest.subject()).isEqualTo("3 reports: Havering now inadequate, and 2 more");
    }

    @Test
    void a_second_lower_grade_that_finds_no_room_in_the_subject_is_counted_there() {
        Digest two = Digest.of(List.of(named("Havering", "havering-2024"), named("Leeds", "havering-2024")));
        Digest long_ = Digest.of(List.of(
                named("Bournemouth, Christchurch and Poole", "havering-2024"),
                named("Kensington and Chelsea Royal", "havering-2024"),
                item("north-tyneside-2020", "graded", Meaning.FIRST_NEWS, Audience.GENERAL)));

        assertThat(two.subject()).isEqualTo("2 reports: Havering now inadequate, Leeds now inadequate");
        assertThat(long_.subject())
                .contains("3 reports, 2 with a lower grade: ")
                .hasSizeLessThanOrEqualTo(78);
    }

    @Test
    void an_area_that_fell_is_not_hidden_by_a_better_overall_grade() {
        Outcome better = Fixtures.reaching(
                "durham-2022",
                List.of(new Milestone(
                        "declined", Optional.empty(), Optional.of("Durham declined."), Optional.empty())));
        DigestItem fell = DigestItem.of(Alert.about(better, Meaning.FIRST_NEWS, Audience.GENERAL, 0), better);

        Digest digest =
                Digest.of(List.of(item("north-tyneside-2020", "graded", Meaning.FIRST_NEWS, Audience.GENERAL), fell));

        assertThat(digest.items().get(0)).isEqualTo(fell);
    }

    @Test
    void a_bigger_milestone_silences_the_smaller_that_it_implies() {
        Outcome outcome = Fixtures.reaching("havering-2024", List.of(told("declined"), told("into_inadequate")));

        DigestItem item = DigestItem.of(Alert.about(outcome, Meaning.FIRST_NEWS, Audience.GENERAL, 0), outcome);

        assertThat(item.milestone()).isEqualTo("It is into_inadequate.");
    }

    private static Milestone told(String type) {
        return new Milestone(type, Optional.empty(), Optional.of("It is " + type + "."), Optional.empty());
    }

    @Test
    void of_more_than_fifty_reports_the_rest_is_a_link() {
        List<DigestItem> many = new ArrayList<>(Collections.nCopies(
                Digest.MOST, item("north-tyneside-2020", "graded", Meaning.FIRST_NEWS, Audience.GENERAL)));
        many.addAll(Collections.nCopies(3, named("Havering", "havering-2024")));

        Digest digest = Digest.of(many);

        assertThat(digest.items()).hasSize(Digest.MOST);
        assertThat(digest.items().get(2).headline()).startsWith("Havering");
        Message message = TextsTest.TEXTS.of(digest, WHY);
        assertThat(message.text())
                .contains("53 reports, those with a lower grade first.")
                .contains("Three more reports are not shown here")
                .contains("https://alerts.example/alerts\n");
    }

    @Test
    void every_subject_has_the_news_within_78_characters_over_the_whole_record() {
        List<DigestItem> record = History.entries().stream()
                .map(entry -> DigestItem.of(
                        Alert.about(entry.outcome(), Meaning.FIRST_NEWS, Audience.GENERAL, 0), entry.outcome()))
                .toList();
        for (int from = 0; from + 7 <= record.size(); from++) {
            for (int size = 2; size <= 7; size++) {
                String subject = Digest.of(record.subList(from, from + size)).subject();
                assertThat(subject).hasSizeLessThanOrEqualTo(78).doesNotContain("…");
                assertThat(subject).startsWith(size + " reports");
            }
        }
    }

    private static Message message(Audience audience, String... fixtures) {
        return TextsTest.TEXTS.of(digest(audience, fixtures), WHY);
    }

    private static Digest digest(Audience audience, String... fixtures) {
        return Digest.of(Stream.of(fixtures)
                .map(name -> item(name, "graded", Meaning.FIRST_NEWS, audience))
                .toList());
    }

    private static DigestItem item(String fixture, String type, Meaning meaning, Audience audience) {
        Outcome outcome = Fixtures.outcome(fixture, type);
        return DigestItem.of(Alert.about(outcome, meaning, audience, 0), outcome);
    }

    /** The same findings on a council of that name. */
    private static DigestItem named(String name, String fixture) {
        Graded graded = (Graded) Fixtures.outcome(fixture, "graded");
        Outcome outcome = new Graded(
                new Outcome.Heading(UUID.randomUUID(), 1, true),
                new Council("80999", name, Optional.empty()),
                graded.findings());
        return DigestItem.of(Alert.about(outcome, Meaning.FIRST_NEWS, Audience.GENERAL, 0), outcome);
    }
}
