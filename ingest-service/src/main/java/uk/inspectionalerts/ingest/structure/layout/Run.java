package uk.inspectionalerts.ingest.structure.layout;

/**
 * Glyphs that follow each other on one baseline in one style. All measures are in points from the top left corner of
 * the page.
 *
 * @param x0 where the first glyph begins
 * @param x1 where the last glyph ends
 * @param y the baseline
 * @param size the height of the type
 */
public record Run(float x0, float x1, float y, float size, boolean bold, String text) {

    /** Half the height of a small letter above the baseline: the height at which the run is looked for in a cell. */
    float middle() {
        return y - 0.3f * size;
    }
}
