package uk.inspectionalerts.ingest.structure.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.inspectionalerts.ingest.report.Block;

/** Collects blocks of a document without geometry, whose paragraphs come whole. */
public final class TextBlocks {
    private final List<Block> blocks = new ArrayList<>();
    private String section;
    private int lastNumber;

    /** Adds a heading. */
    public void heading(String text) {
        blocks.add(new Block.Heading(1, text));
        section = text;
    }

    /** Adds a row; a row of a single cell is only text in a frame. */
    public void row(List<String> cells) {
        List<String> filled = cells.stream().filter(cell -> !cell.isEmpty()).toList();
        if (filled.size() > 1) {
            blocks.add(new Block.Row(1, filled));
        } else if (filled.size() == 1) {
            text(filled.get(0));
        }
    }

    /** Adds an item of a list. */
    public void item(String marker, String text) {
        blocks.add(new Block.Item(1, 1, marker, section, text));
    }

    /** Adds a numbered paragraph. */
    public void numbered(int number, String text) {
        if (number < 1) {
            item(number + ".", text);
            return;
        }
        blocks.add(new Block.Paragraph(1, 1, number, section, text));
        lastNumber = number;
    }

    /** Adds a paragraph, which may begin with a number or a bullet of its own. */
    public void text(String text) {
        Optional<Marker> found = Marker.of(text).filter(marker -> !marker.rest().isEmpty());
        if (found.isPresent() && !found.get().numbered()) {
            item(found.get().sign(), found.get().rest());
        } else if (found.isPresent()
                && found.get().stopped()
                && isNext(found.get().number())) {
            numbered(found.get().number(), found.get().rest());
        } else {
            blocks.add(new Block.Paragraph(1, 1, null, section, text));
        }
    }

    private boolean isNext(int number) {
        return number == 1 || (number > lastNumber && number <= lastNumber + 3);
    }

    /** The blocks so far, in order. */
    public List<Block> blocks() {
        return blocks;
    }
}
