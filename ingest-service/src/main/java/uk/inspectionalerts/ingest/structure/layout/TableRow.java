package uk.inspectionalerts.ingest.structure.layout;

import java.util.List;

/**
 * A row of a table.
 *
 * @param top where it begins, in points from the top of the page
 * @param cells the text of its cells from left to right; empty for a cell without words
 */
record TableRow(float top, List<String> cells) {}
