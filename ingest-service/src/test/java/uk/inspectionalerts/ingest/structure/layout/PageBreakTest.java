package uk.inspectionalerts.ingest.structure.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import uk.inspectionalerts.ingest.report.Block;

/** Wherever a page ends, a paragraph stays whole: number, words and both pages. */
class PageBreakTest {

    private static final float SIZE = 12;
    private static final float LETTER = 6;
    private static final float LEADING = 14;
    private static final float NUMBER_COLUMN = 50;
    private static final float TEXT_COLUMN = 78;
    private static final float TOP = 60;
    private static final float FOOTER = 800;
    private static final float HEIGHT = 842;
    private static final int LETTERS_A_LINE = 72;

    @Provide
    Arbitrary<List<String>> paragraphs() {
        Arbitrary<String> word =
                Arbitraries.strings().withCharRange('a', 'z').ofMinLength(2).ofMaxLength(11);
        return word.list()
                .ofMinSize(4)
                .ofMaxSize(160)
                .map(words -> "Children " + String.join(" ", words) + ".")
                .list()
                .ofMinSize(5)
                .ofMaxSize(14);
    }

    @Property(tries = 300)
    void everyNumberedParagraphIsWholeWhereverItsPageEnds(
            @ForAll("paragraphs") List<String> paragraphs, @ForAll @IntRange(min = 6, max = 48) int linesAPage) {
        Typesetter typesetter = new Typesetter(linesAPage);

        List<Block> expected = new ArrayList<>();
        for (String paragraph : paragraphs) {
            expected.add(typesetter.set(expected.size() + 1, paragraph));
        }

        List<Sheet> sheets = typesetter.sheets();
        // what is printed on every page can be told only where there are several
        Assume.that(sheets.size() > 2);
        assertThat(SheetsLayout.blocks(sheets)).isEqualTo(expected);
    }

    /** Sets numbered paragraphs in lines and pages, with a footer on each page. */
    private static final class Typesetter {

        private final int linesAPage;
        private final List<Sheet> sheets = new ArrayList<>();
        private List<Run> runs = new ArrayList<>();
        private int line;

        Typesetter(int linesAPage) {
            this.linesAPage = linesAPage;
        }

        /** Sets one paragraph and answers with the block that it is. */
        Block set(int number, String text) {
            int first = 0;
            String left = text;
            while (!left.isEmpty()) {
                int end = left.length() <= LETTERS_A_LINE ? left.length() : left.lastIndexOf(' ', LETTERS_A_LINE);
                if (line >= linesAPage) {
                    finishPage();
                }
                if (first == 0) {
                    first = page();
                    run(NUMBER_COLUMN, number + ".");
                }
                run(TEXT_COLUMN, left.substring(0, end));
                left = left.substring(end).strip();
                line++;
            }
            Block block = new Block.Paragraph(first, page(), number, null, text);
            line++;
            return block;
        }

        List<Sheet> sheets() {
            finishPage();
            return sheets;
        }

        private int page() {
            return sheets.size() + 1;
        }

        private void run(float x, String text) {
            run(x, TOP + line * LEADING, text);
        }

        private void run(float x, float y, String text) {
            runs.add(new Run(x, x + text.length() * LETTER, y, SIZE, false, text));
        }

        private void finishPage() {
            run(NUMBER_COLUMN, FOOTER, "Inspection of Somewhere local authority children’s services");
            run(NUMBER_COLUMN + 90 * LETTER, FOOTER, "" + page());
            sheets.add(new Sheet(page(), 700, HEIGHT, runs, List.of()));
            runs = new ArrayList<>();
            line = 0;
        }
    }
}
