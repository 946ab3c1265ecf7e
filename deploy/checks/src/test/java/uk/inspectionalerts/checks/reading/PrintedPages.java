package uk.inspectionalerts.checks.reading;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.text.PDFTextStripper;
import uk.inspectionalerts.ingest.structure.reading.OneFont;

/** The pages of a PDF as a plain extractor of text sees them: a witness that shares no rule with the reading it is asked about. */
final class PrintedPages implements AutoCloseable {

    static {
        FontMappers.set(new OneFont()); // else it looks for all fonts of the machine first
    }

    private final PDDocument document;
    private final Map<String, String> letters = new HashMap<>();

    PrintedPages(byte[] pdf) throws IOException {
        document = Loader.loadPDF(pdf);
    }

    /** Whether each of these words stands somewhere on the page, which is counted from 1. */
    boolean have(int page, String words) throws IOException {
        for (String word : words.split("[^\\p{L}]+")) {
            if (!haveTogether(page, word)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the words stand on the page together: as it is drawn, or as it is seen from top to bottom. */
    boolean haveTogether(int page, String words) throws IOException {
        return letters(page, false).contains(letters(words))
                || letters(page, true).contains(letters(words));
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private String letters(int page, boolean sorted) throws IOException {
        String key = page + (sorted ? " as seen" : " as drawn");
        String known = letters.get(key);
        if (known == null) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(sorted);
            stripper.setSuppressDuplicateOverlappingText(
                    false); // a letter that was moved onto another still stands there
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            known = letters(stripper.getText(document));
            letters.put(key, known);
        }
        return known;
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}]+", "").toLowerCase(Locale.UK);
    }
}
