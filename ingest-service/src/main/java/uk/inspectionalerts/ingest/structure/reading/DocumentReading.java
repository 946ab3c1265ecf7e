package uk.inspectionalerts.ingest.structure.reading;

import java.util.ArrayList;
import java.util.List;
import uk.inspectionalerts.ingest.report.Block;
import uk.inspectionalerts.ingest.report.MediaKind;
import uk.inspectionalerts.ingest.report.StructuredDocument;

/** Reads a document of any kind as blocks. It bounds neither time nor memory: that is for the process it runs in. */
public final class DocumentReading {
    /** The bytes of text that an event can carry beside what else it says. */
    private static final int MOST_BYTES = 850_000;

    /** What a block takes in an event beside its texts. */
    private static final int BYTES_PER_BLOCK = 80;

    private DocumentReading() {}

    /** Reads the document and keeps as much of it as an event can carry. */
    public static StructuredDocument read(byte[] bytes, MediaKind kind) throws UnreadableDocument {
        StructuredDocument whole =
                switch (kind) {
                    case PDF -> PdfReading.read(bytes);
                    case HTML -> HtmlReading.read(bytes);
                    case TEXT -> TextReading.read(bytes);
                };
        List<Block> kept = new ArrayList<>();
        long left = MOST_BYTES;
        for (Block block : whole.blocks()) {
            left -= size(block);
            if (left < 0) {
                return new StructuredDocument(whole.pages(), whole.imageOnly(), true, kept);
            }
            kept.add(block);
        }
        return whole;
    }

    private static long size(Block block) {
        return BYTES_PER_BLOCK
                + block.fold(
                        heading -> bytes(heading.text()),
                        paragraph -> bytes(paragraph.text()) + bytes(paragraph.section()),
                        item -> bytes(item.text()) + bytes(item.section()) + bytes(item.marker()),
                        row -> row.cells().stream()
                                .mapToLong(cell -> bytes(cell) + 3)
                                .sum());
    }

    /** The length as JSON in UTF-8. */
    private static long bytes(String text) {
        return text == null
                ? 0
                : text.chars()
                        .mapToLong(letter ->
                                letter < 0x80 ? (letter == '"' || letter == '\\' ? 2 : 1) : letter < 0x800 ? 2 : 3)
                        .sum();
    }
}
