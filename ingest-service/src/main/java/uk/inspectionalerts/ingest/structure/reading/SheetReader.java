package uk.inspectionalerts.ingest.structure.reading;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import uk.inspectionalerts.ingest.structure.layout.Run;
import uk.inspectionalerts.ingest.structure.layout.Sheet;

/**
 * Reads each page of a PDF in one pass over its drawing instructions: glyphs become runs, thin lines become rules. The
 * stripper's own guess at the order of the text is not used.
 */
final class SheetReader extends PDFTextStripper {
    private static final float GAP_BETWEEN_RUNS = 0.5f;
    private static final float GAP_BETWEEN_WORDS = 0.2f;

    private final Consumer<Sheet> sheets;
    private final Map<PDFont, Boolean> heavy = new HashMap<>();
    private final Map<PDFont, Boolean> pictorial = new HashMap<>();
    private final RuleRecorder rules = new RuleRecorder(this);
    private List<Run> runs = new ArrayList<>();
    private PDRectangle area;

    private final StringBuilder text = new StringBuilder();
    private float x0;
    private float x1;
    private float y;
    private float size;
    private float direction;
    private PDFont font;

    SheetReader(Consumer<Sheet> sheets) {
        this.sheets = sheets;
        rules.operators().forEach(this::addOperator);
    }

    /** Hands every page of the document that has contents over, in order. */
    void read(PDDocument document) throws IOException {
        writeText(document, Writer.nullWriter());
    }

    @Override
    protected void startPage(PDPage page) {
        runs = new ArrayList<>();
        area = page.getCropBox();
        rules.begin(area);
    }

    @Override
    protected void processTextPosition(TextPosition glyph) {
        String letters = glyph.getUnicode();
        if (letters == null || letters.isEmpty() || letters.charAt(0) < ' ') {
            return;
        }
        float start = glyph.getXDirAdj();
        float baseline = glyph.getYDirAdj();
        float height = Math.abs(glyph.getYScale());
        boolean blank = letters.isBlank() || letters.equals("\u00a0");
        if (text.length() > 0 && !follows(start, baseline, height, glyph)) {
            finishRun();
        }
        if (blank) {
            if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
            return;
        }
        if (text.length() == 0) {
            x0 = start;
            y = baseline;
            size = height;
            direction = glyph.getDir();
            font = glyph.getFont();
        } else if (start - x1 > GAP_BETWEEN_WORDS * size && text.charAt(text.length() - 1) != ' ') {
            text.append(' ');
        }
        text.append(letters);
        x1 = start + glyph.getWidthDirAdj();
    }

    private boolean follows(float start, float baseline, float height, TextPosition glyph) {
        float gap = start - x1;
        return Math.abs(baseline - y) < 0.05f * size
                && Math.abs(height - size) < 0.05f * size
                && gap > -0.3f * size
                && gap < GAP_BETWEEN_RUNS * size
                && glyph.getDir() == direction
                && glyph.getFont().equals(font);
    }

    private void finishRun() {
        boolean bold = heavy.computeIfAbsent(font, SheetReader::isHeavy);
        String printed = pictorial.computeIfAbsent(font, SheetReader::isPictorial) ? signs(text) : text.toString();
        runs.add(new Run(x0, x1, y, size, bold, printed));
        text.setLength(0);
    }

    @Override
    protected void writePage() {
        if (text.length() > 0) {
            finishRun();
        }
    }

    @Override
    protected void endPage(PDPage page) {
        sheets.accept(new Sheet(getCurrentPageNo(), area.getWidth(), area.getHeight(), runs, rules.end()));
    }

    /** Wingdings draws signs in the places of letters; a document that does not say so gives "n" for a bullet. */
    private static boolean isPictorial(PDFont font) {
        return name(font).contains("wingdings");
    }

    /** Letters as the private codes by which the signs in their places are known. */
    private static String signs(CharSequence letters) {
        StringBuilder signs = new StringBuilder(letters.length());
        letters.chars()
                .forEach(letter -> signs.append((char) (letter > ' ' && letter <= 0xff ? 0xf000 + letter : letter)));
        return signs.toString();
    }

    private static String name(PDFont font) {
        return font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
    }

    private static boolean isHeavy(PDFont font) {
        String name = name(font);
        if (name.contains("bold") || name.contains("black") || name.contains("heavy") || name.contains("demi")) {
            return true;
        }
        PDFontDescriptor descriptor = font.getFontDescriptor();
        return descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600);
    }
}
