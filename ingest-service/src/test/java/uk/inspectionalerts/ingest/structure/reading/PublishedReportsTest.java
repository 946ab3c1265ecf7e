package uk.inspectionalerts.ingest.structure.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.ingest.report.Block;
import uk.inspectionalerts.ingest.report.MediaKind;
import uk.inspectionalerts.ingest.report.StructuredDocument;

/** Reads reports as they were published: Crown copyright, Open Government Licence v3.0. */
class PublishedReportsTest {
    private static final String LEADERS = "The impact of leaders on social work practice with children and families";
    private static final String PROTECTION = "The experiences and progress of children who need help and protection";

    @Test
    void aGradeThatStraddlesTheLineOfItsLabelIsOneCell() throws Exception {
        StructuredDocument report = read("birmingham-2018.pdf", MediaKind.PDF);

        assertThat(rows(report).subList(0, 5))
                .containsExactly(
                        List.of("Judgement", "Grade"),
                        List.of(LEADERS, "Requires improvement to be good"),
                        List.of(PROTECTION, "Requires improvement to be good"),
                        List.of(
                                "The experiences and progress of children in care and care leavers",
                                "Requires improvement to be good"),
                        List.of("Overall effectiveness", "Requires improvement to be good"));
    }

    @Test
    void aGradeThatIsDrawnBeforeItsLabelStandsBehindIt() throws Exception {
        StructuredDocument report = read("cambridgeshire-2024.pdf", MediaKind.PDF);

        assertThat(rows(report)).contains(List.of("Overall effectiveness", "Requires improvement to be good"));
        assertThat(rows(report)).hasSize(6);
    }

    @Test
    void numberedParagraphsAreWholeOverTheEndOfAPage() throws Exception {
        StructuredDocument report = read("north-yorkshire-2023.pdf", MediaKind.PDF);

        List<Block.Paragraph> numbered = numbered(report);
        assertThat(numbered)
                .extracting(Block.Paragraph::number)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 60).boxed().toList().subList(0, numbered.size()));
        assertThat(numbered.get(4)).satisfies(fifth -> {
            assertThat(fifth.lastPage()).isEqualTo(fifth.page() + 1);
            assertThat(fifth.text())
                    .contains("the ‘front door’ and children’s workforce through their specialist knowledge");
            assertThat(fifth.section()).isEqualTo(PROTECTION + ": outstanding");
        });
    }

    @Test
    void whatNeedsToImproveIsAListUnderItsHeading() throws Exception {
        StructuredDocument report = read("north-yorkshire-2023.pdf", MediaKind.PDF);

        assertThat(report.blocks())
                .filteredOn(Block.Item.class::isInstance)
                .first()
                .isInstanceOfSatisfying(Block.Item.class, item -> {
                    assertThat(item.section()).isEqualTo("What needs to improve?");
                    assertThat(item.text())
                            .startsWith("The recording of manager oversight")
                            .endsWith("accessible for parents.");
                });
    }

    @Test
    void theTextOfAReportHasTheSameRowsAndNumbersAsItsPdf() throws Exception {
        StructuredDocument pdf = read("north-yorkshire-2023.pdf", MediaKind.PDF);
        StructuredDocument text = read("north-yorkshire-2023.txt", MediaKind.TEXT);

        assertThat(rows(text)).isEqualTo(rows(pdf));
        assertThat(numbered(text))
                .extracting(Block.Paragraph::number)
                .isEqualTo(numbered(pdf).stream().map(Block.Paragraph::number).toList());
        assertThat(numbered(text).get(4).text()).contains("children's workforce through");
    }

    @Test
    void aReportUnderTheSingleFrameworkHasItsHeadlineAndItsSubJudgements() throws Exception {
        StructuredDocument report = read("peterborough-2015.pdf", MediaKind.PDF);

        assertThat(report.blocks())
                .filteredOn(block -> block.page() == 1)
                .filteredOn(Block.Heading.class::isInstance)
                .extracting(block -> ((Block.Heading) block).text())
                .anyMatch(heading -> heading.contains("Children’s services in Peterborough"));
        assertThat(rows(report))
                .contains(
                        List.of("2.1 Adoption performance", "Good"),
                        List.of("3. Leadership, management and governance", "Requires improvement"));
    }

    @Test
    void runningHeadersAndFootersAreNoPartOfTheText() throws Exception {
        StructuredDocument report = read("north-yorkshire-2023.pdf", MediaKind.PDF);

        assertThat(report.blocks())
                .filteredOn(block -> block.page() > 1)
                .extracting(Object::toString)
                .noneMatch(block -> block.contains("3 to 7 July 2023"));
    }

    private static List<List<String>> rows(StructuredDocument document) {
        return document.blocks().stream()
                .filter(Block.Row.class::isInstance)
                .map(block -> ((Block.Row) block).cells())
                .toList();
    }

    private static List<Block.Paragraph> numbered(StructuredDocument document) {
        return document.blocks().stream()
                .filter(Block.Paragraph.class::isInstance)
                .map(Block.Paragraph.class::cast)
                .filter(paragraph -> paragraph.number() != null)
                .toList();
    }

    private static StructuredDocument read(String name, MediaKind kind) throws IOException, UnreadableDocument {
        try (InputStream stream = PublishedReportsTest.class.getResourceAsStream("/reports/" + name)) {
            return DocumentReading.read(stream.readAllBytes(), kind);
        }
    }
}
