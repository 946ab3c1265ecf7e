package uk.inspectionalerts.ingest.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import uk.inspectionalerts.ingest.report.AlertChoice;
import uk.inspectionalerts.ingest.report.Block;
import uk.inspectionalerts.ingest.report.Given;
import uk.inspectionalerts.ingest.report.StructuredDocument;
import uk.inspectionalerts.ingest.report.Urn;

class ChangesTest {

    private static final Given NOTHING =
            new Given(Optional.empty(), Optional.empty(), Optional.empty(), AlertChoice.AUTO);

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource({
        "a b c, a b c, 0, 0, 0",
        "a b c, a x c, 0, 0, 1",
        "a b c, a c, 1, 0, 0",
        "a c, a b c, 0, 1, 0",
        "a b c, x y z, 0, 0, 3",
        "a b c d, a x d, 1, 0, 1",
        "a b, b a, 1, 1, 0",
        "a a a, a a, 1, 0, 0",
        "a b c d e f, a x c d f g, 1, 1, 1",
        "'', a b, 0, 2, 0",
        "a b, '', 2, 0, 0"
    })
    void blocksThatAreOthersThanBeforeAreCounted(String before, String after, int removed, int added, int changed) {
        TextChanges changes = TextChanges.between(paragraphs(before), paragraphs(after));

        assertThat(List.of(changes.removed(), changes.added(), changes.changed()))
                .containsExactly(removed, added, changed);
    }

    static Stream<Arguments> singleBlocks() {
        return Stream.of(
                Arguments.of("the number of a paragraph", numbered(1, "Plans."), numbered(2, "Plans."), true),
                Arguments.of("a grade", row("Overall", "Good"), row("Overall", "Inadequate"), true),
                Arguments.of("the sign before an item", item("a)", "Plans."), item("b)", "Plans."), true),
                Arguments.of("a heading made text", new Block.Heading(1, "Good"), paragraph("Good"), true),
                Arguments.of("the page", paragraph("Plans."), new Block.Paragraph(2, 3, null, null, "Plans."), false),
                Arguments.of(
                        "the heading above",
                        new Block.Paragraph(1, 1, null, "Help", "Plans."),
                        new Block.Paragraph(1, 1, null, "Care", "Plans."),
                        false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("singleBlocks")
    void theWordsOfABlockCountAndNotItsPlace(String what, Block before, Block after, boolean changed) {
        assertThat(TextChanges.between(List.of(before), List.of(after)).none()).isEqualTo(!changed);
    }

    @Test
    void aFewExamplesShowWhatChanged() {
        List<Block> before = paragraphs("a b c d e f g");
        List<Block> after = paragraphs("a 1 2 3 4 5 6 7");

        List<Example> examples = TextChanges.between(before, after).examples();

        assertThat(examples).hasSize(5).startsWith(new Example(Optional.of("b"), Optional.of("1")));
        assertThat(TextChanges.between(paragraphs("a"), paragraphs("a b")).examples())
                .containsExactly(new Example(Optional.empty(), Optional.of("b")));
        assertThat(TextChanges.between(paragraphs("a b"), paragraphs("a")).examples())
                .containsExactly(new Example(Optional.of("b"), Optional.empty()));
    }

    @Test
    void ofALongTextTheExampleShowsWhereItDiffers() {
        String same = "Children are well supported. ".repeat(50);

        Example example = TextChanges.between(
                        List.of(paragraph(same + "Leaders are good." + same)),
                        List.of(paragraph(same + "Leaders are weak." + same)))
                .examples()
                .get(0);

        assertThat(example.before().orElseThrow())
                .startsWith("\u2026")
                .contains("Leaders are good")
                .endsWith("\u2026")
                .hasSizeLessThan(165);
        assertThat(example.after().orElseThrow()).contains("Leaders are weak");
    }

    @Test
    void aLetterOfTwoHalvesIsNeverCut() {
        String before = "\ud83d\ude00".repeat(300);

        for (int length = 1; length < 60; length++) {
            Example example = TextChanges.between(
                            List.of(paragraph("x".repeat(length) + before)),
                            List.of(paragraph("x".repeat(length) + before.substring(0, 100) + "end")))
                    .examples()
                    .get(0);

            assertThat(example.before().orElseThrow().codePoints()).noneMatch(ChangesTest::isHalf);
            assertThat(example.after().orElseThrow().codePoints()).noneMatch(ChangesTest::isHalf);
        }
    }

    @Test
    void textsThatDifferInThousandsOfBlocksAreComparedWithinBounds() {
        List<Block> before = many("before");
        List<Block> after = many("after");
        after.set(5_000, before.get(5_000));

        TextChanges changes = TextChanges.between(before, after);

        assertThat(changes.changed()).isEqualTo(10_000);
        assertThat(changes.examples()).hasSize(TextChanges.MOST_EXAMPLES);
    }

    @Test
    void ofWhatIsNotKnownWholeNobodyKnowsWhetherItChanged() {
        StructuredDocument text = new StructuredDocument(1, false, false, paragraphs("a b"));
        StructuredDocument cutOff = new StructuredDocument(1, false, true, paragraphs("a b"));
        StructuredDocument picture = new StructuredDocument(1, true, false, List.of());

        assertThat(Changes.between(NOTHING, text, NOTHING, text).textChanged()).isFalse();
        assertThat(Changes.between(NOTHING, cutOff, NOTHING, cutOff).textChanged())
                .isTrue();
        assertThat(Changes.between(NOTHING, picture, NOTHING, picture).textChanged())
                .isTrue();
    }

    @Test
    void detailsThatAreGivenOtherwiseOrNoLongerAreNamed() {
        StructuredDocument text = new StructuredDocument(1, false, false, paragraphs("a"));
        Given all = new Given(
                Optional.of(new Urn("80465")),
                Optional.of(LocalDate.of(2022, 7, 5)),
                Optional.of(URI.create("https://example.org/1")),
                AlertChoice.AUTO);
        Given history = new Given(all.urn(), all.publishedOn(), all.sourceUrl(), AlertChoice.NEVER);
        Given another = new Given(all.urn(), Optional.of(LocalDate.of(2022, 7, 6)), all.sourceUrl(), AlertChoice.AUTO);

        assertThat(Changes.between(all, text, history, text).given()).isEmpty();
        assertThat(Changes.between(all, text, another, text).given()).containsExactly("publishedOn");
        assertThat(Changes.between(all, text, NOTHING, text).given())
                .containsExactly("urn", "publishedOn", "sourceUrl");
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private static List<Block> many(String words) {
        return new ArrayList<>(IntStream.range(0, 10_000)
                .<Block>mapToObj(i -> paragraph(words + " " + i))
                .toList());
    }

    private static List<Block> paragraphs(String words) {
        return words.isEmpty()
                ? List.of()
                : Stream.of(words.split(" ")).map(ChangesTest::paragraph).toList();
    }

    private static Block paragraph(String text) {
        return new Block.Paragraph(1, 1, null, null, text);
    }

    private static Block numbered(int number, String text) {
        return new Block.Paragraph(1, 1, number, null, text);
    }

    private static Block item(String marker, String text) {
        return new Block.Item(1, 1, marker, null, text);
    }

    private static Block row(String... cells) {
        return new Block.Row(1, List.of(cells));
    }
}
