package uk.inspectionalerts.notification.packing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.notification.Fixtures;
import uk.inspectionalerts.notification.Hostile;
import uk.inspectionalerts.notification.outcome.Outcome;
import uk.inspectionalerts.notification.pack.CommsPack;
import uk.inspectionalerts.notification.pack.Section;

class WordDocumentTest {

    @Test
    void says_what_the_pack_says() throws IOException {
        CommsPack pack = pack("durham-2022");

        try (XWPFDocument read = read(pack)) {
            assertThat(read.getProperties().getCoreProperties().getTitle()).isEqualTo(pack.title());
            assertThat(read.getHeaderList().get(0).getText()).contains("DRAFT. Nobody has approved this pack yet.");
            assertThat(read.getParagraphs().stream()
                            .filter(paragraph -> "Heading1".equals(paragraph.getStyle()))
                            .map(XWPFParagraph::getText))
                    .containsExactly(pack.title());
            assertThat(read.getParagraphs().stream()
                            .filter(paragraph -> "Heading2".equals(paragraph.getStyle()))
                            .map(XWPFParagraph::getText))
                    .containsExactlyElementsOf(
                            pack.sections().stream().map(Section::heading).toList());
            XWPFTable grades = read.getTables().get(1);
            assertThat(grades.getRow(0).isRepeatHeader()).isTrue();
            assertThat(grades.getRow(2).getTableCells().stream().map(cell -> cell.getText()))
                    .containsExactly("Leaders", "Outstanding", "was Requires improvement, October 2019, like for like");
        }
    }

    @Test
    void hostile_words_stay_words() throws IOException {
        CommsPack pack = pack("hostile");

        try (XWPFDocument read = read(pack)) {
            assertThat(read.getParagraphs().stream()
                            .filter(paragraph -> paragraph.getNumID() != null)
                            .map(XWPFParagraph::getText))
                    .contains("<i>Item</i> with tab {#if true}x{/if}");
        }
    }

    @Test
    void a_report_of_any_size_and_with_any_character_makes_a_document_that_opens() throws IOException {
        byte[] bytes = WordDocument.of(pack(Hostile.outcome("durham-2022", "graded")));

        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(bytes));
                XWPFWordExtractor words = new XWPFWordExtractor(read)) {
            assertThat(words.getText())
                    .contains("<script>alert(1)</script>", "[cut here; continues in the report]")
                    .doesNotContainPattern("[\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]|[\\p{Cc}&&[^\\n\\t]]");
            assertThat(read.getHyperlinks()).isEmpty();
            assertThat(bytes).hasSizeLessThan(500_000);
        }
    }

    private static CommsPack pack(String name) {
        return pack(Fixtures.outcome(name, "graded"));
    }

    private static CommsPack pack(Outcome outcome) {
        return CommsPack.of(
                outcome.about().orElseThrow(),
                outcome.told().orElseThrow(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static XWPFDocument read(CommsPack pack) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(WordDocument.of(pack)));
    }
}
