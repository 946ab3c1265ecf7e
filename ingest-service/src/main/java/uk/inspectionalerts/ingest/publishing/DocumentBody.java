package uk.inspectionalerts.ingest.publishing;

import java.util.List;
import uk.inspectionalerts.ingest.report.StructuredDocument;

/** A document's text as the event carries it. */
record DocumentBody(int pages, boolean imageOnly, boolean truncated, List<BlockBody> blocks) {

    static DocumentBody of(StructuredDocument document) {
        return new DocumentBody(
                document.pages(),
                document.imageOnly(),
                document.truncated(),
                document.blocks().stream().map(BlockBody::of).toList());
    }

    StructuredDocument document() {
        return new StructuredDocument(
                pages,
                imageOnly,
                truncated,
                blocks.stream().map(BlockBody::block).toList());
    }
}
