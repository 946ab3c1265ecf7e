package uk.inspectionalerts.grading.quotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.inspectionalerts.grading.judgement.Block;
import uk.inspectionalerts.grading.judgement.BlockKind;
import uk.inspectionalerts.grading.judgement.Document;
import uk.inspectionalerts.grading.judgement.StructuredText;
import uk.inspectionalerts.grading.quotation.Finding.Outcome;
import uk.inspectionalerts.grading.quotation.Passage.Difference;

class QuotationCheckTest {

    private static final QuotationCheck DURHAM =
            new QuotationCheck(StructuredText.resource("/reports/durham-2022.json"));
    private static final String LEADERS =
            "The impact of leaders on social work practice with children and families: outstanding";

    /** So did the council's own notice print it. */
    @Test
    void findsTheWordThatTheCouncilChanged() {
        Finding finding = only("“There has been a relentless focus and deliberate drive to working longer and more "
                + "intensely with families, in order to achieve real sustainable change.”");

        assertThat(finding.outcome()).isEqualTo(Outcome.DIFFERS);
        assertThat(finding.passages())
                .containsExactly(new Passage(
                        "There has been a relentless focus and deliberate drive to working longer and more intensely with "
                                + "families, in order to achieve real sustainable change.",
                        "There has been a relentless focus and deliberate drive to working longer and more intensively with "
                                + "families, in order to achieve real sustainable change",
                        7,
                        OptionalInt.of(33),
                        LEADERS,
                        List.of(new Difference("intensely", "intensively"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“acute knowledge of the needs of children in Durham”",
                "\"Acute knowledge of the needs\nof children in Durham.\"",
                "He praised the ‘acute knowledge of the needs of children’ here.",
                "“Well\u00addesigned and improved structures” or “well designed and improved structures”",
                "“wellbeing. Strong pre-birth assessments and rigorous pre birth planning”",
                "“[c]hildren’s needs and risks and improving their lived experiences”",
                "“\u200facute knowledge\u200e of\u0000 the needs of chil\u00addren”",
                "“The recently strengthened care leavers service and the “hub” are beginning to improve experiences”",
                "‘The recently strengthened care leavers service and the “hub” are beginning’",
            })
    void takesNoOffenceAtTheTypesettersHand(String draft) {
        assertThat(check(draft)).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.outcome()).isEqualTo(Outcome.VERBATIM);
            assertThat(finding.passages().get(0).differences()).isEmpty();
        });
    }

    @Test
    void knowsALigature() {
        QuotationCheck report = report("Staff are confident in their first year.");

        assertThat(report.check(Fragment.of("Staﬀ are conﬁdent in their ﬁrst year"))
                        .outcome())
                .isEqualTo(Outcome.VERBATIM);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            have provided an accurate and honest self-assessment of their service | and honest | ''
            Highly innovative teams are providing very high quality support | '' | specialist
            Highly innovative specialist teams are providing high quality support for vulnerable children | '' | very
            have built effective and responsible services around them | responsible | responsive
            an acute knowledge of the needs of children in durham | durham | Durham
            """)
    void tellsWhatWasChangedAddedAndLeftOut(String quoted, String draft, String report) {
        assertThat(DURHAM.check(Fragment.of(quoted)).passages().get(0).differences())
                .contains(new Difference(draft, report));
    }

    @Test
    void followsEllipsesAndShowsInsertions() {
        Finding finding =
                only("“Leaders in Durham have an acute knowledge … and have provided an accurate self-assessment [of "
                        + "children’s services] ... built effective and responsive services [...] around them”");

        assertThat(finding.outcome()).isEqualTo(Outcome.VERBATIM);
        assertThat(finding.passages())
                .extracting(Passage::draft)
                .containsExactly(
                        "Leaders in Durham have an acute knowledge",
                        "and have provided an accurate self-assessment",
                        "built effective and responsive services",
                        "around them");
        assertThat(finding.passages()).extracting(Passage::page).containsOnly(1);
        assertThat(finding.fragment().insertions()).containsExactly("of children’s services");
    }

    @Test
    void saysWherePartsStandInAnotherOrder() {
        Finding finding =
                only("“have provided an accurate self-assessment … Leaders in Durham have an acute knowledge”");

        assertThat(finding.outcome()).isEqualTo(Outcome.DIFFERS);
        assertThat(finding.inOrder()).isFalse();
        assertThat(finding.passages()).hasSize(2);
    }

    @Test
    void doesNotFindWhatSomebodyElseSaid() {
        assertThat(check("The leader said: “I am immensely proud of our staff, who give their all for children.” "
                        + "“We are thrilled.”"))
                .extracting(Finding::outcome)
                .containsOnly(Outcome.NOT_FOUND);
        assertThat(only("“acute knowledge of the needs of children … I am immensely proud of our staff”")
                        .passages())
                .isEmpty();
    }

    @Test
    void findsNothingInAReportWithoutText() {
        QuotationCheck empty = new QuotationCheck(new Document(1, true, false, List.of()));

        assertThat(empty.check(Fragment.of("acute knowledge of the needs")).outcome())
                .isEqualTo(Outcome.NOT_FOUND);
    }

    @Test
    void quotesAcrossBlocksThatSayTheSame() {
        QuotationCheck report = report("one two three", "one two three");

        assertThat(report.check(Fragment.of("three one two")).passages())
                .extracting(Passage::report)
                .containsExactly("three one two");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            textBlock =
                    """
            He said “one two” and "three four".          | one two; three four
            “He called it ‘good’ and “safe” today”       | He called it ‘good’ and “safe” today
            “One is open.~~“Two is closed.”              | One is open.; Two is closed.
            “One is open and “two is closed”             | One is open and; two is closed
            "One is open.~~Nothing here                  | One is open.
            the council's and the children's own words   | ^^
            ‘not three’ but ‘these are three’            | these are three
            ‘listens to families’ needs every day’ here  | listens to families’ needs every day
            'plain marks are read' and it's so           | plain marks are read
            ” before “after all” "                       | after all
            “” "" ‘’ “…” “[sic]” “ ” “.”                 | ^^
            """)
    void readsQuotationMarks(String draft, String quoted) {
        String read = new Draft(draft.replace("~", "\n"))
                .quotations().stream().map(Fragment::text).collect(Collectors.joining("; "));

        assertThat(read).isEqualTo(quoted == null ? "" : quoted);
    }

    @Test
    void readsSentencesAcrossLines() {
        assertThat(new Draft("Leeds is the\r\nfifth. It is so!\r\n\r\nA headline\n \nThe end.")
                        .sentencesWithout(List.of()))
                .containsExactly("Leeds is the fifth.", "It is so!", "A headline", "The end.");
    }

    @Test
    void leavesOutOfASentenceWhatIsOfTheReport() {
        Draft draft = new Draft("Inspectors praised “leaders'\nambition” and Leeds is “one of 14”.");

        assertThat(draft.sentencesWithout(draft.quotations().subList(0, 1)))
                .containsExactly("Inspectors praised “” and Leeds is “one of 14”.");
    }

    @Test
    void refusesMoreThanItReads() {
        assertThat(new Draft("“a b c” ".repeat(200)).quotations()).hasSize(200);
        assertThatThrownBy(() -> new Draft("“a b c” ".repeat(201)).quotations())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("201 quotations");
        assertThat(new Draft("“" + "word ".repeat(500) + "”").quotations()).hasSize(1);
        assertThatThrownBy(() -> new Draft("“" + "word ".repeat(501) + "”").quotations())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'word word")
                .hasMessageContaining("more than 500 words");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"“", "\"", "‘", "'", "” “", "‘s ", "“‘\"", "[", "…", ".", "\u0000", "\u200f“", "\n", "“[", "'a "
            })
    void readsHostileDraftsInAMoment(String mark) {
        String draft = mark.repeat(100_000 / mark.length());

        Assertions.assertThatCode(
                        () -> org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
                            try {
                                check(draft);
                                new Draft(draft).sentencesWithout(List.of());
                            } catch (IllegalArgumentException refused) {
                                assertThat(refused).hasMessageStartingWith("The ");
                            }
                        }))
                .doesNotThrowAnyException();
    }

    @Test
    void holdsTheLongestQuotationsAgainstALongReportInSeconds() {
        String text =
                IntStream.range(0, 15_000).mapToObj(i -> "w" + i * 7919 % 5000).collect(Collectors.joining(" "));
        QuotationCheck report = report(text);
        String quoted = IntStream.range(0, 500)
                .mapToObj(i -> i % 5 == 0 ? "other" : "w" + (i + 6000) * 7919 % 5000)
                .collect(Collectors.joining(" "));

        org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(5), () -> {
            for (int i = 0; i < 20; i++) {
                assertThat(report.check(Fragment.of(quoted)).outcome()).isEqualTo(Outcome.DIFFERS);
            }
        });
    }

    private static Finding only(String draft) {
        List<Finding> findings = check(draft);
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private static List<Finding> check(String draft) {
        return new Draft(draft).quotations().stream().map(DURHAM::check).toList();
    }

    private static QuotationCheck report(String... paragraphs) {
        List<Block> blocks = List.of(paragraphs).stream()
                .map(text -> Block.of(BlockKind.PARAGRAPH, 1, "Made up for this test", text))
                .toList();
        return new QuotationCheck(new Document(1, false, false, blocks));
    }
}
