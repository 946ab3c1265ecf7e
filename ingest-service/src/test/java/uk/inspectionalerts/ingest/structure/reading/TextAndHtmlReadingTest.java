package uk.inspectionalerts.ingest.structure.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.inspectionalerts.ingest.report.Block;
import uk.inspectionalerts.ingest.report.MediaKind;

class TextAndHtmlReadingTest {

    @Test
    void textInColumnsIsATable() throws Exception {
        String text =
                """
                Judgement                                    Grade

                The impact of leaders on social work         Good
                practice with children and families

                Overall effectiveness                        Outstanding

                Children benefit from an outstanding service that is there when they and
                their families need it.
                """;

        assertThat(read(text.getBytes(UTF_8), MediaKind.TEXT))
                .containsExactly(
                        new Block.Row(1, List.of("Judgement", "Grade")),
                        new Block.Row(
                                1,
                                List.of(
                                        "The impact of leaders on social work practice with children and families",
                                        "Good")),
                        new Block.Row(1, List.of("Overall effectiveness", "Outstanding")),
                        new Block.Paragraph(
                                1,
                                1,
                                null,
                                null,
                                "Children benefit from an outstanding service that is there when they and their families need it."));
    }

    @Test
    void tablesListsAndHeadingsOfAPageAreKept() throws Exception {
        String page =
                """
                <h1>Inspection of Somewhere</h1>
                <table><tr><th>Judgement</th><th>Grade</th></tr>
                <tr><td>Overall <b>effectiveness</b></td><td><p>Requires improvement</p><p>to be good</p></td></tr></table>
                <h2>What needs to improve?</h2><ul><li>Plans for&nbsp;children.</li></ul>
                <ol start="4"><li>Plans are clear.</li><li><p>Visits are regular.</p></li></ol><p>6. Records are kept.</p>""";

        assertThat(read(page.getBytes(UTF_8), MediaKind.HTML))
                .containsExactly(
                        new Block.Heading(1, "Inspection of Somewhere"),
                        new Block.Row(1, List.of("Judgement", "Grade")),
                        new Block.Row(1, List.of("Overall effectiveness", "Requires improvement to be good")),
                        new Block.Heading(1, "What needs to improve?"),
                        new Block.Item(1, 1, "•", "What needs to improve?", "Plans for children."),
                        new Block.Paragraph(1, 1, 4, "What needs to improve?", "Plans are clear."),
                        new Block.Paragraph(1, 1, 5, "What needs to improve?", "Visits are regular."),
                        new Block.Paragraph(1, 1, 6, "What needs to improve?", "Records are kept."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16"})
    void lettersAreFoundWhateverTheEncodingAndWhateverIsDeclared(String encoding) throws Exception {
        String page = "<html><head><meta charset=\"iso-8859-1\"></head><p>Children’s café</p></html>";
        byte[] bytes = page.getBytes("UTF-16".equals(encoding) ? UTF_16 : Charset.forName(encoding));

        assertThat(read(bytes, MediaKind.HTML))
                .containsExactly(new Block.Paragraph(1, 1, null, null, "Children’s café"));
    }

    @Test
    void bytesThatAreNoUtf8AreNotBelievedToBe() throws Exception {
        assertThat(read("Caf\u00e9 closed.".getBytes(ISO_8859_1), MediaKind.TEXT))
                .containsExactly(new Block.Paragraph(1, 1, null, null, "Café closed."));
    }

    @Test
    void bytesThatAreDeclaredUtf8AndAreNotAreReadAsWhatTheyAre() throws Exception {
        byte[] page = "<html><head><meta charset=\"utf-8\"></head><p>Children’s café</p></html>"
                .getBytes(Charset.forName("windows-1252"));

        assertThat(read(page, MediaKind.HTML))
                .containsExactly(new Block.Paragraph(1, 1, null, null, "Children’s café"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>grade('Inadequate')</script>",
                "<style>p::after {content: 'Inadequate'}</style>",
                "<p hidden>Inadequate</p>",
                "<p aria-hidden=\"true\">Inadequate</p>",
                "<p style=\"display:none\">Inadequate</p>",
                "<p style=\"color:red; DISPLAY : None !important\">Inadequate</p>",
                "<div style=\"visibility: hidden\"><p>Inadequate</p></div>",
                "<template><p>Inadequate</p></template>",
                "<noscript>Inadequate</noscript>",
                "<svg><text>Inadequate</text></svg>",
                "<textarea>Inadequate</textarea>",
                "<!-- Inadequate -->"
            })
    void whatAPageDoesNotShowIsNotInItsText(String hidden) throws Exception {
        String page = "<html><body><p>Good</p>" + hidden + "<p style=\"display:block\">Plans.</p></body></html>";

        assertThat(read(page.getBytes(UTF_8), MediaKind.HTML))
                .containsExactly(
                        new Block.Paragraph(1, 1, null, null, "Good"), new Block.Paragraph(1, 1, null, null, "Plans."));
    }

    @Test
    void entitiesOfAPageNeverMultiply() throws Exception {
        String page =
                """
                <?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "laugh"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
                <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>
                <html xmlns="http://www.w3.org/1999/xhtml"><body><p>Plans. &c;</p></body></html>""";

        assertThat(read(page.getBytes(UTF_8), MediaKind.HTML).toString())
                .contains("Plans.")
                .doesNotContain("laughlaugh");
    }

    private static List<Block> read(byte[] bytes, MediaKind kind) throws UnreadableDocument {
        return DocumentReading.read(bytes, kind).blocks();
    }
}
