package uk.inspectionalerts.ingest.describing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.ingest.report.AlertChoice;
import uk.inspectionalerts.ingest.report.Given;
import uk.inspectionalerts.ingest.report.ReportId;
import uk.inspectionalerts.ingest.report.Urn;

class ManifestTest {

    private static final Instant NOON = Instant.parse("2022-07-05T12:00:00Z");
    private static final UUID REPLACED = UUID.fromString("0b3f5a0e-6c1d-4b7e-9a53-2f1f5c1d7a10");

    @Test
    void aRowSaysWhatComesWithItsFile() {
        Manifest manifest = read("file,urn,published_on,source_url,alerts,replaces\n"
                + "durham.pdf,80465,2022-07-05,https://example.org/d.pdf,always," + REPLACED + "\n");

        assertThat(manifest.of("durham.pdf", AlertChoice.NEVER))
                .isEqualTo(new Description(
                        new Given(
                                Optional.of(new Urn("80465")),
                                Optional.of(LocalDate.of(2022, 7, 5)),
                                Optional.of(URI.create("https://example.org/d.pdf")),
                                AlertChoice.ALWAYS),
                        Optional.of(new ReportId(REPLACED))));
    }

    @Test
    void anEmptyCellAndAMissingRowSayNothing() {
        Manifest manifest = read("file,urn,alerts\ndurham.pdf,,\n\n,,\n");

        assertThat(manifest.of("durham.pdf", AlertChoice.NEVER)).isEqualTo(Description.none(AlertChoice.NEVER));
        assertThat(manifest.of("leeds.pdf", AlertChoice.AUTO)).isEqualTo(Description.none(AlertChoice.AUTO));
    }

    @Test
    void whatSpreadsheetsAddIsPassedOver() {
        Manifest manifest = read("\uFEFFFile , URN,,\r\n\"durham, again.pdf\", 80465,,\r\n,,,\r\n");

        assertThat(manifest.of("durham, again.pdf", AlertChoice.AUTO).given().urn())
                .contains(new Urn("80465"));
    }

    @Test
    void anAccentIsTheSameHoweverItIsWritten() {
        Manifest manifest = read("file,urn\ncaf\u00e9.pdf,80465\n");

        assertThat(manifest.of("cafe\u0301.pdf", AlertChoice.AUTO).given().urn())
                .isPresent();
    }

    @Test
    void everyMistakeIsToldWithItsRow() {
        assertThatThrownBy(() -> read("file,urn,published_on\n"
                        + "a.pdf,Durham,\n"
                        + "b.pdf,,5 July 2022\n"
                        + "c.pdf,,\n"
                        + "c.pdf,,\n"
                        + ",80465,\n"
                        + "d.pdf,,,,more\n"
                        + "e.pdf,,2022-07-06\n"))
                .hasMessageContaining("Row 2 (a.pdf): urn is \"Durham\"")
                .hasMessageContaining("Row 3 (b.pdf): publishedOn is \"5 July 2022\"")
                .hasMessageContaining("Row 5 (c.pdf): the file has a row already")
                .hasMessageContaining("Row 6 (): it names no file")
                .hasMessageContaining("Row 7 (d.pdf): it has more cells")
                .hasMessageContaining("Row 8 (e.pdf): publishedOn is 2022-07-06, and today is 2022-07-05");
    }

    @Test
    void twentyMistakesAreEnough() {
        assertThatThrownBy(() -> read("file,urn\n" + "x.pdf,none\n".repeat(30)))
                .hasMessageContaining("Row 21")
                .message()
                .doesNotContain("Row 22");
    }

    @Test
    void aColumnThatIsNotKnownOrMissingIsNamed() {
        assertThatThrownBy(() -> read("file,urm\na.pdf,1\n")).hasMessageContaining("not known: urm.");
        assertThatThrownBy(() -> read("urn\n1\n")).hasMessageContaining("no column named file");
        assertThatThrownBy(() -> read("")).hasMessageContaining("no column named file");
        assertThatThrownBy(() -> read("file,urn,urn\n")).hasMessageContaining("no CSV that can be read");
    }

    @Test
    void whatIsNoCsvInUtf8IsRefused() {
        assertThatThrownBy(() -> read("file\n\"a.pdf\n")).hasMessageContaining("no CSV that can be read");
        assertThatThrownBy(() -> Manifest.read("file\ncaf\u00e9.pdf\n".getBytes(ISO_8859_1), AlertChoice.AUTO, NOON))
                .hasMessageContaining("not written in UTF-8");
    }

    @Test
    void aManifestHasBounds() {
        assertThatThrownBy(() -> Manifest.read(new byte[Manifest.LARGEST + 1], AlertChoice.AUTO, NOON))
                .hasMessageContaining("larger than");
        StringBuilder rows = new StringBuilder("file\n");
        for (int i = 0; i <= 10_000; i++) {
            rows.append(i).append(".pdf\n");
        }
        assertThatThrownBy(() -> read(rows.toString())).hasMessageContaining("more than 10000 rows");
    }

    private static Manifest read(String text) {
        return Manifest.read(text.getBytes(UTF_8), AlertChoice.NEVER, NOON);
    }
}
