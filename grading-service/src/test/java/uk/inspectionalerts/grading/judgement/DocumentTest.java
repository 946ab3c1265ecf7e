package uk.inspectionalerts.grading.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class DocumentTest {

    private static final Document DOCUMENT = new Document(
            3,
            false,
            false,
            List.of(
                    Block.of(BlockKind.HEADING, 1, "", "Overall effectiveness"),
                    Block.row(1, "", List.of("Leaders", "Good")),
                    new Block(
                            BlockKind.PARAGRAPH,
                            1,
                            2,
                            "Leaders know their services\u00a0well.",
                            OptionalInt.of(1),
                            "",
                            "",
                            List.of())));

    @Test
    void wordsStandOnEveryPageOfTheirBlockWhereverItsLinesBreak() {
        assertThat(DOCUMENT.prints(1, "their  services\nwell")).isTrue();
        assertThat(DOCUMENT.prints(2, "their services well.")).isTrue();
        assertThat(DOCUMENT.prints(3, "their services well.")).isFalse();
        assertThat(DOCUMENT.prints(2, "Overall effectiveness")).isFalse();
    }

    @Test
    void wordsMayRunOverNeighbouringBlocks() {
        assertThat(DOCUMENT.prints(1, "Overall effectiveness Leaders Good")).isTrue();
        assertThat(DOCUMENT.prints(1, "Leaders Outstanding")).isFalse();
    }

    @Test
    void aPageThatDoesNotExistPrintsNothing() {
        assertThat(DOCUMENT.prints(0, "Leaders")).isFalse();
        assertThat(DOCUMENT.prints(4, "Leaders")).isFalse();
    }

    @Test
    void aPictureProvesNothingAgainstWordsOnItsPages() {
        Document picture = new Document(2, true, false, List.of());

        assertThat(picture.prints(1, "Leaders Good")).isTrue();
        assertThat(picture.prints(2, "Leaders Good")).isTrue();
        assertThat(picture.prints(3, "Leaders Good")).isFalse();
    }
}
