package uk.inspectionalerts.ingest.publishing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import uk.inspectionalerts.ingest.report.Block;

/** A block as the event carries it; what a kind of block does not have is absent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BlockBody(
        String kind,
        int page,
        Integer lastPage,
        Integer number,
        String section,
        String marker,
        String text,
        List<String> cells) {

    private static final String HEADING = "heading";
    private static final String PARAGRAPH = "paragraph";
    private static final String ITEM = "item";
    private static final String ROW = "row";

    static BlockBody of(Block block) {
        return block.fold(BlockBody::heading, BlockBody::paragraph, BlockBody::item, BlockBody::row);
    }

    Block block() {
        int last = lastPage == null ? page : lastPage;
        return switch (kind) {
            case HEADING -> new Block.Heading(page, text);
            case PARAGRAPH -> new Block.Paragraph(page, last, number, section, text);
            case ITEM -> new Block.Item(page, last, marker, section, text);
            case ROW -> new Block.Row(page, cells);
            default -> throw new IllegalStateException("there is no kind of block " + kind);
        };
    }

    private static BlockBody heading(Block.Heading heading) {
        return new BlockBody(HEADING, heading.page(), null, null, null, null, heading.text(), null);
    }

    private static BlockBody paragraph(Block.Paragraph paragraph) {
        return new BlockBody(
                PARAGRAPH,
                paragraph.page(),
                otherThan(paragraph.page(), paragraph.lastPage()),
                paragraph.number(),
                paragraph.section(),
                null,
                paragraph.text(),
                null);
    }

    private static BlockBody item(Block.Item item) {
        return new BlockBody(
                ITEM,
                item.page(),
                otherThan(item.page(), item.lastPage()),
                null,
                item.section(),
                item.marker(),
                item.text(),
                null);
    }

    private static BlockBody row(Block.Row row) {
        return new BlockBody(ROW, row.page(), null, null, null, null, null, row.cells());
    }

    private static Integer otherThan(int page, int lastPage) {
        return lastPage == page ? null : lastPage;
    }
}
