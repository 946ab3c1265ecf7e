package uk.inspectionalerts.checks.noticing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import uk.inspectionalerts.checks.SyntheticReport;

/** A made-up report as a PDF of one page: its judgements in a table with rules, its headings larger than its text. */
final class PrintedReport implements AutoCloseable {

    private static final PDFont PLAIN = new PDType1Font(FontName.HELVETICA);
    private static final PDFont BOLD = new PDType1Font(FontName.HELVETICA_BOLD);
    private static final float TEXT = 10;
    private static final float HEADING = 13;
    private static final float LEFT = 50;
    private static final float MIDDLE = 400;
    private static final float RIGHT = 550;
    private static final float TOP = 790;
    private static final float LINE = 14;

    /** How far a row's rules lie below its baseline. */
    private static final float BELOW = 4;

    private final PDDocument document = new PDDocument();
    private final PDPageContentStream page;
    private float y = TOP;

    private PrintedReport() throws IOException {
        PDPage only = new PDPage(PDRectangle.A4);
        document.addPage(only);
        page = new PDPageContentStream(document, only);
    }

    /** The document's bytes, another with each call: its file id is made anew. */
    static byte[] of(SyntheticReport report) {
        try (PrintedReport printed = new PrintedReport()) {
            for (String line :
                    new String(report.bytes(), StandardCharsets.UTF_8).lines().toList()) {
                printed.print(line);
            }
            return printed.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private void print(String line) throws IOException {
        String[] cells = line.split("\t");
        if (cells.length == 2) {
            text(cells[0], LEFT + BELOW, PLAIN, TEXT);
            text(cells[1], MIDDLE + BELOW, PLAIN, TEXT);
            rules();
        } else if (!line.isEmpty()) {
            boolean heading = line.matches("(Inspection of|What needs|The experiences|The impact).*");
            text(line, LEFT, heading ? BOLD : PLAIN, heading ? HEADING : TEXT);
        }
        y -= LINE;
    }

    private void text(String words, float x, PDFont font, float size) throws IOException {
        page.beginText();
        page.setFont(font, size);
        page.newLineAtOffset(x, y);
        page.showText(words);
        page.endText();
    }

    private void rules() throws IOException {
        float bottom = y - BELOW;
        float top = bottom + LINE;
        for (float x : new float[] {LEFT, MIDDLE, RIGHT}) {
            rule(x, bottom, x, top);
        }
        rule(LEFT, bottom, RIGHT, bottom);
        rule(LEFT, top, RIGHT, top);
    }

    private void rule(float fromX, float fromY, float toX, float toY) throws IOException {
        page.moveTo(fromX, fromY);
        page.lineTo(toX, toY);
        page.stroke();
    }

    private byte[] bytes() throws IOException {
        page.close();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
