package uk.inspectionalerts.notification.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.inspectionalerts.notification.Fixtures;
import uk.inspectionalerts.notification.History;
import uk.inspectionalerts.notification.alert.Audience;
import uk.inspectionalerts.notification.election.PreElectionPeriod;
import uk.inspectionalerts.notification.election.PreElectionPeriods;
import uk.inspectionalerts.notification.outcome.Outcome;
import uk.inspectionalerts.notification.pack.Approval;
import uk.inspectionalerts.notification.pack.CommsPack;
import uk.inspectionalerts.notification.pack.CommsPack.Earlier;

class PackTextsTest {

    private static final Earlier EARLIER =
            new Earlier("October 2019", List.of("The quality of plans.", "Oversight.", "Visits.", "Life-story work."));
    private static final Approval APPROVAL = new Approval("ann.smith", Instant.parse("2022-07-05T09:15:00Z"));
    private static final Optional<PreElectionPeriod> ELECTION =
            PreElectionPeriods.shipped().covering(Audience.COUNCIL, Optional.empty(), LocalDate.parse("2024-06-05"));

    @Test
    void reads_as_approved() throws IOException {
        Optional<Earlier> known = Optional.of(EARLIER);
        TextsTest.approved("pack.durham-2022.html", page("durham-2022", known, Optional.empty(), Optional.empty()));
        TextsTest.approved(
                "pack.durham-2022.approved.html",
                page("durham-2022", Optional.empty(), Optional.of(APPROVAL), Optional.empty()));
        TextsTest.approved("pack.brent-2026.html", draft("brent-2026"));
        TextsTest.approved("pack.focused-visit-letter.html", draft("focused-visit-letter"));
        TextsTest.approved("pack.focused-visit-priority.html", draft("focused-visit-priority"));
        TextsTest.approved("pack.north-tyneside-2020-withheld.html", draft("north-tyneside-2020-withheld"));
        TextsTest.approved("pack.hostile.html", draft("hostile"));
    }

    @Test
    void in_a_pre_election_period_the_lines_are_withheld_until_a_named_person_approved_them() {
        assertThat(page("durham-2022", Optional.empty(), Optional.empty(), ELECTION))
                .contains("Pre-election period until 4 July 2024 (general election).")
                .contains("Draft lines: withheld")
                .doesNotContain("For the media");
        assertThat(page("durham-2022", Optional.empty(), Optional.of(APPROVAL), ELECTION))
                .contains("Pre-election period until 4 July 2024 (general election).")
                .contains("Approved by ann.smith on 5 July 2022 at 10:15.")
                .contains("For the media")
                .doesNotContain("DRAFT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "durham-2022",
                "north-tyneside-2020",
                "north-yorkshire-2023",
                "north-lincolnshire-2017",
                "havering-2024",
                "cumberland-2024",
                "brent-2026",
                "focused-visit-letter",
                "focused-visit-priority"
            })
    void every_number_has_its_receipt(String name) {
        assertThat(withoutReceipt(Fixtures.outcome(name, "graded"), new String(Fixtures.body(name), UTF_8)))
                .isEmpty();
    }

    @Test
    void every_number_has_its_receipt_over_the_whole_record() {
        History.entries().forEach(entry -> assertThat(withoutReceipt(entry.outcome(), entry.record()))
                .as(entry.record())
                .isEmpty());
    }

    @Test
    void is_a_page_that_a_screen_reader_finds_its_way_in() {
        String page = draft("durham-2022");
        assertThat(page)
                .startsWith("<!DOCTYPE html>\n<html lang=\"en-GB\">")
                .containsOnlyOnce("<h1>")
                .containsOnlyOnce("<main>")
                .contains("<th scope=\"col\">Judgement</th>", "<th scope=\"row\">Leaders</th>", "<caption>")
                .doesNotContain("<th>");
    }

    @Test
    void hostile_words_stay_words() {
        assertThat(draft("hostile"))
                .doesNotContain("<script", "<img", "<b>", "<i>", "<blink", "javascript:", "evil.example\"")
                .doesNotContain("\u202e", "\u2067", "\u2069", "\u200b", "\u0000", "\r");
    }

    @Test
    void ten_thousand_recommendations_are_counted_and_not_all_repeated() {
        Earlier many = new Earlier("October 2019", Collections.nCopies(10_000, "word ".repeat(2_000)));
        assertThat(page("durham-2022", Optional.of(many), Optional.empty(), Optional.empty()))
                .hasSizeLessThan(100_000);
    }

    private static String draft(String name) {
        return page(name, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static String page(
            String name, Optional<Earlier> earlier, Optional<Approval> approval, Optional<PreElectionPeriod> election) {
        return page(Fixtures.outcome(name, "graded"), earlier, approval, election);
    }

    private static String page(
            Outcome outcome,
            Optional<Earlier> earlier,
            Optional<Approval> approval,
            Optional<PreElectionPeriod> election) {
        return TextsTest.TEXTS.page(CommsPack.of(
                outcome.about().orElseThrow(),
                outcome.told().orElseThrow(),
                earlier,
                TextsTest.openAfter(outcome),
                approval,
                election));
    }

    /** Without those of the law. */
    private static List<String> withoutReceipt(Outcome outcome, String record) {
        String words = page(outcome, Optional.empty(), Optional.empty(), Optional.empty())
                .replaceAll("(?s)<style>.*?</style>|<[^>]*>", " ")
                .replace("&#39;", "'")
                .replace("Education and Inspections Act 2006, section 137; SI 2007/462", "");
        return Stream.of(ReceiptsTest.withoutReceipt(words, outcome, record))
                .flatMap(missing -> missing.stream())
                .toList();
    }
}
