package uk.inspectionalerts.ingest.structure.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import uk.inspectionalerts.ingest.report.Block;
import uk.inspectionalerts.ingest.report.StructuredDocument;
import uk.inspectionalerts.ingest.structure.layout.Sheet;
import uk.inspectionalerts.ingest.structure.layout.SheetsLayout;
import uk.inspectionalerts.ingest.structure.reading.UnreadableDocument.Reason;

/** Reads PDF. Scripts, forms, attachments and links in it are never looked at. */
final class PdfReading {
    static final int MOST_PAGES = 500;

    /** A file that was cut off lacks its end mark; others may have some rubbish after it. */
    private static final int TAIL = 4096;

    static {
        FontMappers.set(new OneFont());
    }

    private PdfReading() {}

    static StructuredDocument read(byte[] bytes) throws UnreadableDocument {
        requireEnd(bytes);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return read(document);
        } catch (InvalidPasswordException locked) {
            throw encrypted();
        } catch (IOException | RuntimeException broken) {
            throw damaged();
        } catch (NoClassDefFoundError unknownCipher) {
            throw encrypted();
        }
    }

    private static StructuredDocument read(PDDocument document) throws IOException, UnreadableDocument {
        int pages = document.getNumberOfPages();
        if (pages > MOST_PAGES) {
            throw tooManyPages();
        }
        List<Sheet> sheets = new ArrayList<>();
        new SheetReader(sheets::add).read(document);
        if (pages == 0) {
            throw damaged();
        }
        List<Block> blocks = SheetsLayout.blocks(sheets);
        if (blocks.isEmpty() && isBlank(document)) {
            throw new UnreadableDocument(Reason.EMPTY, "The PDF has only empty pages: send the report itself.");
        }
        return new StructuredDocument(pages, blocks.isEmpty(), false, blocks);
    }

    private static boolean isBlank(PDDocument document) {
        for (PDPage page : document.getPages()) {
            if (page.hasContents()) {
                return false;
            }
        }
        return true;
    }

    private static void requireEnd(byte[] bytes) throws UnreadableDocument {
        int from = Math.max(0, bytes.length - TAIL);
        if (!new String(bytes, from, bytes.length - from, ISO_8859_1).contains("%%EOF")) {
            throw new UnreadableDocument(Reason.UNREADABLE, "The PDF is cut off before its end: send it again, whole.");
        }
    }

    private static UnreadableDocument damaged() {
        return new UnreadableDocument(
                Reason.UNREADABLE, "The PDF is damaged: save it anew from its source and send that.");
    }

    private static UnreadableDocument encrypted() {
        return new UnreadableDocument(Reason.ENCRYPTED, "The PDF is encrypted: send it without a password.");
    }

    private static UnreadableDocument tooManyPages() {
        return new UnreadableDocument(
                Reason.TOO_MANY_PAGES, "The PDF has more than " + MOST_PAGES + " pages: no report is as long.");
    }
}
