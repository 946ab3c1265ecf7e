package uk.inspectionalerts.ingest.structure.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.ingest.report.Block;
import uk.inspectionalerts.ingest.report.MediaKind;

/** A document that names a font of signs and says nothing of what its codes look like. */
class PictorialTypeTest {

    @Test
    void aSignIsABulletAlthoughItsCodeIsThatOfALetter() throws Exception {
        byte[] pdf = pdf("BT /Signs 12 Tf 72 700 Td (n) Tj /Words 12 Tf 18 0 Td (Visits to children.) Tj ET");

        assertThat(DocumentReading.read(pdf, MediaKind.PDF).blocks())
                .containsExactly(new Block.Item(1, 1, "■", null, "Visits to children."));
    }

    private static byte[] pdf(String content) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDResources resources = new PDResources();
            resources.put(COSName.getPDFName("Signs"), wingdings());
            resources.put(COSName.getPDFName("Words"), new PDType1Font(FontName.HELVETICA));
            PDPage page = new PDPage();
            page.setResources(resources);
            PDStream stream = new PDStream(document);
            try (OutputStream out = stream.createOutputStream()) {
                out.write(content.getBytes(StandardCharsets.US_ASCII));
            }
            page.setContents(stream);
            document.addPage(page);
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static PDFont wingdings() throws IOException {
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TRUE_TYPE);
        font.setName(COSName.BASE_FONT, "Wingdings");
        font.setItem(COSName.ENCODING, COSName.WIN_ANSI_ENCODING);
        return new PDTrueTypeFont(font);
    }
}
