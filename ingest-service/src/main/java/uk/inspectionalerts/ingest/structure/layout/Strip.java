package uk.inspectionalerts.ingest.structure.layout;

import java.util.List;
import java.util.Optional;

/** An upright strip of a page, from one distance from the left edge to another. */
record Strip(float from, float to) {
    /** Words as far apart as this are taken for cells of a table, if the lines around agree. */
    private static final float WIDE = 1.2f;

    /** Lines whose baselines are closer than this are not one below the other. */
    private static final float BESIDE = 0.8f;

    /** What may be left of a gap between columns where the longest words meet. */
    static final float NARROWEST = 0.4f;

    boolean holds(TextLine.Part part) {
        return part.x0() >= from - 1 && part.x1() <= to + 1;
    }

    /** The widest gap between the words of a line, a mark before its first word aside, if it is wide. */
    static Optional<Strip> widestIn(TextLine line) {
        List<TextLine.Part> parts = line.parts();
        Strip widest = new Strip(0, 0);
        for (int i = isMark(parts.get(0)) ? 2 : 1; i < parts.size(); i++) {
            Strip gap = new Strip(parts.get(i - 1).x1(), parts.get(i).x0());
            if (gap.width() > widest.width()) {
                widest = gap;
            }
        }
        return widest.width() >= WIDE * line.size() ? Optional.of(widest) : Optional.empty();
    }

    /** The gap between two lines that stand side by side, each at a part of the other's height. */
    static Optional<Strip> between(TextLine upper, TextLine lower) {
        Strip gap = upper.x0() < lower.x0() ? new Strip(upper.x1(), lower.x0()) : new Strip(lower.x1(), upper.x0());
        boolean beside = lower.y() - upper.y() < BESIDE * lower.size() && gap.width() >= WIDE * lower.size();
        return beside ? Optional.of(gap) : Optional.empty();
    }

    static boolean isMark(TextLine.Part part) {
        return Marker.of(part.text()).map(marker -> marker.rest().isEmpty()).orElse(false);
    }

    /** What is left of the strip beside the words of a line; empty if the words run through it. */
    Optional<Strip> beside(TextLine line) {
        float left = from;
        float right = to;
        for (TextLine.Part part : line.parts()) {
            if (part.x0() < right && part.x1() > left) {
                if (part.x1() < right && (part.x0() <= left || right - part.x1() >= part.x0() - left)) {
                    left = part.x1();
                } else {
                    right = part.x0();
                }
            }
        }
        return right - left >= NARROWEST * line.size() ? Optional.of(new Strip(left, right)) : Optional.empty();
    }

    private float width() {
        return to - from;
    }
}
