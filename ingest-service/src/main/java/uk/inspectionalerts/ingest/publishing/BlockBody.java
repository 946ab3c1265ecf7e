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

    static BlockBody of(Block block) {
        return block.fold(BlockBody::heading, BlockBody::paragraph, BlockBody::item, BlockBody::row);
    }

    private static BlockBody heading(Block.Heading heading) {
        return new BlockBody("heading", heading.page(), null, null, null, null, heading.text(), null);
    }

    private static BlockBody paragraph(Block.Paragraph paragraph) {
        return new BlockBody(
                "paragraph",
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
                "item",
                item.page(),
                otherThan(item.page(), item.lastPage()),
                null,
                item.section(),
                item.marker(),
                item.text(),
                null);
    }

    private static BlockBody row(Block.Row row) {
        return new BlockBody("row", row.page(), null, null, null, null, null, row.cells());
    }

    private static Integer otherThan(int page, int lastPage) {
        return lastPage == page ? null : lastPage;
    }
}
