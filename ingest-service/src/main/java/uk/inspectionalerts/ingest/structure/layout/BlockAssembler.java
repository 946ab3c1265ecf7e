package uk.inspectionalerts.ingest.structure.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.inspectionalerts.ingest.report.Block;

/**
 * Makes blocks of lines that come in reading order: tells headings, numbered paragraphs, list items and plain
 * paragraphs apart, and joins what was broken by the end of a line or a page.
 */
final class BlockAssembler {
    private static final Pattern ENDED = Pattern.compile(".*[.!?:;]['’”\")\\]]*");
    private static final float NEAR = 8f;

    private final TypeMeasure type;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Block> notes = new ArrayList<>();
    private Open open;
    private Open note;
    private String section;
    private int lastNumber;
    private float numberColumn = -1;

    private enum Kind {
        HEADING,
        PARAGRAPH,
        NUMBERED,
        ITEM
    }

    /** The block that is being read; more lines may follow. */
    private static final class Open {
        private final Kind kind;
        private final int page;
        private final Marker marker;
        private float textX;
        private final StringBuilder text = new StringBuilder();
        private TextLine last;

        Open(Kind kind, TextLine line, Marker marker, float textX) {
            this.kind = kind;
            this.page = line.page();
            this.marker = marker;
            this.textX = textX;
            this.last = line;
        }

        void add(TextLine line, String words) {
            if (textX < 0 && text.length() > 0) {
                textX = line.x0();
            }
            Mending.join(text, words);
            last = line;
        }
    }

    BlockAssembler(TypeMeasure type) {
        this.type = type;
    }

    void row(int page, TableRow row) {
        List<String> cells =
                row.cells().stream().filter(cell -> !cell.isEmpty()).toList();
        if (cells.isEmpty()) {
            return;
        }
        close();
        blocks.add(
                cells.size() == 1
                        ? new Block.Paragraph(page, page, null, section, cells.get(0))
                        : new Block.Row(page, cells));
    }

    void line(TextLine line) {
        if (isNote(line)) {
            noteLine(line);
            return;
        }
        closeNote();
        if (isHeading(line)) {
            if (open == null || open.kind != Kind.HEADING || !continuesHeading(line)) {
                close();
                open = new Open(Kind.HEADING, line, null, line.x0());
            }
            open.add(line, line.text());
            return;
        }
        Optional<Marker> marker = Marker.of(line.text()).filter(found -> marks(found, line));
        if (marker.isPresent() && isWithin(marker.get(), line)) {
            open.add(line, marker.get().sign() + ' ' + marker.get().rest());
        } else if (marker.isPresent()) {
            close();
            begin(line, marker.get());
        } else {
            if (open == null || open.kind == Kind.HEADING || !continues(line)) {
                close();
                open = new Open(Kind.PARAGRAPH, line, null, line.x0());
            }
            open.add(line, line.text());
        }
    }

    List<Block> blocks() {
        closeNote();
        close();
        return blocks;
    }

    private void begin(TextLine line, Marker marker) {
        boolean apart = isApart(marker, line);
        float textX = apart ? line.parts().get(1).x0() : -1;
        open = new Open(marker.numbered() ? Kind.NUMBERED : Kind.ITEM, line, marker, textX);
        open.add(line, marker.rest());
        if (marker.numbered()) {
            lastNumber = marker.number();
            if (apart) {
                numberColumn = line.x0();
            }
        }
    }

    /** An item set inside the text of a numbered paragraph or of another item is part of it. */
    private boolean isWithin(Marker marker, TextLine line) {
        return open != null
                && open.marker != null
                && !marker.numbered()
                && open.textX > 0
                && line.x0() > open.textX - 3;
    }

    private static boolean isApart(Marker marker, TextLine line) {
        return line.parts().size() > 1
                && line.parts().get(0).text().length() <= marker.sign().length() + 1;
    }

    private boolean isHeading(TextLine line) {
        return line.size() > 1.08f * type.size() || (line.bold() && line.size() > 0.9f * type.size());
    }

    private boolean continuesHeading(TextLine line) {
        TextLine last = open.last;
        float pitch = line.y() - last.y();
        return line.page() == last.page()
                && Math.abs(line.size() - last.size()) < 0.05f * last.size()
                && line.bold() == last.bold()
                && pitch > 0
                && pitch < 1.25f * type.leading() * line.size();
    }

    private boolean marks(Marker marker, TextLine line) {
        boolean apart = isApart(marker, line);
        if (!marker.ambiguous()) {
            return true;
        }
        boolean inText = open != null && open.textX > 0 && line.x0() > open.textX - 3;
        if (!marker.numbered()) {
            return apart || open == null || !follows(line);
        }
        if (open != null && open.kind != Kind.HEADING && open.kind != Kind.PARAGRAPH && inText) {
            return false;
        }
        int number = marker.number();
        boolean inColumn = numberColumn > 0 && Math.abs(line.x0() - numberColumn) < NEAR;
        boolean next = number > lastNumber && number <= lastNumber + 3;
        if (marker.rest().isEmpty()) {
            return marker.stopped() && inColumn && next;
        }
        if (!marker.stopped()) {
            boolean first = numberColumn < 0 && number == 1 && !isSmall(line);
            return apart && next && (inColumn || first);
        }
        if (apart) {
            return next || number == 1 || inColumn || numberColumn < 0;
        }
        boolean outdented = open != null && open.marker != null && line.x0() < open.textX - NEAR;
        return next && (inColumn || outdented || open == null || open.kind == Kind.HEADING || !follows(line));
    }

    /** The line stands at the usual distance below the last line of the open block. */
    private boolean follows(TextLine line) {
        float pitch = line.y() - open.last.y();
        return line.page() == open.last.page() && pitch > 0 && pitch < 1.25f * type.leading() * line.size();
    }

    private boolean continues(TextLine line) {
        TextLine last = open.last;
        if (Math.abs(line.size() - last.size()) > 0.1f * last.size()) {
            return false;
        }
        if (line.page() == last.page()) {
            return follows(line) && !(open.textX > 0 && line.x0() < open.textX - NEAR);
        }
        if (open.marker != null && open.textX > 0 && line.x0() < open.textX - NEAR) {
            return false;
        }
        String text = open.text.toString().strip();
        if (!ENDED.matcher(text).matches() || Character.isLowerCase(line.text().charAt(0))) {
            return true;
        }
        if (open.marker != null && open.textX > 0) {
            return Math.abs(line.x0() - open.textX) < NEAR;
        }
        return !wouldHaveFitted(line, last);
    }

    /** The first word of the line would have had room at the end of the line before, so the break was meant. */
    private boolean wouldHaveFitted(TextLine line, TextLine before) {
        String text = line.text();
        int blank = text.indexOf(' ');
        float word = (line.x1() - line.x0()) * (blank < 0 ? 1 : (blank + 1f) / text.length());
        return before.x1() + word < type.right();
    }

    private boolean isNote(TextLine line) {
        return isSmall(line) && (line.note() || (note != null && note.page == line.page()));
    }

    private boolean isSmall(TextLine line) {
        return line.size() < 0.93f * type.size();
    }

    private void noteLine(TextLine line) {
        if (line.note()) {
            closeNote();
            note = new Open(Kind.PARAGRAPH, line, null, line.x0());
        }
        note.add(line, line.text());
    }

    private void closeNote() {
        if (note != null) {
            String text = Mending.clean(note.text.toString());
            if (!text.isEmpty()) {
                notes.add(new Block.Paragraph(note.page, note.last.page(), null, section, text));
            }
            note = null;
        }
    }

    private void close() {
        if (open != null) {
            String text = Mending.clean(open.text.toString());
            if (!text.isEmpty()) {
                blocks.add(block(open, text));
            }
            open = null;
        }
        if (note == null) {
            blocks.addAll(notes);
            notes.clear();
        }
    }

    private Block block(Open read, String text) {
        int lastPage = read.last.page();
        return switch (read.kind) {
            case HEADING -> {
                section = text;
                yield new Block.Heading(read.page, text);
            }
            case PARAGRAPH -> new Block.Paragraph(read.page, lastPage, null, section, text);
            case NUMBERED -> new Block.Paragraph(read.page, lastPage, read.marker.number(), section, text);
            case ITEM -> new Block.Item(read.page, lastPage, read.marker.sign(), section, text);
        };
    }
}
