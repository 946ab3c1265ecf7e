package uk.inspectionalerts.ingest.structure.layout;

import java.util.List;

/**
 * A line of print on a page.
 *
 * @param parts the line cut at its wide gaps, from left to right
 * @param y the baseline, in points from the top of the page
 * @param size the height of most of its type
 * @param bold all of its words are heavy
 * @param note it begins with a small raised figure, as a footnote does
 */
record TextLine(int page, List<Part> parts, float y, float size, boolean bold, boolean note) {

    /** A stretch of a line without a wide gap. */
    record Part(float x0, float x1, String text) {}

    String text() {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            if (text.length() > 0) {
                text.append(' ');
            }
            text.append(part.text);
        }
        return text.toString();
    }

    float x0() {
        return parts.get(0).x0;
    }

    float x1() {
        return parts.get(parts.size() - 1).x1;
    }
}
