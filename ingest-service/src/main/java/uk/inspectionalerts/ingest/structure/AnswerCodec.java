package uk.inspectionalerts.ingest.structure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import uk.inspectionalerts.ingest.report.Block;
import uk.inspectionalerts.ingest.report.StructuredDocument;

/** How a reading process writes its answer and the service reads it. Both are always of one build. */
final class AnswerCodec {
    private static final int NONE = -1;

    /** Text that is longer is no answer of ours: the document's whole text is bounded far below. */
    private static final int LONGEST_TEXT = 16 << 20;

    private static final int MOST_BLOCKS = 1 << 20;

    private enum Kind {
        HEADING,
        PARAGRAPH,
        ITEM,
        ROW
    }

    private AnswerCodec() {}

    static void write(Extraction extraction, DataOutputStream out) throws IOException {
        if (extraction instanceof Extraction.Refused refused) {
            out.writeBoolean(false);
            text(refused.reason().name(), out);
            text(refused.message(), out);
            return;
        }
        StructuredDocument document = ((Extraction.Structured) extraction).document();
        out.writeBoolean(true);
        out.writeInt(document.pages());
        out.writeBoolean(document.imageOnly());
        out.writeBoolean(document.truncated());
        out.writeInt(document.blocks().size());
        for (Block block : document.blocks()) {
            write(block, out);
        }
    }

    static Extraction read(DataInputStream in) throws IOException {
        if (!in.readBoolean()) {
            return new Extraction.Refused(Extraction.Reason.valueOf(text(in)), text(in));
        }
        int pages = in.readInt();
        boolean imageOnly = in.readBoolean();
        boolean truncated = in.readBoolean();
        int count = in.readInt();
        if (count < 0 || count > MOST_BLOCKS) {
            throw new IOException("an answer of " + count + " blocks");
        }
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            blocks.add(block(in));
        }
        return new Extraction.Structured(new StructuredDocument(pages, imageOnly, truncated, blocks));
    }

    private static void write(Block block, DataOutputStream out) throws IOException {
        if (block instanceof Block.Heading heading) {
            begin(Kind.HEADING, block, out);
            text(heading.text(), out);
        } else if (block instanceof Block.Paragraph paragraph) {
            begin(Kind.PARAGRAPH, block, out);
            out.writeInt(paragraph.lastPage());
            out.writeInt(paragraph.number() == null ? NONE : paragraph.number());
            text(paragraph.section(), out);
            text(paragraph.text(), out);
        } else if (block instanceof Block.Item item) {
            begin(Kind.ITEM, block, out);
            out.writeInt(item.lastPage());
            text(item.marker(), out);
            text(item.section(), out);
            text(item.text(), out);
        } else if (block instanceof Block.Row row) {
            begin(Kind.ROW, block, out);
            out.writeInt(row.cells().size());
            for (String cell : row.cells()) {
                text(cell, out);
            }
        }
    }

    private static void begin(Kind kind, Block block, DataOutputStream out) throws IOException {
        out.writeByte(kind.ordinal());
        out.writeInt(block.page());
    }

    private static Block block(DataInputStream in) throws IOException {
        Kind kind = Kind.values()[in.readByte()];
        int page = in.readInt();
        return switch (kind) {
            case HEADING -> new Block.Heading(page, text(in));
            case PARAGRAPH -> paragraph(page, in);
            case ITEM -> item(page, in);
            case ROW -> row(page, in);
        };
    }

    private static Block paragraph(int page, DataInputStream in) throws IOException {
        int lastPage = in.readInt();
        int number = in.readInt();
        String section = text(in);
        return new Block.Paragraph(page, lastPage, number == NONE ? null : number, section, text(in));
    }

    private static Block item(int page, DataInputStream in) throws IOException {
        int lastPage = in.readInt();
        String marker = text(in);
        String section = text(in);
        return new Block.Item(page, lastPage, marker, section, text(in));
    }

    private static Block row(int page, DataInputStream in) throws IOException {
        int count = in.readInt();
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            cells.add(text(in));
        }
        return new Block.Row(page, cells);
    }

    private static void text(String text, DataOutputStream out) throws IOException {
        if (text == null) {
            out.writeInt(NONE);
            return;
        }
        byte[] bytes = text.getBytes(UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length == NONE) {
            return null;
        }
        if (length < 0 || length > LONGEST_TEXT) {
            throw new IOException("a text of " + length + " bytes");
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return new String(bytes, UTF_8);
    }
}
