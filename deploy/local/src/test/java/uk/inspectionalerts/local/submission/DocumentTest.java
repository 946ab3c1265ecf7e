package uk.inspectionalerts.local.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.inspectionalerts.local.process.LocalFailure;

class DocumentTest {

    @TempDir
    Path folder;

    @Test
    void aFolderGivesItsDocumentsByNameWithWhatItsManifestSays() throws Exception {
        write("b.pdf", "");
        write("a.HTM", "");
        write("c.txt", "");
        write("notes.docx", "");
        Files.createDirectory(folder.resolve("d.pdf"));
        write(
                "manifest.csv",
                """
                \uFEFFfile,urn,published_on,source_url,remark
                b.pdf,80465,2022-07-05,https://example.org/b,"with, comma"
                c.txt,,2022-07-06,
                """);

        assertThat(Document.at(folder))
                .extracting(
                        Document::name,
                        Document::kind,
                        document -> document.given().urn(),
                        document -> document.given().publishedOn())
                .containsExactly(
                        tuple("a.HTM", DocumentKind.HTML, Optional.empty(), Optional.empty()),
                        tuple("b.pdf", DocumentKind.PDF, Optional.of("80465"), Optional.of("2022-07-05")),
                        tuple("c.txt", DocumentKind.TEXT, Optional.empty(), Optional.of("2022-07-06")));
    }

    @Test
    void aSingleFileIsSubmittedWithoutAManifest() throws Exception {
        write("b.pdf", "");
        write("manifest.csv", "file,urn\nb.pdf,80465\n");

        assertThat(Document.at(folder.resolve("b.pdf")))
                .singleElement()
                .extracting(Document::given)
                .isEqualTo(Given.NOTHING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name,urn\nb.pdf,80465\n", "file,urn\nb.pdf,1\nb.pdf,2\n", "file,file\nb.pdf,b.pdf\n", ""})
    void aManifestThatCannotBeMeantIsNamed(String manifest) throws Exception {
        write("manifest.csv", manifest);

        assertThatThrownBy(() -> Document.at(folder))
                .isInstanceOf(LocalFailure.class)
                .hasMessageContaining("manifest.csv");
    }

    @Test
    void theOldestPublicationComesFirst() throws Exception {
        write("a.pdf", "");
        write("b.pdf", "");
        write("c.pdf", "");
        write("manifest.csv", "file,published_on\nb.pdf,2022-07-05\nc.pdf,2014-06-30\n");

        assertThat(Document.at(folder).stream().sorted(Document.BY_PUBLICATION))
                .extracting(Document::name)
                .containsExactly("c.pdf", "b.pdf", "a.pdf");
    }

    private void write(String name, String content) throws Exception {
        Files.writeString(folder.resolve(name), content);
    }
}
